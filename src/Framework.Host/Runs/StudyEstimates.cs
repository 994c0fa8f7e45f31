using TridentFramework.Engine.Estimation;

namespace TridentFramework.Host.Runs;

/// <summary>What the integration of a study, or of a part of it, gave.</summary>
/// <param name="ByNumber">Estimates by the number of their integral in the study.</param>
/// <param name="SharedEvaluations">Phase-space points spent on maps that several integrals share.</param>
internal sealed record StudyEstimates(IReadOnlyDictionary<int, ProcessEstimate> ByNumber, long SharedEvaluations)
{
    /// <summary>Distributions by the number of their task and that of their integral in the study.</summary>
    public IReadOnlyDictionary<(int Task, int Number), ProcessDistributions> Distributions { get; init; } = new Dictionary<(int Task, int Number), ProcessDistributions>();

    /// <summary>Phase-space points of everything together.</summary>
    public long Evaluations => ByNumber.Values.Sum(static e => e.Evaluations) + Distributions.Values.Sum(static d => d.Evaluations) + SharedEvaluations;

    /// <summary>What became of every integral, in the order of the plan.</summary>
    /// <param name="plan">Plan of the study.</param>
    public IReadOnlyList<IntegralRow> Integrals(StudyPlan plan) =>
        [.. from scenario in plan.Scenarios
            from index in Enumerable.Range(0, scenario.Processes.Count)
            let estimate = ByNumber[scenario.FirstNumber + index]
            select new IntegralRow(
                scenario.Scenario.Name,
                scenario.Processes[index].Name,
                scenario.Processes[index].RelativeError,
                estimate.CrossSections.Max(static c => c.Total.RelativeError),
                estimate.Evaluations,
                scenario.Scenario.Settings[0].Integration.MaxEvaluations,
                estimate.Quality,
                estimate.IsConverged)];

    /// <summary>Integrals that missed the requested error, in the order of the plan.</summary>
    /// <param name="plan">Plan of the study.</param>
    public IReadOnlyList<MissedIntegral> Missed(StudyPlan plan) =>
        [.. from scenario in plan.Scenarios
            from index in Enumerable.Range(0, scenario.Processes.Count)
            let estimate = ByNumber.GetValueOrDefault(scenario.FirstNumber + index)
            where estimate is { IsConverged: false }
            select new MissedIntegral(
                scenario.Scenario.Name,
                scenario.Processes[index].Name,
                estimate.CrossSections.Max(static c => c.Total.RelativeError),
                estimate.Quality.Doubt,
                scenario.Scenario.Settings[0].Integration.MaxEvaluations)];
}
