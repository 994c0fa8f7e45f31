using TridentFramework.Engine.Estimation;

namespace TridentFramework.Engine.EquivalentPhotons;

/// <summary>Cross section of one hypothesis by equivalent photons, fb.</summary>
/// <param name="CrossSection">With the exact cross section on a real photon.</param>
/// <param name="WithSpectrumEnd">The same with the photon spectrum dQ2/Q2 (1 - Q2min/Q2), Q2min = (s/2 E)^2, which is exact at small Q2.</param>
/// <param name="LeadingLogarithm">With arXiv:1406.2332 Eq. (9) where that is positive; null where couplings depend on K2, for which it has no formula.</param>
/// <param name="VV">Coefficient of gV^2; meaningless where couplings depend on K2, as are the others.</param>
/// <param name="AA">Coefficient of gA^2.</param>
/// <param name="VA">Coefficient of gV gA.</param>
public sealed record EquivalentPhotonEstimate(
    QuadratureEstimate CrossSection,
    QuadratureEstimate WithSpectrumEnd,
    QuadratureEstimate? LeadingLogarithm,
    QuadratureEstimate VV,
    QuadratureEstimate AA,
    QuadratureEstimate VA)
{
    /// <summary>The couplings are the same at all K2.</summary>
    public bool CouplingsAreConstant => LeadingLogarithm is not null;
}
