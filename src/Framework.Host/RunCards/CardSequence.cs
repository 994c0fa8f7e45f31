namespace TridentFramework.Host.RunCards;

/// <summary>A list.</summary>
/// <param name="items">Its items.</param>
/// <param name="position">Where it begins.</param>
/// <param name="path">Its path.</param>
internal sealed class CardSequence(IReadOnlyList<CardNode> items, CardPosition position, string path) : CardNode(position, path)
{
    /// <summary>Its items.</summary>
    public IReadOnlyList<CardNode> Items { get; } = items;

    /// <inheritdoc/>
    public override string Kind => "a list";

    /// <inheritdoc/>
    public override int Count { get; } = 1 + items.Sum(static i => i.Count);

    /// <inheritdoc/>
    public override CardNode At(string path) =>
        new CardSequence([.. Items.Select((item, index) => item.At(CardPath.Item(path, index)))], Position, path);
}
