using System.ComponentModel.DataAnnotations;
using TridentFramework.Units;

namespace TridentFramework.NuclearFormFactors;

/// <summary>Parameters of the Klein-Nystrand form factor.</summary>
public sealed record KleinNystrandParameters
{
    /// <summary>
    /// Standard: R = 1.2 A^(1/3) fm. Adapted: R^2 = 5/3 (r^2 - 6 a^2), a = 0.7 fm, with r from rmsRadius, or else that of the recommended density of the nuclide
    /// (plugin DeVries).
    /// </summary>
    public KleinNystrandForm Form { get; init; } = KleinNystrandForm.Standard;

    /// <summary>rms charge radius r, the same for every nuclide of the target, at most 20 fm; together with form Adapted only.</summary>
    /// <example>3.43 fm</example>
    [Unit("fm")]
    [Range(0.0, 20.0, MinimumIsExclusive = true)]
    public double? RmsRadiusFm { get; init; }
}
