namespace TridentFramework.Host.Runs;

/// <summary>A variant over the baseline, from common points.</summary>
/// <param name="Scenario">Scenario.</param>
/// <param name="Variant">Numerator.</param>
/// <param name="Baseline">Denominator.</param>
/// <param name="Channel">Channel.</param>
/// <param name="Contribution"><c>coherent</c>, <c>proton</c>, <c>neutron</c> or <c>total</c>.</param>
/// <param name="EnergyGeV">Neutrino energy, GeV; null for the average over the beam.</param>
/// <param name="Ratio">Ratio of the cross sections; null where the baseline is exactly zero.</param>
/// <param name="RatioError">Error of the ratio, correlations included.</param>
/// <param name="IsConverged">Every integral behind both cross sections reached the requested error.</param>
internal sealed record ComparisonRow(
    string Scenario,
    string Variant,
    string Baseline,
    string Channel,
    string Contribution,
    double? EnergyGeV,
    double? Ratio,
    double? RatioError,
    bool IsConverged);
