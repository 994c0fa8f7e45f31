using System.ComponentModel.DataAnnotations;

namespace TridentFramework.NeutrinoNsi;

/// <summary>Strength of one interaction with the left- and right-handed charged lepton, in units of the Fermi interaction.</summary>
public sealed record NsiParameters
{
    /// <summary>eps^L, with the left-handed charged lepton. Dimensionless. Default 0.</summary>
    [Range(-1e6, 1e6)]
    public double Left { get; init; }

    /// <summary>eps^R, with the right-handed charged lepton. Dimensionless. Default 0.</summary>
    [Range(-1e6, 1e6)]
    public double Right { get; init; }
}
