using System.Numerics;
using TridentFramework.Engine.Estimation;
using TridentFramework.Engine.Integration;

namespace TridentFramework.Benchmarks.Pulls;

/// <summary>Integrates a case once precisely and many times at the error under test, each time with a seed of its own.</summary>
/// <param name="seeds">Number of seeds; they are 1, 2, 3, ...</param>
/// <param name="relativeError">Relative error asked of each.</param>
/// <param name="threads">Threads, each with one seed at a time.</param>
internal sealed class Experiment(int seeds, double relativeError, int threads)
{
    /// <summary>Relative error asked of the precise run.</summary>
    public const double TruthError = 2e-5;

    /// <summary>Seed of the precise run, beyond every other.</summary>
    public const ulong TruthSeed = 1_000_000_007;

    /// <summary>No integral here should come near this number of points.</summary>
    private const long MostEvaluations = 4_000_000_000;

    /// <summary>One row for each hypothesis of the case.</summary>
    public IReadOnlyList<PullRow> Measure(PullCase test)
    {
        var start = Environment.CpuUsage.TotalTime;
        var truth = Integrate(test.Process with { RelativeError = TruthError }, TruthSeed, threads).Estimate;
        var truthSeconds = (Environment.CpuUsage.TotalTime - start).TotalSeconds;
        var outcomes = new SeedOutcome[seeds];
        start = Environment.CpuUsage.TotalTime;
        Parallel.For(0, seeds, new ParallelOptions { MaxDegreeOfParallelism = threads }, i =>
            outcomes[i] = Integrate(test.Process with { RelativeError = relativeError }, (ulong)i + 1, 1));
        var seconds = (Environment.CpuUsage.TotalTime - start).TotalSeconds;
        return [.. test.HypothesisNames.Select((name, h) => PullRow.Of(name.Length == 0 ? test.Name : $"{test.Name}: {name}", truth, outcomes, h, seconds, truthSeconds))];
    }

    /// <summary>One integral with one seed.</summary>
    /// <param name="process">The integral.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="threads">Threads of the engine.</param>
    public static SeedOutcome Integrate(TridentProcess process, ulong seed, int threads)
    {
        // A final pass grows by doubling a number of points that is a power of two. More training in between makes a step that is no power of two.
        var isRetrained = false;
        long before = 0;
        var integrator = new CrossSectionIntegrator(new IntegrationOptions(seed, MostEvaluations, threads));
        var estimate = integrator.Integrate([process], Watch, default)[0];
        return new SeedOutcome(estimate, isRetrained);

        void Watch(IntegrationProgress progress)
        {
            isRetrained |= before > 0 && !BitOperations.IsPow2(progress.Evaluations - before);
            before = progress.Evaluations;
        }
    }
}
