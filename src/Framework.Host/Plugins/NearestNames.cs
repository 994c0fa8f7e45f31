namespace TridentFramework.Host.Plugins;

/// <summary>Finds the names that a mistyped one may have meant.</summary>
internal static class NearestNames
{
    private const int MostNames = 3;

    /// <summary>
    /// Candidates that differ in case only come first, then those within a third of the name's length (two edits at least) by
    /// <see cref="Distance"/> without regard to case; at most three, ties in ordinal order.
    /// </summary>
    public static IReadOnlyList<string> Of(string name, IEnumerable<string> candidates)
    {
        var allowed = Math.Max(2, name.Length / 3);
        return
        [
            .. candidates
                .Distinct(StringComparer.Ordinal)
                .Select(candidate => (Name: candidate, Distance: Distance(name.ToLowerInvariant(), candidate.ToLowerInvariant())))
                .Where(ranked => ranked.Distance <= allowed && ranked.Distance < ranked.Name.Length)
                .OrderBy(ranked => ranked.Distance)
                .ThenBy(ranked => ranked.Name, StringComparer.Ordinal)
                .Select(ranked => ranked.Name)
                .Take(MostNames),
        ];
    }

    /// <summary>
    /// Restricted Damerau-Levenshtein distance: the number of insertions, deletions, substitutions and exchanges of neighbours that turn one
    /// text into the other, no part being edited twice.
    /// </summary>
    public static int Distance(string left, string right)
    {
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
                var substitution = last[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
                current[j] = Math.Min(substitution, Math.Min(last[j], current[j - 1]) + 1);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                    current[j] = Math.Min(current[j], beforeLast[j - 2] + 1);
            }

            (beforeLast, last, current) = (last, current, beforeLast);
        }

        return last[right.Length];
    }
}
