using System.Globalization;

namespace TridentFramework.Physics.Validation;

/// <summary>A table of reference values carried by this assembly: comment lines, a header row, rows.</summary>
internal static class ReferenceTable
{
    public static IEnumerable<(int Row, string[] Fields)> Rows(string name)
    {
        using var stream = typeof(ReferenceTable).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"the test assembly has no table '{name}'");
        using var reader = new StreamReader(stream);
        var lines = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(line => line[0] != '#').ToArray();
        return lines.Skip(1).Select((line, i) => (i + 1, line.Split(',')));
    }

    public static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
