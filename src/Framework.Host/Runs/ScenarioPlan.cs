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
    IReadOnlyList<(StudyTask Task, IReadOnlyList<CrossSectionQuery> Queries)> Tasks);
