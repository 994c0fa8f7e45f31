using System.ComponentModel.DataAnnotations;

namespace TridentFramework.Scalar;

/// <summary>Yukawa couplings of the three flavours.</summary>
public sealed record YukawaCouplingsParameters
{
    /// <summary>First generation. A bare number, default 0.</summary>
    [Range(-1e6, 1e6)]
    public double Electron { get; init; }

    /// <summary>Second generation. A bare number, default 0.</summary>
    [Range(-1e6, 1e6)]
    public double Muon { get; init; }

    /// <summary>Third generation. A bare number, default 0.</summary>
    [Range(-1e6, 1e6)]
    public double Tau { get; init; }
}
