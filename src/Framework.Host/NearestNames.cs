namespace TridentFramework.Host;

/// <summary>Names that somebody may have meant, by Damerau-Levenshtein distance (optimal string alignment), case ignored.</summary>
internal static class NearestNames
{
    private const int LongestName = 64;

    /// <summary>The closest names, closest first; none if nothing is close.</summary>
    /// <param name="text">What was written.</param>
    /// <param name="names">What exists.</param>
    /// <param name="most">How many at most.</param>
    public static IReadOnlyList<string> Of(string text, IEnumerable<string> names, int most = 3)
    {
        if (text.Length is 0 or > LongestName)
            return [];
        return
        [
            .. names
                .Select(name => (Name: name, Distance: Distance(text, name)))
                .Where(c => c.Distance <= Math.Max(1, Math.Max(text.Length, c.Name.Length) / 3))
                .OrderBy(static c => c.Distance)
                .ThenBy(static c => c.Name, StringComparer.Ordinal)
                .Take(most)
                .Select(static c => c.Name),
        ];
    }

    /// <summary><c>; did you mean 'a' or 'b'?</c>, or nothing if nothing is close.</summary>
    public static string Suggestion(string text, IEnumerable<string> names)
    {
        var nearest = Of(text, names);
        return nearest.Count == 0 ? "" : $"; did you mean {string.Join(" or ", nearest.Select(static n => $"'{n}'"))}?";
    }

    /// <summary>Number of insertions, deletions, replacements and swaps of neighbours that turn one word into the other, case ignored.</summary>
    public static int Distance(string left, string right)
    {
        if (left.Length > LongestName || right.Length > LongestName)
            return int.MaxValue;
        var beforeLast = new int[right.Length + 1];
        var last = new int[right.Length + 1];
        var current = new int[right.Length + 1];
        for (var j = 0; j <= right.Length; j++)
            last[j] = j;
        for (var i = 1; i <= left.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var cost = Same(left[i - 1], right[j - 1]) ? 0 : 1;
                current[j] = Math.Min(Math.Min(current[j - 1] + 1, last[j] + 1), last[j - 1] + cost);
                if (i > 1 && j > 1 && Same(left[i - 1], right[j - 2]) && Same(left[i - 2], right[j - 1]))
                    current[j] = Math.Min(current[j], beforeLast[j - 2] + 1);
            }

            (beforeLast, last, current) = (last, current, beforeLast);
        }

        return last[right.Length];
    }

    private static bool Same(char left, char right) => char.ToUpperInvariant(left) == char.ToUpperInvariant(right);
}
