namespace TridentFramework.Host.RunCards;

/// <summary>A value of a card with its place, whatever its type.</summary>
internal interface ILocated
{
    /// <summary>The value.</summary>
    object? Value { get; }
}
