namespace TridentFramework.NuclearFormFactors.Library;

/// <summary>Spelling suggestions.</summary>
internal static class NearestNames
{
    private const int Suggestions = 3;

    /// <summary>The known names with the fewest insertions, deletions and replacements from <paramref name="name"/>, case ignored.</summary>
    internal static IEnumerable<string> Of(string name, IEnumerable<string> known) => known.OrderBy(k => Edits(name, k)).Take(Suggestions);

    private static int Edits(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var replaced = diagonal + (char.ToUpperInvariant(left[i - 1]) == char.ToUpperInvariant(right[j - 1]) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, 1 + Math.Min(row[j], row[j - 1]));
            }
        }

        return row[^1];
    }
}
