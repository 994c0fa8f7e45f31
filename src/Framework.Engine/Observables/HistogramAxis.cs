namespace TridentFramework.Engine.Observables;

/// <summary>Bins of an observable. A bin holds its lower edge and not its upper one; below the first and above the last edge lie two bins without end.</summary>
public sealed class HistogramAxis
{
    private readonly double[] _edges;

    /// <summary>Creates an axis.</summary>
    /// <param name="observable">The observable.</param>
    /// <param name="edges">Edges in the observable's unit, increasing, at least two.</param>
    /// <exception cref="ArgumentException">Edges are too few, not finite or do not increase.</exception>
    public HistogramAxis(Observable observable, IReadOnlyList<double> edges)
    {
        if (edges.Count < 2)
            throw new ArgumentException($"a histogram of {observable} has at least two edges, not {edges.Count}", nameof(edges));
        for (var i = 0; i < edges.Count; i++)
        {
            if (!double.IsFinite(edges[i]) || (i > 0 && edges[i] <= edges[i - 1]))
                throw new ArgumentException(FormattableString.Invariant($"edge {i} of a histogram of {observable} is {edges[i]}; edges are finite and increase"), nameof(edges));
        }

        Observable = observable;
        _edges = [.. edges];
    }

    /// <summary>The observable.</summary>
    public Observable Observable { get; }

    /// <summary>Edges in the observable's unit.</summary>
    public IReadOnlyList<double> Edges => _edges;

    /// <summary>Number of bins, those without end included.</summary>
    public int Bins => _edges.Length + 1;

    /// <summary>Number of the bin of a value: 0 below the first edge, <see cref="Bins"/> - 1 from the last edge on; -1 for what is not a number.</summary>
    /// <param name="value">Value in the observable's unit.</param>
    public int BinOf(double value)
    {
        if (double.IsNaN(value))
            return -1;
        var found = Array.BinarySearch(_edges, value);
        return found >= 0 ? found + 1 : ~found;
    }
}
