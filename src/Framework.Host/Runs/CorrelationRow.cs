namespace TridentFramework.Host.Runs;

/// <summary>Correlation of the systematic errors of two cross sections at the same energy.</summary>
/// <param name="Scenario">Scenario.</param>
/// <param name="Budget">Name of the budget.</param>
/// <param name="Variant">Baseline: the variant whose cross sections have the errors.</param>
/// <param name="Source">Name of the source; <c>all</c> for all of them together.</param>
/// <param name="EnergyGeV">Neutrino energy, GeV; null for the average over the beam.</param>
/// <param name="Channel">Channel of one cross section.</param>
/// <param name="Contribution">Contribution of one cross section.</param>
/// <param name="OtherChannel">Channel of the other.</param>
/// <param name="OtherContribution">Contribution of the other.</param>
/// <param name="Correlation">Correlation, between -1 and 1.</param>
internal sealed record CorrelationRow(
    string Scenario,
    string Budget,
    string Variant,
    string Source,
    double? EnergyGeV,
    string Channel,
    string Contribution,
    string OtherChannel,
    string OtherContribution,
    double Correlation);
