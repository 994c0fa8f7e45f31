using System.Diagnostics.CodeAnalysis;

namespace TridentFramework.Host.RunCards;

/// <summary>A mapping from keys to values, in the order of the file.</summary>
internal sealed class CardMapping : CardNode
{
    private readonly Dictionary<string, CardEntry> _byKey;

    /// <summary>Creates the mapping.</summary>
    /// <param name="entries">Entries with distinct keys.</param>
    /// <param name="position">Where it begins.</param>
    /// <param name="path">Its path.</param>
    public CardMapping(IReadOnlyList<CardEntry> entries, CardPosition position, string path)
        : base(position, path)
    {
        Entries = entries;
        _byKey = entries.ToDictionary(static e => e.Key, StringComparer.Ordinal);
        Count = 1 + entries.Sum(static e => e.Value.Count);
    }

    /// <summary>The entries.</summary>
    public IReadOnlyList<CardEntry> Entries { get; }

    /// <inheritdoc/>
    public override string Kind => "a mapping";

    /// <inheritdoc/>
    public override int Count { get; }

    /// <summary>The value of a key, or null.</summary>
    public CardNode? Find(string key) => _byKey.GetValueOrDefault(key)?.Value;

    /// <summary>True if the key is there, even with an empty value.</summary>
    public bool Has(string key) => _byKey.ContainsKey(key);

    /// <summary>The entry of a key.</summary>
    public bool TryGet(string key, [NotNullWhen(true)] out CardEntry? entry) => _byKey.TryGetValue(key, out entry);

    /// <summary>This mapping with one entry replaced, or added at its end.</summary>
    public CardMapping With(CardEntry entry)
    {
        var entries = Has(entry.Key)
            ? Entries.Select(e => string.Equals(e.Key, entry.Key, StringComparison.Ordinal) ? entry : e)
            : Entries.Append(entry);
        return new CardMapping([.. entries], Position, Path);
    }

    /// <summary>This mapping with only the entries that fulfil a condition.</summary>
    public CardMapping Where(Func<CardEntry, bool> condition) => new([.. Entries.Where(condition)], Position, Path);

    /// <inheritdoc/>
    public override CardNode At(string path) =>
        new CardMapping([.. Entries.Select(e => e with { Value = e.Value.At(CardPath.Key(path, e.Key)) })], Position, path);
}
