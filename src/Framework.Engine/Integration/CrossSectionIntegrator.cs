using System.Runtime.ExceptionServices;
using TridentFramework.Engine.Estimation;
using TridentFramework.Engine.PhaseSpace;
using TridentFramework.Engine.Random;

namespace TridentFramework.Engine.Integration;

/// <summary>
/// Integrates processes: an importance map is trained in a few passes and frozen, then randomised quasi-Monte Carlo (Sobol points with
/// independent digital shifts) is extended until the requested error is reached and the sample is believed. The error is the spread of the
/// randomisations.
/// </summary>
/// <remarks>
/// Every process owns random streams made from the seed and its name, work is cut into fixed blocks, and blocks are added in their order:
/// the result has the same bits for any number of threads and for any set of processes integrated beside it. Shared training does not change
/// this, since a family's maps belong to a fixed ladder of energies and have streams of their own.
/// </remarks>
public sealed class CrossSectionIntegrator
{
    /// <summary>Independent randomisations of the final pass.</summary>
    public const int Replicates = 32;

    // Blocks of each randomisation, pass by pass: from a uniform map, as a check of a map that is there already, and after a disagreement.
    internal static readonly int[] Training = [1, 1, 2, 2, 4];
    private static readonly int[] Check = [1, 1];
    private static readonly int[] Retraining = [4, 8];

    private const int MostAttempts = 3;

    // Rungs of the ladder of energies are this factor apart in E/E_threshold - 1.
    private const double Rung = 1.5;

    // Points of one randomisation are numbered with 32 bits.
    private const long MostBlocks = (1L << 32) / PhaseSpaceBlock.Length;

    private readonly IntegrationOptions _options;
    private readonly TrainedMaps _maps;

