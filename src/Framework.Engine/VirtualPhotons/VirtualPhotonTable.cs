using System.Runtime.Intrinsics;
using TridentFramework.Engine.Amplitudes;
using TridentFramework.Engine.Integration;
using TridentFramework.Engine.PhaseSpace;
using TridentFramework.Particles;

namespace TridentFramework.Engine.VirtualPhotons;

/// <summary>
/// nu gamma* -> nu' l- l+ for one channel: the two structures of the virtual photon, integrated over everything but sX and Q2. Energy, target, form factors and
/// nuclear model are not in them, so that one table serves all of these.
/// </summary>
/// <remarks>
/// <para>With dPhi_4 = dQ2/(8 pi (s-M^2)) dsX/(2 pi) dPhi_3, S1 = f^2 L + P_T^2 T and S2 = T/2 - Q2 L, where f = Q2 (4 M E/X - 1), X = sX + Q2:
/// L is the structure of a photon along k, T that of the transverse photons, both integrated over dPhi_3 and averaged over the azimuth. Both azimuths are exact; the pair's mass, K2 and the
/// propagators are Gauss-Legendre sums with the same nodes at every point of the table, so that what error they have hardly touches the shape in sX and Q2. There are two rules: the better one
/// is the result, the difference of the other its error.</para>
/// <para>Points are Chebyshev points of cells in ln Q2 and in ln(1 + (sX - threshold)/(m- m+)), which is linear where the lighter lepton is slow and logarithmic above. Interpolation leaves 1e-7 as a rule, and up to
/// 1e-4 close to the threshold of unequal leptons. Below Q2 = 1e-6 of the lighter lepton's mass squared the photon is real and the structures are constant.</para>
/// </remarks>
internal sealed class VirtualPhotonTable
{
    /// <summary>Numbers of one structure at one point: the coefficients of gV^2, gA^2 and gV gA by each rule, and two zeros that fill a vector.</summary>
    public const int Columns = 8;

    /// <summary>First column of the rule that estimates the error; those of the result start at zero.</summary>
    public const int Check = 3;

    private const int Width = 2 * Columns;

    private const double CellWidth = 2.0;
    private const double RealPhoton = 1e-6;

    private readonly LogarithmicGrid _qGrid;
    private readonly double _massProduct;
    private readonly double[][] _rows;

    private VirtualPhotonTable(SamplingRanges ranges, LogarithmicGrid qGrid, LogarithmicGrid sGrid, double[][] rows) =>
        (ThresholdGeV2, _massProduct, _qGrid, SGrid, _rows) = (ranges.PairThreshold, ranges.MassMinusGeV * ranges.MassPlusGeV, qGrid, sGrid, rows);

    /// <summary>(m- + m+)^2, GeV^2.</summary>
    public double ThresholdGeV2 { get; }

    /// <summary>The grid in <see cref="Position"/>.</summary>
    public LogarithmicGrid SGrid { get; }

