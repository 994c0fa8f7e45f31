using System.Collections.Frozen;

namespace TridentFramework.Host.RunCards;

/// <summary>
/// The one merge rule of cards, for includes, variants and scenarios: later keys win; plain mappings
/// (<see cref="MergedByKeyAttribute"/>) are merged key by key; plugin uses and lists are replaced as a whole.
/// </summary>
internal static class CardMerge
{
    private static readonly FrozenSet<string> MergedKeys =
        CardKey.Of(typeof(SettingKeys)).Where(static k => k.IsMergedByKey).Select(static k => k.Name).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Keys of a base with those of an override over them.</summary>
    /// <param name="below">The base; its position and path stay.</param>
    /// <param name="above">The override.</param>
    public static CardMapping Merge(CardMapping below, CardMapping above)
    {
        var entries = below.Entries.ToList();
        foreach (var entry in above.Entries)
        {
            var index = entries.FindIndex(e => string.Equals(e.Key, entry.Key, StringComparison.Ordinal));
            if (index < 0)
                entries.Add(entry);
            else if (MergedKeys.Contains(entry.Key) && entries[index].Value is CardMapping old && entry.Value is CardMapping change)
                entries[index] = entry with { Value = MergeKeys(old, change) };
            else
                entries[index] = entry;
        }

        return new CardMapping(entries, below.Position, below.Path);
    }

    // The merged section takes the place of the override: what is missing in it is best said there.
    private static CardMapping MergeKeys(CardMapping below, CardMapping above)
    {
        var entries = below.Entries.Select(e => above.TryGet(e.Key, out var change) ? change : e);
        return new CardMapping([.. entries, .. above.Entries.Where(e => !below.Has(e.Key))], above.Position, above.Path);
    }
}
