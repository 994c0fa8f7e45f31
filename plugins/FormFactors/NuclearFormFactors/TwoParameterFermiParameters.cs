using System.ComponentModel.DataAnnotations;
using TridentFramework.Units;

namespace TridentFramework.NuclearFormFactors;

/// <summary>Parameters of the two-parameter Fermi density: a published rule, fitted values, or radius and skin.</summary>
public sealed record TwoParameterFermiParameters
{
    /// <summary>
    /// Published rule for r0 and s: LovsethRadomski (r0 = 1.18 A^(1/3) - 0.48 fm, s = 0.55 fm) or MagillPlestid (r0 = 1.126 A^(1/3) fm,
    /// s = 0.523 fm); or Fitted, the values of de Vries et al. 1987 for the nuclide. LovsethRadomski if neither this nor radius and skin are given; not together
    /// with them.
    /// </summary>
    public TwoParameterFermiChoice? Choice { get; init; }

    /// <summary>Half-density radius r0, the same for every nuclide of the target, at most 20 fm; together with skin.</summary>
    /// <example>3.53 fm</example>
    [Unit("fm")]
    [Range(0.0, 20.0, MinimumIsExclusive = true)]
    public double? RadiusFm { get; init; }

    /// <summary>Skin s in 1/(1 + exp((r - r0)/s)), the same for every nuclide of the target, at most 3 fm; together with radius.</summary>
    /// <example>0.54 fm</example>
    [Unit("fm")]
    [Range(0.0, 3.0, MinimumIsExclusive = true)]
    public double? SkinFm { get; init; }

    /// <summary>Name of the fitted set to use, such as U238-2pF-setb, for every isotope of its element; together with choice Fitted only.</summary>
    /// <example>U238-2pF-setb</example>
    public string? Set { get; init; }
}
