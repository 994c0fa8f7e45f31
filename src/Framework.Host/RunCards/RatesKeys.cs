namespace TridentFramework.Host.RunCards;

/// <summary>Settings of a <c>rates</c> task; it has none.</summary>
/// <example><code>
/// exposure: {mass: 1 t, protonsOnTarget: 1.1e21}
/// tasks:
///   - rates: {}
/// </code></example>
internal sealed record RatesKeys;
