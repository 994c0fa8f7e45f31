using System.ComponentModel.DataAnnotations;

namespace TridentFramework.FourFermion;

/// <summary>Shift of the two couplings of one channel, in the normalisation of arXiv:1902.06765 Eq. (1).</summary>
public sealed record CouplingShiftParameters
{
    /// <summary>Added to the vector coupling gV. Dimensionless. Default 0.</summary>
    [Range(-1e6, 1e6)]
    public double GV { get; init; }

    /// <summary>Added to the axial coupling gA. Dimensionless. Default 0.</summary>
    [Range(-1e6, 1e6)]
    public double GA { get; init; }
}