    /// <summary>The table of a channel.</summary>
    /// <param name="channel">The channel.</param>
    /// <param name="mostQSquared">Largest Q2 that will be asked for, GeV^2.</param>
    /// <param name="mostSX">Upper bound of sX at a Q2, GeV^2; it may fall and rise.</param>
    /// <param name="workers">Threads.</param>
    /// <returns>The table, and the number of points evaluated.</returns>
    public static (VirtualPhotonTable Table, long Evaluations) Create(TridentChannel channel, double mostQSquared, Func<double, double> mostSX, BlockWorkers workers)
    {
        var (minus, plus) = (channel.MinusMassGeV, channel.PlusMassGeV);
        var ranges = new SamplingRanges(1.0, minus, plus, double.PositiveInfinity, double.NaN, null);
        var threshold = ranges.PairThreshold;
        var lowest = Math.Log(RealPhoton * Math.Pow(Math.Min(minus, plus), 2));
        var qGrid = new LogarithmicGrid(lowest, CellWidth, Cells(Math.Log(mostQSquared) - lowest));
        var cellsOfRow = Enumerable.Range(0, qGrid.Cells).Select(SCells).ToArray();
        var sGrid = new LogarithmicGrid(0.0, CellWidth, cellsOfRow.Max());
        var rows = new double[qGrid.Cells * LogarithmicGrid.PointsPerCell][];
        workers.For(rows.Length, (row, workspace) =>
        {
            var points = cellsOfRow[row / LogarithmicGrid.PointsPerCell] * LogarithmicGrid.PointsPerCell;
            var values = new double[points * Width];
            for (var i = 0; i < points; i++)
            {
                workers.Cancellation.ThrowIfCancellationRequested();
                var above = minus * plus * (Math.Exp(sGrid.Point(i)) - 1.0);
                var smooth = values.AsSpan(i * Width, Width);
                Evaluate(workspace.Block, ranges, channel, Math.Exp(qGrid.Point(row)), above, smooth);
                var factor = CommonFactor(above, threshold);
                foreach (ref var value in smooth)
                    value /= factor;
            }

            rows[row] = values;
        });
        return (new VirtualPhotonTable(ranges, qGrid, sGrid, rows), rows.Sum(static r => (long)r.Length / Width) * InnerRule.Points);

        static int Cells(double length) => Math.Max((int)Math.Ceiling(length / CellWidth), 1);

        // The bound is sampled in the cell: it is smooth on the scale of a cell, and a point just above it is extrapolated over a negligible distance.
        int SCells(int cell)
        {
            const int Samples = 16;
            var most = Enumerable.Range(0, Samples + 1).Max(i => mostSX(Math.Exp(lowest + (CellWidth * (cell + ((double)i / Samples))))));
            return Cells(Math.Log(1.0 + (Math.Max(most - threshold, 0.0) / (minus * plus))) + (0.05 * CellWidth));
        }
    }

    /// <summary>Place of sX in the grid, ln(1 + (sX - threshold)/(m- m+)).</summary>
    /// <param name="sX">sX, GeV^2.</param>
    public double Position(double sX) => Math.Log(1.0 + ((sX - ThresholdGeV2) / _massProduct));

    /// <summary>sX - threshold at a place of the grid, GeV^2, and its derivative by the place.</summary>
    /// <param name="position">Place in the grid.</param>
    public (double AboveThreshold, double Slope) AboveThreshold(double position)
    {
        var slope = _massProduct * Math.Exp(position);
        return (slope - _massProduct, slope);
    }

    /// <summary>
    /// What the structures have in common, (1 - threshold/sX)^(7/2) (sX/threshold)^2: the phase space of the pair and the neutrino at threshold times the energy that the amplitude
    /// squared has from the neutrino, and growth with sX. The table holds structures over this factor.
    /// </summary>
    /// <param name="aboveThreshold">sX - threshold, GeV^2.</param>
    /// <param name="threshold">(m- + m+)^2, GeV^2.</param>
    public static double CommonFactor(double aboveThreshold, double threshold)
    {
        var sX = threshold + aboveThreshold;
        var fraction = aboveThreshold / sX;
        var growth = sX / threshold;
        return fraction * fraction * fraction * Math.Sqrt(fraction) * growth * growth;
    }

