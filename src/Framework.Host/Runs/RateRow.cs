namespace TridentFramework.Host.Runs;

/// <summary>Expected number of events for the exposure of the card.</summary>
/// <param name="Scenario">Scenario.</param>
/// <param name="Variant">Variant.</param>
/// <param name="Channel">Channel.</param>
/// <param name="Contribution"><c>coherent</c>, <c>proton</c>, <c>neutron</c> or <c>total</c>; in summaries also <c>incoherent</c>.</param>
/// <param name="Events">Expected events.</param>
/// <param name="StatisticalErrorEvents">Error of the integration.</param>
/// <param name="TheoryErrors">Theory errors, source by source.</param>
/// <param name="IsConverged">Every integral behind the number reached the requested error.</param>
internal sealed record RateRow(
    string Scenario,
    string Variant,
    string Channel,
    string Contribution,
    double Events,
    double StatisticalErrorEvents,
    TheoryErrors TheoryErrors,
    bool IsConverged);
