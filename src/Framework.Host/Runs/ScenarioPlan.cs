using TridentFramework.Engine.Estimation;
using TridentFramework.Host.RunCards;

namespace TridentFramework.Host.Runs;

/// <summary>The integrals of one scenario and the cross sections that are made of them.</summary>
/// <param name="Scenario">The scenario.</param>
/// <param name="FirstNumber">Number of its first integral in the study, from 0.</param>
/// <param name="Processes">Its integrals.</param>
/// <param name="Tasks">What each task asks for.</param>
internal sealed record ScenarioPlan(
    Scenario Scenario,
    int FirstNumber,
    IReadOnlyList<TridentProcess> Processes,
    IReadOnlyList<(StudyTask Task, IReadOnlyList<CrossSectionQuery> Queries)> Tasks)
{
    /// <summary>The histograms that its tasks ask for.</summary>
    public IReadOnlyList<DistributionPass> DistributionPasses =>
    [
        .. from numbered in Tasks.Select(static (t, number) => (t.Task, t.Queries, Number: number))
           where numbered.Task is DistributionsTask { Events: null }
           select new DistributionPass(
               numbered.Number,
               (DistributionsTask)numbered.Task,
               [.. numbered.Queries.SelectMany(static q => q.Parts).SelectMany(static p => p.Terms).Select(static t => t.Process).Distinct().Order()]),
    ];
}
