namespace TridentFramework.Materials;

/// <summary>Spelling suggestions.</summary>
internal static class NearestNames
{
    private const int Suggestions = 3;

    /// <summary>The known names with the fewest edits from <paramref name="name"/>; a change of case counts half an edit.</summary>
    internal static IEnumerable<string> Of(string name, IEnumerable<string> known) =>
        known.OrderBy(k => HalfEdits(name, k)).Take(Suggestions);

    private static int HalfEdits(string left, string right)
    {
        var previous = Enumerable.Range(0, right.Length + 1).Select(static j => 2 * j).ToArray();
        for (var i = 0; i < left.Length; i++)
        {
            var current = new int[right.Length + 1];
            current[0] = 2 * (i + 1);
            for (var j = 0; j < right.Length; j++)
            {
                var substitution = left[i] == right[j] ? 0 : char.ToUpperInvariant(left[i]) == char.ToUpperInvariant(right[j]) ? 1 : 2;
                current[j + 1] = Math.Min(previous[j] + substitution, Math.Min(previous[j + 1], current[j]) + 2);
            }

            previous = current;
        }

        return previous[^1];
    }
}
