using TridentFramework.Engine.Estimation;

namespace TridentFramework.Host.Runs;

/// <summary>The equivalent photon approximation beside the exact cross section, per target atom.</summary>
/// <param name="Exact">The row of the exact cross section.</param>
/// <param name="EquivalentPhotons">The approximation, fb.</param>
/// <param name="WithSpectrumEnd">The approximation with the exact spectrum of photons of small Q2, fb.</param>
/// <param name="LeadingLogarithm">The approximation with the leading logarithm of the cross section on a photon, fb; null where couplings depend on K2.</param>
internal sealed record EquivalentPhotonRow(CrossSectionRow Exact, QuadratureEstimate EquivalentPhotons, QuadratureEstimate WithSpectrumEnd, QuadratureEstimate? LeadingLogarithm)
{
    /// <summary>An approximation over the exact cross section; null where that is zero, or where there is no approximation.</summary>
    /// <param name="approximation">The approximation.</param>
    public double? Ratio(QuadratureEstimate? approximation) => Exact.CrossSection.Total.Value > 0.0 && approximation is { } estimate ? estimate.Value / Exact.CrossSection.Total.Value : null;
}
