namespace TridentFramework.Engine.Integration;

/// <summary>How to integrate. The result depends on the seed, never on the number of threads.</summary>
/// <param name="Seed">Seed of all random numbers.</param>
/// <param name="MaximumEvaluations">
/// No integral is extended beyond this number of phase-space points; training and the first level, some fifty thousand points, are always spent.
/// </param>
/// <param name="Threads">Worker threads.</param>
public sealed record IntegrationOptions(ulong Seed, long MaximumEvaluations, int Threads);
