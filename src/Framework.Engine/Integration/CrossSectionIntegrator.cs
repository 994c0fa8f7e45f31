using System.Collections.Concurrent;
using TridentFramework.Engine.Estimation;
using TridentFramework.Engine.PhaseSpace;
using TridentFramework.Engine.Random;

namespace TridentFramework.Engine.Integration;

/// <summary>
/// Integrates processes: an importance map is trained in a few passes and frozen, then randomised quasi-Monte Carlo (Sobol points with
/// independent digital shifts) is extended until the requested error is reached. The error is the spread of the randomisations.
/// </summary>
/// <remarks>
/// Every process owns random streams made from the seed and its name, work is cut into fixed blocks, and blocks are added in their order:
/// the result has the same bits for any number of threads and for any set of processes integrated beside it.
/// </remarks>
public sealed class CrossSectionIntegrator
{
    /// <summary>Independent randomisations of the final pass.</summary>
    public const int Replicates = 32;

    // Training passes: randomisations of each, and blocks per randomisation.
    private const int TrainingReplicates = 8;
    private const double Damping = 0.8;
    private static readonly int[] TrainingBlocks = [2, 2, 4, 4, 8];
    private const int FirstLevelBlocks = 1;
    private const int BlocksPerTask = 64;

    // Points of one randomisation are numbered with 32 bits.
    private const long MostBlocks = (1L << 32) / PhaseSpaceBlock.Length;

    private readonly IntegrationOptions _options;
    private readonly ConcurrentBag<BlockWorkspace> _workspaces = [];