    /// <summary>Creates an integrator.</summary>
    /// <param name="options">Seed, limits and threads.</param>
    /// <param name="maps">Maps of other runs to start from; receives those trained here. Null for none.</param>
    public CrossSectionIntegrator(IntegrationOptions options, TrainedMaps? maps = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Threads, 1);
        _options = options;
        _maps = maps ?? new TrainedMaps();
    }

    /// <summary>Points spent so far on maps that several integrals share.</summary>
    public long SharedEvaluations { get; private set; }

    /// <summary>Integrates all processes, on all threads at once.</summary>
    /// <param name="processes">The integrals.</param>
    /// <param name="progress">Receives the state of each integral, from worker threads; may be null.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="ArgumentException">Integrals of one family differ in more than their energy.</exception>
    /// <exception cref="NonFiniteWeightException">A weight is not finite.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public IReadOnlyList<ProcessEstimate> Integrate(IReadOnlyList<TridentProcess> processes, Action<IntegrationProgress>? progress, CancellationToken cancellation)
    {
        var scheduler = new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, _options.Threads).ConcurrentScheduler;
        var workers = new BlockWorkers(new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = _options.Threads, TaskScheduler = scheduler });
        var results = new ProcessEstimate[processes.Count];
        try
        {
            var starts = TrainFamilies(processes, workers);
            workers.InOrder(processes.Count, i => results[i] = Integrate(processes[i], starts[i], workers, state => progress?.Invoke(state with { Process = i })));
        }
        catch (AggregateException exception) when (exception.Flatten().InnerExceptions is [var single, ..])
        {
            ExceptionDispatchInfo.Throw(single);
        }

        return results;
    }

    /// <summary>For each process the map to start from, and the name under which a map that it trains alone is kept; neither below threshold.</summary>
    private MapStart[] TrainFamilies(IReadOnlyList<TridentProcess> processes, BlockWorkers workers)
    {
        var starts = new MapStart[processes.Count];
        var rungs = new List<(TridentProcess Rung, List<int> Users)>();
        for (var i = 0; i < processes.Count; i++)
        {
            var process = processes[i];
            if (process is not { EnergyGeV: { } energy, Family: { } family })
            {
                starts[i] = new MapStart(_maps.Find(process.Name), process.Name);
                continue;
            }

            var threshold = process.Channel.ThresholdEnergyGeV(process.TargetMassGeV);
            if (energy <= threshold)
                continue;
            var step = Math.Round(Math.Log((energy / threshold) - 1.0) / Math.Log(Rung));
            var rungEnergy = threshold * (1.0 + Math.Pow(Rung, step));
            var name = $"{family} | step {step:R}";
            var index = rungs.FindIndex(r => r.Rung.Name == name);
            if (index < 0)
            {
                index = rungs.Count;
                rungs.Add((process with { Name = name, EnergyGeV = rungEnergy }, []));
            }
            else if (rungs[index].Rung.TargetMassGeV != process.TargetMassGeV || !rungs[index].Rung.Hypotheses.SequenceEqual(process.Hypotheses))
            {
                throw new ArgumentException($"integrals of the family '{family}' differ in more than their energy; give each its own family", nameof(processes));
            }

            rungs[index].Users.Add(i);
        }

        var evaluations = new long[rungs.Count];
        workers.InOrder(rungs.Count, r =>
        {
            var (rung, users) = rungs[r];
            var map = _maps.Find(rung.Name);
            if (map is null)
            {
                var training = new MapTraining(new ProcessIntegrand(rung), new RandomShifts(StreamKey.Create(_options.Seed, rung.Name)), AdaptiveMap.Uniform(PhaseSpaceBlock.Dimensions));
                foreach (var blocks in Training)
                    training.Pass(blocks, workers, true);
                evaluations[r] = training.Evaluations;
                map = training.Map;
                _maps.Keep(rung.Name, map);
            }

            foreach (var user in users)
                starts[user] = new MapStart(map, null);
        });
        SharedEvaluations += evaluations.Sum();
        return starts;
    }

    private ProcessEstimate Integrate(TridentProcess process, MapStart start, BlockWorkers workers, Action<IntegrationProgress> progress)
    {
        var integrand = new ProcessIntegrand(process);
        if (integrand.IsBelowThreshold)
        {
            var zero = Estimate.Zero(Replicates);
            progress(new IntegrationProgress(0, process.Name, 0.0, 0.0, 0, true));
            return new ProcessEstimate(
                [.. Enumerable.Range(0, integrand.Hypotheses).Select(h => new CrossSectionEstimate(zero, zero, zero, zero, true, integrand.CouplingsAreConstant(h)))],
                0,
                SampleQuality.Exact)
            {
                KSquaredMoments = process.ResolvesKSquared ? [.. Enumerable.Range(0, integrand.Hypotheses).Select(_ => KSquaredMoments.Nothing(Replicates))] : [],
            };
        }

        var shifts = new RandomShifts(StreamKey.Create(_options.Seed, process.Name));
        var training = new MapTraining(integrand, shifts, start.Map ?? AdaptiveMap.Uniform(PhaseSpaceBlock.Dimensions));
        foreach (var blocks in start.Map is null ? Training : Check)
            training.Pass(blocks, workers, start.Map is null);
        if (start.Name is { } name)
            _maps.Keep(name, training.Map);

        long discarded = 0;
        for (var attempt = 1; ; attempt++)
        {
            var final = new FinalPass(integrand, training.Map, shifts, (ulong)(attempt - 1) << 16);
            var (estimates, quality, isConverged) = Extend(process, final, training, discarded, workers, progress, attempt == MostAttempts);
            if (quality.Chi2PerDof > SampleQuality.MostChi2PerDof && attempt < MostAttempts && !IsSpent(final, training.Evaluations + discarded))
            {
                discarded += final.Evaluations;
                foreach (var blocks in Retraining)
                    training.Pass(blocks, workers, true);
                continue;
            }

            return new ProcessEstimate(
                [.. estimates.Select((total, h) =>
                {
                    var (vv, aa, va) = final.Moments(h);
                    return new CrossSectionEstimate(total, vv, aa, va, isConverged && HasConverged(total, process), integrand.CouplingsAreConstant(h));
                })],
                final.Evaluations + training.Evaluations + discarded,
                quality)
            {
                KSquaredMoments = process.ResolvesKSquared ? [.. Enumerable.Range(0, integrand.Hypotheses).Select(final.KSquaredMoments)] : [],
            };
        }
    }

    private (Estimate[] Estimates, SampleQuality Quality, bool IsReliable) Extend(
        TridentProcess process, FinalPass final, MapTraining training, long discarded, BlockWorkers workers, Action<IntegrationProgress> progress, bool isLastAttempt)
    {
        while (true)
        {
            final.Extend(workers);
            var estimates = final.Estimates();
            var quality = final.Quality(ChiSquaredPerDegree([.. training.Passes.TakeLast(2), estimates[0]]));
            var isReached = Array.TrueForAll(estimates, e => HasConverged(e, process)) && !quality.HasTooFewPoints;
            var isFinished = isReached || IsSpent(final, training.Evaluations + discarded);
            var used = final.Evaluations + training.Evaluations + discarded;
            var isDone = isFinished && (isLastAttempt || quality.Chi2PerDof <= SampleQuality.MostChi2PerDof);
            progress(new IntegrationProgress(0, process.Name, estimates[0].Value, estimates.Max(static e => e.RelativeError), used, isDone));
            if (isFinished)
                return (estimates, quality, quality.Doubt is null);
        }
    }

    // Another doubling would go beyond what is allowed.
    private bool IsSpent(FinalPass final, long before) =>
        (2 * final.Evaluations) + before > _options.MaximumEvaluations || 2L * final.Blocks > MostBlocks;

    // A cross section is a sum of squares: a negative one is a sign of cancellations that the numbers do not carry, however small its spread.
    private static bool HasConverged(Estimate estimate, TridentProcess process) => estimate.Value >= 0.0 && estimate.RelativeError <= process.RelativeError;

    private static double ChiSquaredPerDegree(Estimate[] passes)
    {
        // Inverse-variance weights, for this test only: the result itself is never an average over passes.
        var weights = passes.Select(static p => p.Error > 0.0 ? 1.0 / (p.Error * p.Error) : 0.0).ToArray();
        var norm = weights.Sum();
        if (norm == 0.0)
            return 0.0;
        var mean = passes.Select((p, i) => weights[i] * p.Value).Sum() / norm;
        return passes.Select((p, i) => weights[i] * (p.Value - mean) * (p.Value - mean)).Sum() / (passes.Length - 1);
    }

    private readonly record struct MapStart(AdaptiveMap? Map, string? Name);
}
