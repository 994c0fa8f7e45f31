namespace TridentFramework.Host.RunCards;

/// <summary>A key of a mapping and its value.</summary>
/// <param name="Key">The key.</param>
/// <param name="KeyPosition">Where the key stands.</param>
/// <param name="Value">The value.</param>
internal sealed record CardEntry(string Key, CardPosition KeyPosition, CardNode Value);
