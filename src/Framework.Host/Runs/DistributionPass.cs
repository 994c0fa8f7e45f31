using TridentFramework.Host.RunCards;

namespace TridentFramework.Host.Runs;

/// <summary>The histograms that a task asks of a scenario's integrals.</summary>
/// <param name="Number">Number of the task in the study, from 0.</param>
/// <param name="Task">The task.</param>
/// <param name="Processes">Indices of the integrals that it needs, increasing.</param>
internal sealed record DistributionPass(int Number, DistributionsTask Task, IReadOnlyList<int> Processes);
