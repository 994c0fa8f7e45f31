namespace TridentFramework.Engine.Estimation;

/// <summary>Differential cross sections of one process.</summary>
/// <param name="OfHypothesis">For each hypothesis a distribution in each histogram.</param>
/// <param name="Evaluations">Phase-space points of the pass; none below threshold.</param>
public sealed record ProcessDistributions(IReadOnlyList<IReadOnlyList<Distribution>> OfHypothesis, long Evaluations);
