using System.ComponentModel.DataAnnotations;

namespace TridentFramework.NucleonFormFactors;

/// <summary>Parameters of the fit of Ye et al.</summary>
public sealed record Ye2018Parameters
{
    /// <summary>Member of the ensemble that stands for the uncertainty of the fit: 0 is the fit, k > 0 its k-th random draw, always the same; up to 100000.</summary>
    [Range(0, 100_000)]
    public int Member { get; init; }
}
