using TridentFramework.Engine.Estimation;

namespace TridentFramework.Host.Runs;

/// <summary>Cross section of nu gamma -> nu' l- l+ on a real photon.</summary>
/// <param name="Scenario">Scenario.</param>
/// <param name="Variant">Variant.</param>
/// <param name="Channel">Channel.</param>
/// <param name="InvariantMassGeV">sqrt(s), GeV.</param>
/// <param name="CrossSection">The cross section, fb.</param>
/// <param name="LeadingLogarithmFb">arXiv:1406.2332 Eq. (9), fb; negative at small s; null below threshold, and where couplings depend on K2.</param>
internal sealed record PhotonCrossSectionRow(string Scenario, string Variant, string Channel, double InvariantMassGeV, QuadratureEstimate CrossSection, double? LeadingLogarithmFb)
{
    /// <summary>Leading logarithm over exact; null without the former.</summary>
    public double? LeadingLogarithmRatio => LeadingLogarithmFb / CrossSection.Value;
}
