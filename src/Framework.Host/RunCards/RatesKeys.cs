namespace TridentFramework.Host.RunCards;

/// <summary>Settings of a <c>rates</c> task; it has none.</summary>
internal sealed record RatesKeys;
