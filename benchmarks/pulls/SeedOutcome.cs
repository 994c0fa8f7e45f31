using TridentFramework.Engine.Estimation;

namespace TridentFramework.Benchmarks.Pulls;

/// <summary>What the engine made of one integral with one seed.</summary>
/// <param name="Estimate">Its result.</param>
/// <param name="IsRetrained">A final pass disagreed with the training, was thrown away, and the map was trained longer.</param>
internal sealed record SeedOutcome(ProcessEstimate Estimate, bool IsRetrained);
