namespace TridentFramework.Host.Commands;

/// <summary>Rows in columns of even width, for reading.</summary>
internal static class TextTable
{
    /// <summary>Writes the rows; columns are two blanks apart.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="rows">Rows of equal length, the header first.</param>
    public static void Write(TextWriter output, IReadOnlyList<string[]> rows)
    {
        var widths = Enumerable.Range(0, rows[0].Length).Select(column => rows.Max(row => row[column].Length)).ToList();
        foreach (var row in rows)
            output.WriteLine(string.Join("  ", row.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd());
    }
}
