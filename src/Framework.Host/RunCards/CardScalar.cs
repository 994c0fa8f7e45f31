namespace TridentFramework.Host.RunCards;

/// <summary>A single value.</summary>
/// <param name="text">The text without quotes.</param>
/// <param name="isQuoted">It was written in quotes or as a block: text, even where it looks like a number.</param>
/// <param name="position">Where it begins.</param>
/// <param name="path">Its path.</param>
internal sealed class CardScalar(string text, bool isQuoted, CardPosition position, string path) : CardNode(position, path)
{
    /// <summary>The text without quotes.</summary>
    public string Text { get; } = text;

    /// <summary>It was written in quotes or as a block.</summary>
    public bool IsQuoted { get; } = isQuoted;

    /// <summary>Nothing was written, or YAML's null.</summary>
    public bool IsEmpty => IsQuoted ? string.IsNullOrWhiteSpace(Text) : Text.Trim() is "" or "~" or "null" or "Null" or "NULL";

    /// <inheritdoc/>
    public override string Kind => CardText.Quote(Text);

    /// <inheritdoc/>
    public override int Count => 1;

    /// <inheritdoc/>
    public override CardNode At(string path) => new CardScalar(Text, IsQuoted, Position, path);
}
