using TridentFramework.Engine.Generation;
using TridentFramework.Engine.Observables;
using TridentFramework.Engine.PhaseSpace;

namespace TridentFramework.Engine.Integration;

/// <summary>Sums of weights in the bins of histograms, by hypothesis.</summary>
internal sealed class HistogramSums
{
    private readonly IReadOnlyList<HistogramAxis> _axes;
    private readonly int[][] _bins;
    private readonly double[] _values = new double[PhaseSpaceBlock.Length];

    /// <summary>Starts at zero.</summary>
    /// <param name="axes">Histograms.</param>
    /// <param name="hypotheses">Number of hypotheses.</param>
    public HistogramSums(IReadOnlyList<HistogramAxis> axes, int hypotheses)
    {
        _axes = axes;
        _bins = [.. axes.Select(static _ => new int[PhaseSpaceBlock.Length])];
        Sums = [.. Enumerable.Range(0, hypotheses).Select(_ => axes.Select(static axis => new double[axis.Bins]).ToArray())];
    }

    /// <summary>Sums by hypothesis, histogram and bin, fb.</summary>
    public double[][][] Sums { get; }

    /// <summary>Finds the bins of a block of points.</summary>
    public void FindBins(LaboratoryMomenta momenta)
    {
        for (var axis = 0; axis < _bins.Length; axis++)
        {
            _axes[axis].Observable.Evaluate(momenta, PhaseSpaceBlock.Length, _values);
            for (var i = 0; i < _values.Length; i++)
                _bins[axis][i] = _axes[axis].BinOf(_values[i]);
        }
    }

    /// <summary>Adds the points whose bins were found last.</summary>
    /// <param name="hypothesis">Index of the hypothesis.</param>
    /// <param name="weights">A weight for each point.</param>
    /// <param name="unit">Size of a weight of one, fb.</param>
    /// <returns>False if a weight is not finite, or if an observable of a point with a weight is not a number.</returns>
    public bool TryAdd(int hypothesis, double[] weights, double unit)
    {
        for (var i = 0; i < weights.Length; i++)
        {
            var weight = unit * weights[i];
            if (weight == 0.0)
                continue;
            if (!double.IsFinite(weight))
                return false;
            for (var axis = 0; axis < _bins.Length; axis++)
            {
                var bin = _bins[axis][i];
                if (bin < 0)
                    return false;
                Sums[hypothesis][axis][bin] += weight;
            }
        }

        return true;
    }

    /// <summary>Adds sums of the same histograms.</summary>
    public void Add(HistogramSums other)
    {
        for (var h = 0; h < Sums.Length; h++)
        {
            for (var axis = 0; axis < Sums[h].Length; axis++)
            {
                for (var bin = 0; bin < Sums[h][axis].Length; bin++)
                    Sums[h][axis][bin] += other.Sums[h][axis][bin];
            }
        }
    }
}
