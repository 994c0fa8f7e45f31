using TridentFramework.Engine.PhaseSpace;

namespace TridentFramework.Engine.Generation;

/// <summary>
/// A piecewise constant envelope of the weights of one process: cells of the unit cube of its importance map with a bound in each. Points drawn uniformly in a cell that was drawn by
/// volume times bound, and kept with weight over bound as probability, follow the cross section.
/// </summary>
internal sealed class EnvelopeCells
{
    // Rounding would carry the last points of a narrow cell at the upper end of the cube to 1, where the map has no interval.
    private static readonly double LargestCoordinate = Math.BitDecrement(1.0);

    private readonly double[][] _lows;
    private readonly double[][] _widths;

    /// <summary>Cells.</summary>
    /// <param name="lows">Lower ends, by dimension and cell.</param>
    /// <param name="widths">Widths, by dimension and cell.</param>
    /// <param name="bounds">Bounds, by cell, in the units of the weights.</param>
    public EnvelopeCells(double[][] lows, double[][] widths, double[] bounds)
    {
        _lows = lows;
        _widths = widths;
        Bounds = bounds;
        Volumes = [.. Enumerable.Range(0, bounds.Length).Select(cell => widths.Aggregate(1.0, (product, width) => product * width[cell]))];
    }

    /// <summary>Number of cells.</summary>
    public int Count => Bounds.Length;

    /// <summary>Bound of each cell.</summary>
    public double[] Bounds { get; }

    /// <summary>Volume of each cell; they add up to one.</summary>
    public double[] Volumes { get; }

    /// <summary>Integral of the envelope: the cross section over this is the share of points that is kept.</summary>
    public double Integral => Volumes.Zip(Bounds, static (volume, bound) => volume * bound).Sum();

    /// <summary>Puts one coordinate of a point into its cell.</summary>
    /// <param name="dimension">Dimension of the cube.</param>
    /// <param name="cell">Cell.</param>
    /// <param name="uniform">A number in (0, 1).</param>
    public double Coordinate(int dimension, int cell, double uniform) =>
        Math.Min(_lows[dimension][cell] + (_widths[dimension][cell] * uniform), LargestCoordinate);

    /// <summary>A whole block of points in one cell.</summary>
    /// <param name="block">Receives the coordinates.</param>
    /// <param name="first">First dimension that matters.</param>
    /// <param name="last">Last dimension that matters.</param>
    /// <param name="cell">Cell.</param>
    /// <param name="key">Random stream.</param>
    /// <param name="number">Number of the block in the stream.</param>
    public void Fill(PhaseSpaceBlock block, int first, int last, int cell, ulong key, ulong number)
    {
        for (var dimension = first; dimension <= last; dimension++)
        {
            var stream = new Random.PhiloxStream(key, number, (ulong)dimension << 32);
            var coordinate = block.Coordinate[dimension];
            for (var i = 0; i < coordinate.Length; i++)
                coordinate[i] = Coordinate(dimension, cell, stream.Next());
        }
    }
}
