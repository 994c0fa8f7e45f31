namespace TridentFramework.NuclearFormFactors.Library;

/// <summary>A comma-separated table shipped inside the plugin: comment lines with #, one header line, then rows.</summary>
internal static class EmbeddedTable
{
    internal static IReadOnlyList<string[]> Rows(string name)
    {
        using var stream = typeof(EmbeddedTable).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"the plugin assembly holds no table {name}; rebuild it");
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd()
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(static line => line[0] != '#')
            .Skip(1)
            .Select(static line => line.Split(','))];
    }
}
