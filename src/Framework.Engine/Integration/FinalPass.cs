using TridentFramework.Engine.Estimation;
using TridentFramework.Engine.PhaseSpace;

namespace TridentFramework.Engine.Integration;

/// <summary>
/// The pass that the result comes from: one frozen map, independent randomisations of one Sobol sequence, extended by doubling.
/// </summary>
internal sealed class FinalPass
{
    // A task is a fixed run of blocks of one randomisation, so that memory does not grow with the number of points.
    private const int BlocksPerTask = 64;

    // A selection that lets none of so many points through counts as a cross section of zero.
    private const long PointsBehindNothing = 1L << 22;

    private readonly ProcessIntegrand _integrand;
    private readonly AdaptiveMap _map;
    private readonly RandomShifts _shifts;
    private readonly ulong _stream;
    private readonly RunningSums[] _replicates;

    /// <summary>Starts without points.</summary>
    /// <param name="integrand">The integrand.</param>
    /// <param name="map">The map, frozen.</param>
    /// <param name="shifts">Randomisations.</param>
    /// <param name="stream">First stream of the randomisations.</param>
    public FinalPass(ProcessIntegrand integrand, AdaptiveMap map, RandomShifts shifts, ulong stream)
    {
        _integrand = integrand;
        _map = map;
        _shifts = shifts;
        _stream = stream;
        _replicates = [.. Enumerable.Range(0, CrossSectionIntegrator.Replicates).Select(_ => new RunningSums(integrand))];
    }

    /// <summary>Blocks of each randomisation so far.</summary>
    public int Blocks { get; private set; }

    /// <summary>Points so far.</summary>
    public long Evaluations => (long)Blocks * PhaseSpaceBlock.Length * _replicates.Length;

    /// <summary>Doubles the number of points; the first time makes one block of each randomisation.</summary>
    public void Extend(BlockWorkers workers)
    {
        var first = Blocks;
        var added = Math.Max(first, 1);
        var perTask = Math.Min(added, BlocksPerTask);
        var tasksPerReplicate = added / perTask;
        var sums = new RunningSums[_replicates.Length * tasksPerReplicate];
        workers.For(sums.Length, (task, workspace) =>
        {
            var total = new RunningSums(_integrand);
            var shifts = _shifts.Of(_stream + (uint)(task / tasksPerReplicate));
            var firstBlock = first + (task % tasksPerReplicate * perTask);
            for (var b = firstBlock; b < firstBlock + perTask; b++)
            {
                workers.Cancellation.ThrowIfCancellationRequested();
                _integrand.Evaluate(workspace, _map, shifts, (uint)b * PhaseSpaceBlock.Length, total.Block, []);
                total.AddBlock();
            }

            sums[task] = total;
        });
        for (var task = 0; task < sums.Length; task++)
            _replicates[task / tasksPerReplicate].Add(sums[task]);
        Blocks += added;
    }

    /// <summary>Cross section of each hypothesis, fb.</summary>
    public Estimate[] Estimates()
    {
        var sums = Sums();
        return [.. Enumerable.Range(0, _integrand.Hypotheses).Select(h => _integrand.Estimate(h, sums, PointsOfReplicate))];
    }

    /// <summary>Coefficients of a hypothesis, fb.</summary>
    public (Estimate VV, Estimate AA, Estimate VA) Moments(int hypothesis) => _integrand.MomentEstimates(hypothesis, Sums(), PointsOfReplicate);

    /// <summary>Moments of a hypothesis at nodes in K2.</summary>
    public KSquaredMoments KSquaredMoments(int hypothesis) => _integrand.KSquaredMoments(hypothesis, Sums(), PointsOfReplicate);

    /// <summary>What the sample says about itself.</summary>
    public SampleQuality Quality(double chi2PerDof)
    {
        var effective = double.PositiveInfinity;
        var share = 0.0;
        for (var w = 0; w < _integrand.Weights; w++)
        {
            var sum = Math.Abs(_replicates.Sum(replicate => _integrand.SumOfWeight(w, replicate.Columns)));
            var squares = _replicates.Sum(replicate => replicate.Squares[w]);
            if (squares == 0.0)
            {
                if (_integrand.IsSelected(w) && Evaluations < PointsBehindNothing)
                    effective = 0.0;
                continue;
            }

            effective = Math.Min(effective, sum * sum / squares);
            share = Math.Max(share, _replicates.Sum(replicate => replicate.Largest[w]) / sum);
        }

        return new SampleQuality(chi2PerDof, effective, share);
    }

    private long PointsOfReplicate => (long)Blocks * PhaseSpaceBlock.Length;

    private double[][] Sums() => [.. _replicates.Select(static replicate => replicate.Columns)];
}
