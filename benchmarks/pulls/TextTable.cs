using System.Globalization;

namespace TridentFramework.Benchmarks.Pulls;

/// <summary>Aligned columns of plain text, in the invariant culture.</summary>
internal static class TextTable
{
    /// <summary>Writes lines of equally many cells: the first column to the left, the others to the right.</summary>
    public static void Write(TextWriter output, IReadOnlyList<string[]> lines)
    {
        var widths = Enumerable.Range(0, lines[0].Length).Select(column => lines.Max(line => line[column].Length)).ToArray();
        foreach (var line in lines)
            output.WriteLine(string.Join("  ", line.Select((text, column) => column == 0 ? text.PadRight(widths[column]) : text.PadLeft(widths[column]))).TrimEnd());
    }

    /// <summary>A number.</summary>
    public static string Number(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
