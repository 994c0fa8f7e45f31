using TridentFramework.Engine.Estimation;
using TridentFramework.Engine.PhaseSpace;

namespace TridentFramework.Engine.Integration;

/// <summary>
/// Training of the importance map of one integrand: passes of growing length, each with points of its own, after each of which the intervals
/// follow the squares of the weights.
/// </summary>
internal sealed class MapTraining
{
    /// <summary>Independent randomisations of a pass.</summary>
    public const int Replicates = 16;

    private const double Damping = 0.8;

    private readonly ProcessIntegrand _integrand;
    private readonly RandomShifts _shifts;
    private readonly double[] _norms;
    private readonly List<Estimate> _passes = [];

    /// <summary>Starts with a map.</summary>
    /// <param name="integrand">What to adapt to.</param>
    /// <param name="shifts">Randomisations; stream 0 is left to others.</param>
    /// <param name="start">First map.</param>
    public MapTraining(ProcessIntegrand integrand, RandomShifts shifts, AdaptiveMap start)
    {
        _integrand = integrand;
        _shifts = shifts;
        _norms = new double[integrand.Hypotheses];
        _norms[0] = 1.0;
        Map = start;
    }

    /// <summary>The map so far.</summary>
    public AdaptiveMap Map { get; private set; }

    /// <summary>Estimates of the first hypothesis, one for each pass.</summary>
    public IReadOnlyList<Estimate> Passes => _passes;

    /// <summary>Points used.</summary>
    public long Evaluations { get; private set; }

    /// <summary>One more pass.</summary>
    /// <param name="blocks">Blocks of each randomisation.</param>
    /// <param name="workers">Runs the blocks.</param>
    /// <param name="refine">The map follows; otherwise the pass is a check of the map as it is.</param>
    public void Pass(int blocks, BlockWorkers workers, bool refine)
    {
        var sums = new double[Replicates][];
        var histograms = new double[Replicates][][];
        var stream = (ulong)(_passes.Count + 1) << 32;
        workers.For(Replicates, (replicate, workspace) =>
        {
            var shifts = _shifts.Of(stream | (uint)replicate);
            var total = new RunningSums(_integrand);
            var squares = Enumerable.Range(0, PhaseSpaceBlock.Dimensions).Select(static _ => new double[AdaptiveMap.Intervals]).ToArray();
            for (var b = 0; b < blocks; b++)
            {
                _integrand.Evaluate(workspace, Map, shifts, (uint)b * PhaseSpaceBlock.Length, total.Block, refine ? _norms : []);
                total.AddBlock();
                if (refine)
                    workspace.AccumulateSquares(_integrand.FirstDimension, _integrand.LastDimension, squares);
            }

            sums[replicate] = total.Columns;
            histograms[replicate] = squares;
        });

        var points = (long)blocks * PhaseSpaceBlock.Length;
        Evaluations += points * Replicates;
        for (var hypothesis = 0; hypothesis < _norms.Length; hypothesis++)
        {
            var estimate = _integrand.Estimate(hypothesis, sums, points);
            if (hypothesis == 0)
                _passes.Add(estimate);
            _norms[hypothesis] = estimate.Value > 0.0 ? 1.0 / estimate.Value : 0.0;
        }

        if (!refine)
            return;
        var total = histograms[0];
        foreach (var histogram in histograms.AsSpan(1))
        {
            for (var dimension = 0; dimension < total.Length; dimension++)
            {
                for (var i = 0; i < AdaptiveMap.Intervals; i++)
                    total[dimension][i] += histogram[dimension][i];
            }
        }

        Map = Map.Refine(total, Damping);
    }
}
