using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using TridentFramework.Host.RunCards;

namespace TridentFramework.Host.Limits;

/// <summary>The measurements of tridents that come with the program.</summary>
internal static class MeasurementCatalogue
{
    private const string Resource = "measurements.csv";

    /// <summary>All measurements.</summary>
    public static IReadOnlyList<Measurement> All { get; } = Read();

    /// <summary>The measurement of a name.</summary>
    /// <param name="name">The name as a card writes it.</param>
    /// <param name="measurement">The measurement.</param>
    /// <param name="error">That there is none, the nearest names and all names.</param>
    public static bool TryFind(string name, [NotNullWhen(true)] out Measurement? measurement, [NotNullWhen(false)] out string? error)
    {
        measurement = All.FirstOrDefault(m => string.Equals(m.Name, name, StringComparison.Ordinal));
        var known = All.Select(static m => m.Name).ToList();
        error = measurement is null ? $"{CardText.Quote(name)} is not a known measurement{NearestNames.Suggestion(name, known)} (known: {string.Join(", ", known)})" : null;
        return measurement is not null;
    }

    private static Measurement[] Read()
    {
        using var reader = new StreamReader(typeof(MeasurementCatalogue).Assembly.GetManifestResourceStream(Resource)!);
        return
        [
            .. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(static line => !line.StartsWith('#')).Skip(1).Select(static line =>
            {
                var cells = line.Split(';');
                return new Measurement(
                    cells[0], cells[1], Number(cells[2]), Number(cells[3]), Number(cells[4]), LimitCitations.Of(cells[5].Split(',', StringSplitOptions.TrimEntries)), cells[6], cells[7]);
            }),
        ];
    }

    private static double Number(string cell) => double.Parse(cell, CultureInfo.InvariantCulture);
}
