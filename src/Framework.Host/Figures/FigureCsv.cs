using System.Globalization;
using CsvHelper;

namespace TridentFramework.Host.Figures;

/// <summary>The numbers of a figure as CSV.</summary>
internal static class FigureCsv
{
    private static readonly string[] Columns = ["panel", "layer", "kind", "legend", "part", "text", "x", "xLower", "xUpper", "y", "yLower", "yUpper", "value"];

    /// <summary>
    /// The numbers in long form: a header, two lines for the axes of each panel (<c>xAxis</c> and <c>yAxis</c>, their labels in <c>text</c>, their limits in xLower, xUpper, yLower and yUpper
    /// if they are given), and a line for each point of each layer. Numbers are written so that reading them gives the same numbers.
    /// </summary>
    /// <exception cref="ArgumentException">The figure has no panels, or a layer has numbers that cannot be drawn.</exception>
    public static string Write(Figure figure)
    {
        FigureInput.Check(figure);
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using var csv = CsvWriter.Create(text, CsvWriterOptions.Default with { NewLine = "\n" });
        csv.WriteHeader([.. Columns]);
        for (var i = 0; i < figure.Panels.Count; i++)
        {
            var panel = figure.Panels[i];
            Record("", "xAxis", null, new FigureRow { Text = panel.X.Label, XLower = panel.X.From, XUpper = panel.X.To });
            Record("", "yAxis", null, new FigureRow { Text = panel.Y.Label, YLower = panel.Y.From, YUpper = panel.Y.To });
            for (var k = 0; k < panel.Layers.Count; k++)
            {
                foreach (var row in panel.Layers[k].Rows())
                    Record(Number(k + 1), panel.Layers[k].Kind, panel.Layers[k].Legend, row);
            }

            void Record(string layer, string kind, string? legend, FigureRow row) => csv.WriteRecord([
                Number(i + 1), layer, kind, legend, Number(row.Part), row.Text,
                Number(row.X), Number(row.XLower), Number(row.XUpper), Number(row.Y), Number(row.YLower), Number(row.YUpper), Number(row.Value),
            ]);
        }

        csv.Flush();
        return text.ToString();
    }

    private static string Number(double? value) => value?.ToString("R", CultureInfo.InvariantCulture) ?? "";

    private static string Number(int? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "";
}
