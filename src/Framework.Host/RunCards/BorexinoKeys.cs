using System.ComponentModel.DataAnnotations;

namespace TridentFramework.Host.RunCards;

/// <summary>The rate of solar 7Be neutrinos that is allowed, and how it is seen; what is left out is as in arXiv:1902.06765 Appendix C.</summary>
internal sealed record BorexinoKeys
{
    /// <summary>Least rate over that of the Standard Model.</summary>
    [Range(0.0, 1.0, MaximumIsExclusive = true)]
    public double Lowest { get; init; } = 0.88;

    /// <summary>Largest rate over that of the Standard Model.</summary>
    [Range(1.0, 1e3, MinimumIsExclusive = true)]
    public double Highest { get; init; } = 1.24;

    /// <summary>Least recoil energy over neutrino energy.</summary>
    [Range(0.0, 1.0, MinimumIsExclusive = true)]
    public double YMin { get; init; } = 0.22;

    /// <summary>Shares of nue, numu and nutau at the earth; only their ratios matter.</summary>
    [MinLength(3)]
    [MaxLength(3)]
    [Range(0.0, 100.0)]
    public IReadOnlyList<double> FluxShares { get; init; } = [0.54, 0.20, 0.26];
}
