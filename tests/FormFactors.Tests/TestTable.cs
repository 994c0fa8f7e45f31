namespace TridentFramework.FormFactors.Tests;

/// <summary>Text embedded in the tests: tables of expected numbers, the isotopes of targets, the documentation.</summary>
internal static class TestTable
{
    internal static string Text(string name)
    {
        using var stream = typeof(TestTable).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"the tests embed no {name}");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>Rows of a comma-separated table, without comments and header.</summary>
    internal static IEnumerable<string[]> Rows(string name) =>
        Text(name).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(static line => line[0] != '#').Skip(1).Select(static line => line.Split(','));
}
