namespace TridentFramework.Engine.VirtualPhotons;

/// <summary>
/// A line of logarithms in cells of equal width, each with the Chebyshev points of the first kind: a function known there is interpolated in its cell by the
/// polynomial through them.
/// </summary>
/// <param name="lowest">Lower end of the first cell.</param>
/// <param name="width">Width of a cell.</param>
/// <param name="cells">Number of cells.</param>
internal sealed class LogarithmicGrid(double lowest, double width, int cells)
{
    /// <summary>Points of a cell.</summary>
    public const int PointsPerCell = 8;

    private static readonly double[] Points = [.. Enumerable.Range(0, PointsPerCell).Select(static k => -Math.Cos(Angle(k)))];
    private static readonly double[] Barycentric = [.. Enumerable.Range(0, PointsPerCell).Select(static k => (int.IsEvenInteger(k) ? 1.0 : -1.0) * Math.Sin(Angle(k)))];

    /// <summary>Lower end of the first cell, which no point stands on.</summary>
    public double Lowest { get; } = lowest;

    /// <summary>Number of cells.</summary>
    public int Cells { get; } = cells;

    /// <summary>Position of a point.</summary>
    /// <param name="index">Number of the point, from the first cell on.</param>
    public double Point(int index) => Lowest + (width * ((index / PointsPerCell) + (0.5 * (1.0 + Points[index % PointsPerCell]))));

    /// <summary>Cell that a position belongs to; positions outside belong to the nearest one.</summary>
    public int Cell(double position) => (int)Math.Clamp(Math.Floor((position - Lowest) / width), 0.0, Cells - 1.0);

    /// <summary>Weights of the points of a cell whose sum interpolates at a position.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="position">Where to interpolate, inside the cell.</param>
    /// <param name="weights">Receives one weight for each point of the cell; they sum to one.</param>
    public void Weights(int cell, double position, Span<double> weights) => Weights((2.0 * ((position - Lowest - (cell * width)) / width)) - 1.0, weights);

    /// <summary>The same for a cell that is known by its points.</summary>
    /// <param name="points">The points of the cell, as numbers whose logarithms the grid has.</param>
    /// <param name="value">Where to interpolate, inside the cell.</param>
    /// <param name="weights">Receives one weight for each point of the cell; they sum to one.</param>
    public static void Weights(ReadOnlySpan<double> points, double value, Span<double> weights)
    {
        var perUnit = (Points[^1] - Points[0]) / Math.Log(points[^1] / points[0]);
        Weights(Points[0] + (perUnit * Math.Log(value / points[0])), weights);
    }

    private static void Weights(double t, Span<double> weights)
    {
        var sum = 0.0;
        for (var k = 0; k < PointsPerCell; k++)
        {
            var distance = t - Points[k];
            if (distance == 0.0)
            {
                weights.Clear();
                weights[k] = 1.0;
                return;
            }

            weights[k] = Barycentric[k] / distance;
            sum += weights[k];
        }

        foreach (ref var weight in weights)
            weight /= sum;
    }

    private static double Angle(int k) => Math.PI * (k + 0.5) / PointsPerCell;
}
