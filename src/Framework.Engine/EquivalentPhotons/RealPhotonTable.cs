using MathNet.Numerics.Integration;
using TridentFramework.Engine.Estimation;
using TridentFramework.Engine.Integration;
using TridentFramework.Engine.VirtualPhotons;
using TridentFramework.Particles;

namespace TridentFramework.Engine.EquivalentPhotons;

/// <summary>
/// G(s) = int ds'/s' sigma(nu gamma -> nu' l- l+)(s') from threshold to s for one channel, and the same with the weight 1 - (s'/s)^2. Energy, target and form factors are not in them: sigma of the equivalent
/// photons of any charge is a sum over Q2 of G(2 E Q).
/// </summary>
/// <remarks>
/// sigma over (1 - threshold/s)^(7/2) s/threshold is known at Chebyshev points of cells in ln(1 + (s - threshold)/(m- m+)) and interpolated, as are the integrals over the same factor. By both rules, without G_F^2 alpha.
/// </remarks>
internal sealed class RealPhotonTable
{
    private const double CellWidth = 2.0;
    private const int Order = 8;

    private static readonly (double Node, double Weight)[] Rule = [.. Nodes()];

    private readonly LogarithmicGrid _grid;
    private readonly double _massProduct;
    private readonly int _columns;

    // By point: columns of the result and of the check, then both of the weighted integral.
    private readonly double[][] _cumulative;

    private RealPhotonTable(double thresholdGeV2, double massProduct, int columns, LogarithmicGrid grid, double[][] crossSections)
    {
        (ThresholdGeV2, _massProduct, _columns, _grid) = (thresholdGeV2, massProduct, columns, grid);
        _cumulative = Accumulate(crossSections);
    }

    /// <summary>(m- + m+)^2, GeV^2.</summary>
    public double ThresholdGeV2 { get; }

    /// <summary>The table of a channel.</summary>
    /// <param name="channel">The channel.</param>
    /// <param name="hypotheses">Hypotheses whose couplings depend on K2.</param>
    /// <param name="mostSGeV2">Largest s that will be asked for, GeV^2, above threshold.</param>
    /// <param name="workers">Threads.</param>
    public static RealPhotonTable Create(TridentChannel channel, IReadOnlyList<HypothesisCouplings> hypotheses, double mostSGeV2, BlockWorkers workers)
    {
        var integral = new RealPhotonIntegral(channel, hypotheses);
        var massProduct = channel.MinusMassGeV * channel.PlusMassGeV;
        var length = Math.Log(1.0 + ((mostSGeV2 - integral.ThresholdGeV2) / massProduct));
        var grid = new LogarithmicGrid(0.0, CellWidth, Math.Max((int)Math.Ceiling(length / CellWidth), 1));
        var crossSections = new double[grid.Cells * LogarithmicGrid.PointsPerCell][];

        // The last points take longest.
        workers.For(crossSections.Length, (task, _) =>
        {
            workers.Cancellation.ThrowIfCancellationRequested();
            var i = crossSections.Length - 1 - task;
            var above = massProduct * double.ExpM1(grid.Point(i));
            var values = new double[2 * integral.Columns];
            integral.Evaluate(above, RealPhotonNodes.Fine, values.AsSpan(0, integral.Columns));
            integral.Evaluate(above, RealPhotonNodes.Coarse, values.AsSpan(integral.Columns));
            var factor = Factor(above, integral.ThresholdGeV2);
            foreach (ref var value in values.AsSpan())
                value /= factor;
            crossSections[i] = values;
        });
        return new RealPhotonTable(integral.ThresholdGeV2, massProduct, integral.Columns, grid, crossSections);
    }

    /// <summary>G of all columns, without G_F^2 alpha, by the rule of results, then by the other; then the same for the weighted integral.</summary>
    /// <param name="sGeV2">s, GeV^2.</param>
    /// <param name="values">Receives four times as many numbers as the integral has columns.</param>
    public void Cumulative(double sGeV2, Span<double> values)
    {
        values.Clear();
        var above = sGeV2 - ThresholdGeV2;
        if (above > 0.0)
            Interpolate(_cumulative, _grid.Cell(Position(above)), above, values);
    }

    private static double Factor(double aboveThreshold, double threshold)
    {
        var s = threshold + aboveThreshold;
        var fraction = aboveThreshold / s;
        return fraction * fraction * fraction * Math.Sqrt(fraction) * s / threshold;
    }

    private static IEnumerable<(double Node, double Weight)> Nodes()
    {
        var rule = new GaussLegendreRule(0.0, 1.0, Order);
        return Enumerable.Range(0, Order).Select(i => (rule.GetAbscissa(i), rule.GetWeight(i)));
    }

    private double Position(double aboveThreshold) => double.LogP1(aboveThreshold / _massProduct);

    private void Interpolate(double[][] table, int cell, double aboveThreshold, Span<double> values)
    {
        Span<double> weights = stackalloc double[LogarithmicGrid.PointsPerCell];
        _grid.Weights(cell, Position(aboveThreshold), weights);
        var factor = Factor(aboveThreshold, ThresholdGeV2);
        for (var k = 0; k < weights.Length; k++)
        {
            var row = table[(cell * LogarithmicGrid.PointsPerCell) + k];
            for (var c = 0; c < values.Length; c++)
                values[c] += factor * weights[k] * row[c];
        }
    }

    private double[][] Accumulate(double[][] crossSections)
    {
        var (sums, weighted) = (new CompensatedSum[2 * _columns], new CompensatedSum[2 * _columns]);
        var cumulative = new double[crossSections.Length][];
        var (from, values) = (0.0, new double[2 * _columns]);
        for (var i = 0; i < cumulative.Length; i++)
        {
            var cell = i / LogarithmicGrid.PointsPerCell;
            if (i > 0 && i % LogarithmicGrid.PointsPerCell == 0)
                Advance(cell - 1, CellWidth * cell);
            Advance(cell, _grid.Point(i));
            var above = _massProduct * double.ExpM1(from);
            var factor = Factor(above, ThresholdGeV2);
            var s2 = Math.Pow(above + ThresholdGeV2, 2);
            cumulative[i] = [.. sums.Select(sum => sum.Value / factor), .. sums.Zip(weighted, (sum, ofS2) => (sum.Value - (ofS2.Value / s2)) / factor)];
        }

        return cumulative;

        // From the threshold on sigma begins like a power 7/2, which the square of a coordinate makes smooth.
        void Advance(int cell, double to)
        {
            foreach (var (node, weight) in Rule)
            {
                var (position, slope) = from == 0.0 ? (to * node * node, 2.0 * to * node) : (from + ((to - from) * node), to - from);
                var above = _massProduct * double.ExpM1(position);
                values.AsSpan().Clear();
                Interpolate(crossSections, cell, above, values);
                var measure = weight * slope * (above + _massProduct) / (above + ThresholdGeV2);
                var s2 = Math.Pow(above + ThresholdGeV2, 2);
                for (var c = 0; c < values.Length; c++)
                {
                    sums[c].Add(measure * values[c]);
                    weighted[c].Add(measure * s2 * values[c]);
                }
            }

            from = to;
        }
    }
}
