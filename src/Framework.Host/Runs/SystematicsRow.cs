namespace TridentFramework.Host.Runs;

/// <summary>Systematic error of one cross section from one source, or from all of them.</summary>
/// <param name="Scenario">Scenario.</param>
/// <param name="Budget">Name of the budget.</param>
/// <param name="Variant">Baseline: the variant whose cross section has the error.</param>
/// <param name="Channel">Channel.</param>
/// <param name="Contribution"><c>coherent</c>, <c>proton</c>, <c>neutron</c>, <c>incoherent</c> or <c>total</c>.</param>
/// <param name="EnergyGeV">Neutrino energy, GeV; null for the average over the beam.</param>
/// <param name="Source">Name of the source; <c>all</c> for all of them in quadrature.</param>
/// <param name="Kind"><c>assigned</c>, <c>envelope</c> or <c>ensemble</c>; <c>quadrature</c> for all sources.</param>
/// <param name="Effect">What the source does.</param>
/// <param name="IsConverged">Every integral behind the error reached the requested one.</param>
internal sealed record SystematicsRow(
    string Scenario,
    string Budget,
    string Variant,
    string Channel,
    string Contribution,
    double? EnergyGeV,
    string Source,
    string Kind,
    SystematicEffect Effect,
    bool IsConverged);
