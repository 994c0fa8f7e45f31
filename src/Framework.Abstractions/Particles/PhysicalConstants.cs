using System.ComponentModel.DataAnnotations;

namespace TridentFramework.Particles;

/// <summary>Constants of nature that a run card may change. Defaults: arXiv:1902.06765 and PDG.</summary>
public sealed record PhysicalConstants
{
    /// <summary>hbar c, GeV fm.</summary>
    public const double HbarCGeVFm = 0.1973269804;

    /// <summary>1 GeV^-2 in femtobarn; 1 fb = 1e-39 cm^2.</summary>
    public const double FemtobarnPerInverseGeVSquared = 0.3893793721e12;

    /// <summary>1 fb in square metres.</summary>
    public const double SquareMetresPerFemtobarn = 1e-43;

    /// <summary>Atomic mass unit, GeV (CODATA 2018).</summary>
    public const double AtomicMassUnitGeV = 0.93149410242;

    /// <summary>Atomic mass unit, kg (CODATA 2018).</summary>
    public const double AtomicMassUnitKg = 1.66053906660e-27;

    /// <summary>sin^2 of the weak mixing angle; MSbar at M_Z, the choice of arXiv:1902.06765.</summary>
    [Range(0.0, 1.0)]
    public double Sin2ThetaW { get; init; } = 0.23129;

    /// <summary>Fine-structure constant at zero momentum transfer.</summary>
    [Range(0.0, 1.0, MinimumIsExclusive = true)]
    public double Alpha { get; init; } = 1.0 / 137.035999;

    /// <summary>Fermi constant G_F, GeV^-2 (a bare number).</summary>
    [Range(0.0, 1.0, MinimumIsExclusive = true)]
    public double FermiConstant { get; init; } = 1.1663787e-5;

    /// <summary>Higgs vacuum expectation value v, GeV (a bare number).</summary>
    [Range(0.0, 1e6, MinimumIsExclusive = true)]
    public double HiggsVev { get; init; } = 246.22;
}