    /// <summary>Creates an integrator.</summary>
    /// <param name="options">Seed, limits and threads.</param>
    public CrossSectionIntegrator(IntegrationOptions options)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Threads, 1);
        _options = options;
    }

    /// <summary>Integrates all processes, on all threads at once.</summary>
    /// <param name="processes">The integrals.</param>
    /// <param name="progress">Receives the state of each integral, from worker threads; may be null.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="NonFiniteWeightException">A weight is not finite.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public IReadOnlyList<ProcessEstimate> Integrate(IReadOnlyList<TridentProcess> processes, Action<IntegrationProgress>? progress, CancellationToken cancellation)
    {
        var scheduler = new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, _options.Threads).ConcurrentScheduler;
        var parallel = new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = _options.Threads, TaskScheduler = scheduler };
        var results = new ProcessEstimate[processes.Count];
        try
        {
            // One at a time from the front: the first processes of a run are done first.
            Parallel.ForEach(
                Partitioner.Create(Enumerable.Range(0, processes.Count), EnumerablePartitionerOptions.NoBuffering),
                parallel,
                i => results[i] = Integrate(processes[i], parallel, state => progress?.Invoke(state with { Process = i })));
        }
        catch (AggregateException exception) when (exception.Flatten().InnerExceptions is [var single, ..])
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(single);
        }

        return results;
    }

    private ProcessEstimate Integrate(TridentProcess process, ParallelOptions parallel, Action<IntegrationProgress> progress)
    {
        var integrand = new ProcessIntegrand(process);
        var hypotheses = process.Hypotheses.Count;
        if (integrand.IsBelowThreshold)
        {
            var zero = Estimate.Zero(Replicates);
            var none = new ProcessEstimate(
                [.. Enumerable.Range(0, hypotheses).Select(h => new CrossSectionEstimate(zero, zero, zero, zero, true, integrand.CouplingsAreConstant(h)))],
                0,
                0.0);
            progress(new IntegrationProgress(0, process.Name, 0.0, 0.0, 0, true));
            return none;
        }

        var key = StreamKey.Create(_options.Seed, process.Name);
        var map = AdaptiveMap.Uniform(PhaseSpaceBlock.Dimensions);
        var passes = new List<Estimate>();
        var norms = new double[hypotheses];
        norms[0] = 1.0;
        long evaluations = 0;
        for (var pass = 0; pass < TrainingBlocks.Length; pass++)
        {
            var (sums, squares) = Train(integrand, map, key, pass, norms, parallel);
            var estimates = Estimates(integrand, hypotheses, sums, TrainingBlocks[pass] * PhaseSpaceBlock.Length);
            evaluations += (long)TrainingReplicates * TrainingBlocks[pass] * PhaseSpaceBlock.Length;
            passes.Add(estimates[0]);
            for (var h = 0; h < hypotheses; h++)
                norms[h] = estimates[h].Value > 0.0 ? 1.0 / estimates[h].Value : 0.0;
            map = map.Refine(squares, Damping);
        }

        var final = new FinalPass(integrand.Columns);
        while (true)
        {
            Extend(integrand, map, key, final, parallel);
            var points = (long)final.Blocks * PhaseSpaceBlock.Length;
            var estimates = Estimates(integrand, hypotheses, final.Sums(), points);
            var worst = estimates.Max(e => e.RelativeError);
            var used = evaluations + (points * Replicates);
            var isFinished = estimates.All(e => IsConverged(e, process)) || used + (points * Replicates) > _options.MaximumEvaluations || 2L * final.Blocks > MostBlocks;
            progress(new IntegrationProgress(0, process.Name, estimates[0].Value, worst, used, isFinished));
            if (!isFinished)
                continue;
            var chi2 = ChiSquaredPerDegree([.. passes.TakeLast(3), estimates[0]]);
            return new ProcessEstimate(CrossSections(integrand, process, estimates, final.Sums(), points), used, chi2);
        }
    }

    private (double[][] Sums, double[][] Squares) Train(ProcessIntegrand integrand, AdaptiveMap map, ulong key, int pass, double[] norms, ParallelOptions parallel)
    {
        var sums = new double[TrainingReplicates][];
        var histograms = new double[TrainingReplicates][][];
        Parallel.For(0, TrainingReplicates, parallel, replicate =>
        {
            var workspace = Rent();
            var shifts = Shifts(key, ((ulong)(pass + 1) << 32) | (uint)replicate);
            var columns = new CompensatedSum[integrand.Columns];
            var block = new double[integrand.Columns];
            var squares = Enumerable.Range(0, PhaseSpaceBlock.Dimensions).Select(_ => new double[AdaptiveMap.Intervals]).ToArray();
            for (var b = 0; b < TrainingBlocks[pass]; b++)
            {
                integrand.Evaluate(workspace, map, shifts, (uint)b * PhaseSpaceBlock.Length, block, norms);
                for (var c = 0; c < columns.Length; c++)
                    columns[c].Add(block[c]);
                workspace.AccumulateSquares(integrand.FirstDimension, squares);
            }

            sums[replicate] = [.. columns.Select(c => c.Value)];
            histograms[replicate] = squares;
            _workspaces.Add(workspace);
        });

        var total = histograms[0];
        foreach (var histogram in histograms.Skip(1))
        {
            for (var dimension = 0; dimension < total.Length; dimension++)
            {
                for (var i = 0; i < AdaptiveMap.Intervals; i++)
                    total[dimension][i] += histogram[dimension][i];
            }
        }

        return (sums, total);
    }

    private void Extend(ProcessIntegrand integrand, AdaptiveMap map, ulong key, FinalPass final, ParallelOptions parallel)
    {
        // A task is a fixed run of blocks of one randomisation, so that memory does not grow with the number of points.
        var first = final.Blocks;
        var added = first == 0 ? FirstLevelBlocks : first;
        var perTask = Math.Min(added, BlocksPerTask);
        var tasksPerReplicate = added / perTask;
        var sums = new double[Replicates * tasksPerReplicate][];
        Parallel.For(0, sums.Length, parallel, task =>
        {
            var workspace = Rent();
            var columns = new CompensatedSum[integrand.Columns];
            var block = new double[integrand.Columns];
            var shifts = Shifts(key, (uint)(task / tasksPerReplicate));
            var firstBlock = first + (task % tasksPerReplicate * perTask);
            for (var b = firstBlock; b < firstBlock + perTask; b++)
            {
                parallel.CancellationToken.ThrowIfCancellationRequested();
                integrand.Evaluate(workspace, map, shifts, (uint)b * PhaseSpaceBlock.Length, block, []);
                for (var c = 0; c < columns.Length; c++)
                    columns[c].Add(block[c]);
            }

            sums[task] = [.. columns.Select(static c => c.Value)];
            _workspaces.Add(workspace);
        });
        final.Add(sums, tasksPerReplicate, added);
    }

    private BlockWorkspace Rent() => _workspaces.TryTake(out var workspace) ? workspace : new BlockWorkspace();

    private static ulong[] Shifts(ulong key, ulong stream)
    {
        var shifts = new ulong[PhaseSpaceBlock.Dimensions];
        for (var dimension = 0; dimension < shifts.Length; dimension++)
            shifts[dimension] = Philox.Word(key, stream, (ulong)dimension);
        return shifts;
    }

    private static Estimate[] Estimates(ProcessIntegrand integrand, int hypotheses, double[][] sums, long points)
    {
        var estimates = new Estimate[hypotheses];
        var means = sums.Select(s => s.Select(v => v / points).ToArray()).ToArray();
        for (var h = 0; h < hypotheses; h++)
            estimates[h] = new Estimate([.. means.Select(m => integrand.CrossSection(h, m))]);
        return estimates;
    }

    // A cross section is a sum of squares: a negative one is a sign of cancellations that the numbers do not carry, however small its spread.
    private static bool IsConverged(Estimate estimate, TridentProcess process) => estimate.Value >= 0.0 && estimate.RelativeError <= process.RelativeError;

    private static CrossSectionEstimate[] CrossSections(ProcessIntegrand integrand, TridentProcess process, Estimate[] totals, double[][] sums, long points)
    {
        var means = sums.Select(s => s.Select(v => v / points).ToArray()).ToArray();
        return [.. totals.Select((total, h) =>
        {
            var moments = means.Select(m => integrand.Moments(h, m)).ToArray();
            return new CrossSectionEstimate(
                total,
                new Estimate([.. moments.Select(m => m.VV)]),
                new Estimate([.. moments.Select(m => m.AA)]),
                new Estimate([.. moments.Select(m => m.VA)]),
                IsConverged(total, process),
                integrand.CouplingsAreConstant(h));
        })];
    }

    private static double ChiSquaredPerDegree(Estimate[] passes)
    {
        // Inverse-variance weights, for this test only: the result itself is never an average over passes.
        var weights = passes.Select(p => p.Error > 0.0 ? 1.0 / (p.Error * p.Error) : 0.0).ToArray();
        var norm = weights.Sum();
        if (norm == 0.0)
            return 0.0;
        var mean = passes.Select((p, i) => weights[i] * p.Value).Sum() / norm;
        return passes.Select((p, i) => weights[i] * (p.Value - mean) * (p.Value - mean)).Sum() / (passes.Length - 1);
    }

    private sealed class FinalPass(int columns)
    {
        private readonly CompensatedSum[][] _sums = [.. Enumerable.Range(0, Replicates).Select(_ => new CompensatedSum[columns])];

        public int Blocks { get; private set; }

        public void Add(double[][] tasks, int tasksPerReplicate, int blocksPerReplicate)
        {
            for (var task = 0; task < tasks.Length; task++)
            {
                var sums = _sums[task / tasksPerReplicate];
                for (var c = 0; c < sums.Length; c++)
                    sums[c].Add(tasks[task][c]);
            }

            Blocks += blocksPerReplicate;
        }

        public double[][] Sums() => [.. _sums.Select(replicate => replicate.Select(sum => sum.Value).ToArray())];
    }
}