    /// <summary>
    /// Adds up table values of one Q2 with given weights: sum over points i in sX of longitudinal[i] L(i, Q2) + transverse[i] T(i, Q2), both without <see cref="CommonFactor"/>, by column.
    /// </summary>
    /// <param name="qSquared">Q2, GeV^2.</param>
    /// <param name="longitudinal">Weight of L at each point of the grid in sX.</param>
    /// <param name="transverse">Weight of T at each point of the grid in sX.</param>
    /// <param name="sum">Receives <see cref="Columns"/> sums.</param>
    /// <exception cref="ArgumentException">The table does not reach as far in sX at this Q2.</exception>
    public void Fold(double qSquared, ReadOnlySpan<double> longitudinal, ReadOnlySpan<double> transverse, Span<double> sum)
    {
        Span<double> weights = stackalloc double[LogarithmicGrid.PointsPerCell];
        var position = Math.Max(Math.Log(qSquared), _qGrid.Point(0));
        var cell = _qGrid.Cell(position);
        _qGrid.Weights(cell, position, weights);
        var total = Vector512<double>.Zero;
        for (var k = 0; k < weights.Length; k++)
        {
            var row = _rows[(cell * LogarithmicGrid.PointsPerCell) + k];
            var ofRow = Vector512<double>.Zero;
            if (longitudinal.Length * Width > row.Length)
                throw new ArgumentException($"the table at Q2 = {qSquared:R} GeV^2 has {row.Length / Width} points in sX, not {longitudinal.Length}", nameof(longitudinal));
            for (var i = 0; i < longitudinal.Length; i++)
            {
                ofRow = Vector512.FusedMultiplyAdd(Vector512.Create(longitudinal[i]), Vector512.Create<double>(row.AsSpan(i * Width)), ofRow);
                ofRow = Vector512.FusedMultiplyAdd(Vector512.Create(transverse[i]), Vector512.Create<double>(row.AsSpan((i * Width) + Columns)), ofRow);
            }

            total = Vector512.FusedMultiplyAdd(Vector512.Create(weights[k]), ofRow, total);
        }

        total.CopyTo(sum);
    }

    /// <summary>Both structures at a point, integrated there and not interpolated: longitudinal, then transverse, by column.</summary>
    /// <param name="channel">The channel.</param>
    /// <param name="qSquared">Q2, GeV^2.</param>
    /// <param name="sX">sX, GeV^2.</param>
    public static double[] StructuresAt(TridentChannel channel, double qSquared, double sX)
    {
        var ranges = new SamplingRanges(1.0, channel.MinusMassGeV, channel.PlusMassGeV, double.PositiveInfinity, double.NaN, null);
        var values = new double[Width];
        Evaluate(new PhaseSpaceBlock(), ranges, channel, qSquared, sX - ranges.PairThreshold, values);
        return values;
    }

    private static void Evaluate(PhaseSpaceBlock block, SamplingRanges ranges, TridentChannel channel, double qSquared, double aboveThreshold, Span<double> values)
    {
        var sign = channel.IsAntineutrino ? -1.0 : 1.0;
        foreach (var rule in InnerRule.Blocks)
        {
            rule.Pair.CopyTo(block.Coordinate[3], 0);
            rule.KSquared.CopyTo(block.Coordinate[4], 0);
            rule.Propagators.CopyTo(block.Coordinate[5], 0);
            if (Vector512.IsHardwareAccelerated)
            {
                PhaseSpaceSampling512.SampleAtKnownPhoton(block, ranges, qSquared, aboveThreshold);
                AzimuthAverage512.Evaluate(block, ranges.TargetMassGeV, ranges.MassMinusGeV, ranges.MassPlusGeV, sign, magnetic: true);
            }
            else
            {
                PhaseSpaceSampling256.SampleAtKnownPhoton(block, ranges, qSquared, aboveThreshold);
                AzimuthAverage256.Evaluate(block, ranges.TargetMassGeV, ranges.MassMinusGeV, ranges.MassPlusGeV, sign, magnetic: true);
            }

            var column = rule.IsCheck ? Check : 0;
            Add(block, rule.Weight, block.S1VV, block.S2VV, column, values);
            Add(block, rule.Weight, block.S1AA, block.S2AA, column + 1, values);
            Add(block, rule.Weight, block.S1VA, block.S2VA, column + 2, values);
        }
    }

    // The block has f = 1 GeV^2 and P_T = 0: S1 = L and S2 = T/2 - Q2 L.
    private static void Add(PhaseSpaceBlock block, double[] weights, double[] s1, double[] s2, int column, Span<double> values)
    {
        var qSquared = block.QSquared[0];
        var (l, t) = (0.0, 0.0);
        for (var i = 0; i < PhaseSpaceBlock.Length; i++)
        {
            var weight = weights[i] * block.Weight[i];
            l += weight * s1[i];
            t += weight * (s2[i] + (qSquared * s1[i]));
        }

        values[column] += l;
        values[Columns + column] += 2.0 * t;
    }
}
