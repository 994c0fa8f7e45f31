using System.Runtime.ExceptionServices;
using TridentFramework.Engine.Estimation;
using TridentFramework.Engine.Observables;
using TridentFramework.Engine.PhaseSpace;
using TridentFramework.Engine.Random;

namespace TridentFramework.Engine.Integration;

/// <summary>
/// Differential cross sections: one pass over the importance map of a process, whose points fall into histograms with the weights that the cross section sums. Points are Sobol
/// points with independent digital shifts; the error of a bin is the spread of the randomisations.
/// </summary>
/// <remarks>
/// All hypotheses share the points, so that ratios of their bins are precise. The map is the one that a <see cref="CrossSectionIntegrator"/> has kept of the process; where there is none,
/// one is trained with the same points. The result has the same bits for any number of threads and for any set of processes beside it.
/// </remarks>
/// <param name="options">Seed and threads.</param>
/// <param name="maps">Maps to start from; receives those trained here.</param>
public sealed class DistributionIntegrator(IntegrationOptions options, TrainedMaps maps)
{
    // A task is a fixed run of blocks of one randomisation.
    private const int BlocksPerTask = 32;

    // Streams of the histograms' points; those of cross sections begin with 0, those of training at 2^32.
    private const ulong FirstStream = 1UL << 48;

    /// <summary>Fewest points of a pass: one block of each randomisation.</summary>
    public const long LeastPoints = CrossSectionIntegrator.Replicates * (long)PhaseSpaceBlock.Length;

    /// <summary>Most points of a pass: points of one randomisation are numbered with 32 bits.</summary>
    public const long MostPoints = CrossSectionIntegrator.Replicates * (1L << 31);

    /// <summary>Number of points of a pass: Sobol points are even in powers of two, so that what is asked for is rounded up to <see cref="LeastPoints"/> times such a power.</summary>
    /// <param name="points">Number of points asked for.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is not between 1 and <see cref="MostPoints"/>.</exception>
    public static long PointsOf(long points)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(points, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(points, MostPoints);
        var passed = LeastPoints;
        while (passed < points)
            passed *= 2;
        return passed;
    }

    /// <summary>Fills the histograms of all processes.</summary>
    /// <param name="processes">The processes; their requested errors are not used.</param>
    /// <param name="axes">Histograms, at least one.</param>
    /// <param name="points">Points for each process, see <see cref="PointsOf"/>.</param>
    /// <param name="progress">Receives each process when it is done: its number of points, and the first hypothesis summed over the bins of the first histogram; may be null.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>For each process its distributions.</returns>
    /// <exception cref="NonFiniteWeightException">A weight is not finite, or an observable is not a number.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public IReadOnlyList<ProcessDistributions> Integrate(
        IReadOnlyList<TridentProcess> processes, IReadOnlyList<HistogramAxis> axes, long points, Action<IntegrationProgress>? progress, CancellationToken cancellation)
    {
        var scheduler = new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, options.Threads).ConcurrentScheduler;
        var workers = new BlockWorkers(new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = options.Threads, TaskScheduler = scheduler });
        try
        {
            return [.. processes.Select((process, index) =>
            {
                var result = Integrate(process, axes, PointsOf(points), workers);
                var total = Estimate.Sum([.. result.OfHypothesis[0][0].CrossSections.Select(static bin => (1.0, bin))]);
                progress?.Invoke(new IntegrationProgress(index, process.Name, total.Value, total.RelativeError, result.Evaluations, true));
                return result;
            })];
        }
        catch (AggregateException exception) when (exception.Flatten().InnerExceptions is [var single, ..])
        {
            ExceptionDispatchInfo.Throw(single);
            throw;
        }
    }

    private ProcessDistributions Integrate(TridentProcess process, IReadOnlyList<HistogramAxis> axes, long points, BlockWorkers workers)
    {
        var integrand = new ProcessIntegrand(process, needsMomenta: true);
        if (integrand.IsBelowThreshold)
            return new ProcessDistributions([.. process.Hypotheses.Select(_ => axes.Select(Empty).ToArray())], 0);

        var shifts = new RandomShifts(StreamKey.Create(options.Seed, process.Name));
        var map = maps.Find(process.Name) ?? Train(process, shifts, workers);
        var blocks = (int)(points / LeastPoints);
        var perTask = Math.Min(blocks, BlocksPerTask);
        var tasksPerReplicate = blocks / perTask;
        var replicates = Enumerable.Range(0, CrossSectionIntegrator.Replicates).Select(_ => new HistogramSums(axes, integrand.Hypotheses)).ToArray();

        // Sums of a round of tasks only are kept at a time: one task of each randomisation.
        for (var round = 0; round < tasksPerReplicate; round++)
        {
            var sums = new HistogramSums[replicates.Length];
            var first = round * perTask;
            workers.For(replicates.Length, (replicate, workspace) =>
            {
                var own = new HistogramSums(axes, integrand.Hypotheses);
                var shift = shifts.Of(FirstStream | (uint)replicate);
                for (var b = first; b < first + perTask; b++)
                {
                    workers.Cancellation.ThrowIfCancellationRequested();
                    integrand.Fill(workspace, map, shift, (uint)b * PhaseSpaceBlock.Length, own);
                }

                sums[replicate] = own;
            });
            for (var replicate = 0; replicate < replicates.Length; replicate++)
                replicates[replicate].Add(sums[replicate]);
        }

        var pointsOfReplicate = (double)blocks * PhaseSpaceBlock.Length;
        return new ProcessDistributions(
            [.. Enumerable.Range(0, integrand.Hypotheses).Select(h => axes
                .Select((axis, a) => new Distribution(axis, [.. Enumerable.Range(0, axis.Bins).Select(bin => new Estimate([.. replicates.Select(r => r.Sums[h][a][bin] / pointsOfReplicate)]))]))
                .ToArray())],
            points);
    }

    private AdaptiveMap Train(TridentProcess process, RandomShifts shifts, BlockWorkers workers)
    {
        var training = new MapTraining(new ProcessIntegrand(process), shifts, AdaptiveMap.Uniform(PhaseSpaceBlock.Dimensions));
        foreach (var blocks in CrossSectionIntegrator.Training)
            training.Pass(blocks, workers, refine: true);
        maps.Keep(process.Name, training.Map);
        return training.Map;
    }

    private static Distribution Empty(HistogramAxis axis) => new(axis, [.. Enumerable.Range(0, axis.Bins).Select(static _ => Estimate.Zero(CrossSectionIntegrator.Replicates))]);
}
