namespace TridentFramework.Host.RunCards;

/// <summary>A value of a card together with the node it was read from, where later checks need the place.</summary>
/// <typeparam name="T">Type of the value.</typeparam>
/// <param name="Value">The value.</param>
/// <param name="Node">Where it was written.</param>
internal sealed record Located<T>(T Value, CardNode Node) : ILocated
{
    /// <inheritdoc/>
    object? ILocated.Value => Value;
}
