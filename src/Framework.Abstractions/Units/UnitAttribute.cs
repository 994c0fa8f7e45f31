namespace TridentFramework.Units;

/// <summary>
/// Marks a dimensional property. A card writes it with a unit (<c>"5 GeV"</c>, <c>"235 MeV"</c>); the property receives the value in
/// the unit named here, which its name repeats (<c>EnergyGeV</c> is the card key <c>energy</c>).
/// </summary>
/// <param name="unit">A unit that <see cref="UnitTable"/> knows, such as GeV.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class UnitAttribute(string unit) : Attribute
{
    /// <summary>The unit of the property's value.</summary>
    public string Unit { get; } = unit;
}
