using System.Globalization;
using CsvHelper;
using TridentFramework.Host.Figures;
using TridentFramework.Host.Files;

namespace TridentFramework.Host.Reports;

/// <summary>The numbers of one layer of a figure.</summary>
/// <param name="Panel">Number of its panel, from 1.</param>
/// <param name="Layer">Its number, from 1.</param>
/// <param name="Kind">What it is: <c>curve</c>, <c>band</c> and so on.</param>
/// <param name="Rows">Its numbers, in the order in which they were given.</param>
internal sealed record FigureNumbers(int Panel, int Layer, string Kind, IReadOnlyList<FigureRow> Rows)
{
    private const int Columns = 13;

    /// <summary>Reads what <see cref="FigureCsv"/> has written.</summary>
    /// <param name="csv">The text.</param>
    /// <param name="name">What to call it.</param>
    /// <exception cref="InputFileException">It is no such text.</exception>
    public static IReadOnlyList<FigureNumbers> Read(string csv, string name)
    {
        using var reader = CsvReader.FromText(csv, new CsvReaderOptions
        {
            Separator = ',',
            HasHeader = false,
            TrackLineNumbers = true,
            OnMalformedRecord = record => throw Fault(record.LineNumber),
        });
        var layers = new List<FigureNumbers>();
        var rows = new List<FigureRow>();
        var isHeader = true;
        while (reader.Read())
        {
            if (reader.FieldCount != Columns)
                throw Fault(reader.LineNumber);
            if (isHeader || reader.GetSpan(1).IsEmpty)
            {
                isHeader = false;
                continue;
            }

            if (Number(reader, 0, Fault) is not { } panel || Number(reader, 1, Fault) is not { } layer)
                throw Fault(reader.LineNumber);
            if (layers.Count == 0 || layers[^1].Panel != (int)panel || layers[^1].Layer != (int)layer)
            {
                rows = [];
                layers.Add(new FigureNumbers((int)panel, (int)layer, reader.GetString(2), rows));
            }

            rows.Add(new FigureRow
            {
                Part = (int?)Number(reader, 4, Fault),
                X = Number(reader, 6, Fault),
                XLower = Number(reader, 7, Fault),
                XUpper = Number(reader, 8, Fault),
                Y = Number(reader, 9, Fault),
                YLower = Number(reader, 10, Fault),
                YUpper = Number(reader, 11, Fault),
                Value = Number(reader, 12, Fault),
            });
        }

        return layers;

        InputFileException Fault(long line) =>
            new(string.Create(CultureInfo.InvariantCulture, $"{name}:{line}"), "is no line of the numbers of a figure; restore the file, or run the card again");
    }

    private static double? Number(CsvReader reader, int column, Func<long, InputFileException> fault)
    {
        var text = reader.GetSpan(column);
        if (text.IsEmpty)
            return null;
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : throw fault(reader.LineNumber);
    }
}
