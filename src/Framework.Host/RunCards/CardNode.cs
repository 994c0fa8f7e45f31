namespace TridentFramework.Host.RunCards;

/// <summary>
/// A value of a card as it was written, before it means anything. Nodes are immutable and know their place, so that a tree merged from
/// several files still reports each problem where its cause stands.
/// </summary>
/// <param name="position">Where the value begins.</param>
/// <param name="path">Path from the root of its own file, such as <c>variants[0].formFactor</c>; empty for the root.</param>
internal abstract class CardNode(CardPosition position, string path)
{
    /// <summary>Where the value begins.</summary>
    public CardPosition Position { get; } = position;

    /// <summary>Path from the root; empty for the root itself.</summary>
    public string Path { get; } = path;

    /// <summary>What it is, for messages: <c>a list</c>, <c>a mapping</c>, or the text of a scalar.</summary>
    public abstract string Kind { get; }

    /// <summary>Number of nodes in this subtree.</summary>
    public abstract int Count { get; }

    /// <summary>The same value under another path, as an alias or a merge needs it.</summary>
    public abstract CardNode At(string path);
}
