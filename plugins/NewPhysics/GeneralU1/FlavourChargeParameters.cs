using System.ComponentModel.DataAnnotations;

namespace TridentFramework.GeneralU1;

/// <summary>Charges of one lepton flavour under the U(1)'.</summary>
public sealed record FlavourChargeParameters
{
    /// <summary>Charge of the left-handed doublet: neutrino and left-handed charged lepton. Dimensionless.</summary>
    [Range(-1e3, 1e3)]
    public required double Left { get; init; }

    /// <summary>Charge of the right-handed charged lepton. Dimensionless. Default: that of the left-handed one, a vector coupling.</summary>
    [Range(-1e3, 1e3)]
    public double? Right { get; init; }
}
