using System.ComponentModel.DataAnnotations;
using TridentFramework.Units;

namespace TridentFramework.Materials;

/// <summary>Parameters of a compound or mixture: exactly one of formula and massFractions.</summary>
/// <example>{formula: SiO2}</example>
public sealed record CompoundTargetParameters
{
    /// <summary>Chemical formula, such as SiO2, CaMg(CO3)2 or C10H11. Elements have their natural composition.</summary>
    /// <example>SiO2</example>
    /// <example>C10H11</example>
    public string? Formula { get; init; }

    /// <summary>
    /// Mass fractions by element symbol, such as {Si: 0.4674, O: 0.5326}; they sum to 1 within 1e-3 and are normalised. Elements have their
    /// natural composition.
    /// </summary>
    /// <example>{Si: 0.4674, O: 0.5326}</example>
    public IReadOnlyDictionary<string, double>? MassFractions { get; init; }

    /// <summary>Name in results; by default the formula, or the symbols of massFractions joined by hyphens.</summary>
    public string? Name { get; init; }

    // No suffix: the card key follows from the name, and the unit g/cm3 cannot be part of one.
    /// <summary>Mass density; none by default.</summary>
    /// <example>2.2 g/cm3</example>
    [Unit("g/cm3")]
    [Range(0.0, 1e3, MinimumIsExclusive = true)]
    public double? Density { get; init; }
}
