namespace TridentFramework.Host.Shards;

/// <summary>Histograms of one integral, asked for by one task.</summary>
/// <param name="Task">Number of the task in the card, from 0.</param>
/// <param name="Evaluations">Phase-space points used.</param>
/// <param name="Hypotheses">By hypothesis, histogram and bin the means of the independent randomisations, fb.</param>
internal sealed record ShardDistributions(int Task, long Evaluations, IReadOnlyList<IReadOnlyList<IReadOnlyList<IReadOnlyList<double>>>> Hypotheses);
