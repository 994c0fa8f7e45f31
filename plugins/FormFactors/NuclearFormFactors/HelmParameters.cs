using System.ComponentModel.DataAnnotations;
using TridentFramework.Units;

namespace TridentFramework.NuclearFormFactors;

/// <summary>Parameters of the Helm form factor.</summary>
public sealed record HelmParameters
{
    /// <summary>Skin s in exp(-q^2 s^2/2), at most 3 fm.</summary>
    [Unit("fm")]
    [Range(0.0, 3.0)]
    public double SkinFm { get; init; } = 0.9;

    /// <summary>
    /// rms charge radius r, the same for every nuclide of the target, at most 20 fm: R^2 = 5/3 (r^2 - 3 s^2). If it is left out, R follows the rule of
    /// Lewin and Smith.
    /// </summary>
    /// <example>3.43 fm</example>
    [Unit("fm")]
    [Range(0.0, 20.0, MinimumIsExclusive = true)]
    public double? RmsRadiusFm { get; init; }
}
