using MathNet.Numerics.Integration;
using TridentFramework.Engine.PhaseSpace;
using TridentFramework.Particles;

namespace TridentFramework.Engine.VirtualPhotons;

/// <summary>
/// A channel at one energy on a target of one mass as a sum over Q2: sigma = sum_j h1(Q2_j) G1_j + h2(Q2_j) G2_j for every hadronic tensor (h1, h2). The weights G hold all kinematics.
/// </summary>
/// <remarks>
/// d sigma = N/(Q2 E^2) dln Q2 dsX [h1 (f^2 L + P_T^2 T) + h2 (T/2 - Q2 L)] with the structures of <see cref="VirtualPhotonTable"/>, N = 1/(8 M^2) (all factors of phase space) and
/// P_T^2 = M^2 (Xmax - X)(X + 4 E^2 Q2/Xmax)/X^2. Both integrals are Gauss-Legendre sums over pieces in the logarithm, that over sX in the place in the table.
/// </remarks>
internal sealed class PhotonProfile
{
    private const int Order = 8;

    // Width of the pieces in ln Q2: form factors have diffraction minima between the first two numbers, GeV^2; they are smooth below, and above nuclei add nothing.
    private const double DiffractiveQSquared = 1e-3;
    private const double LastDiffractiveQSquared = 100.0;
    private const double DiffractivePiece = 0.8;
    private const double SmoothPiece = 2.5;

    // The integrand grows with sX like a power until it ends: pieces get longer away from the end.
    private const double LastPiece = 1.0;
    private const double Stretch = 2.0;

    private static readonly double[] Nodes = [.. Enumerable.Range(0, Order).Select(new GaussLegendreRule(-1.0, 1.0, Order).GetAbscissa)];
    private static readonly double[] NodeWeights = [.. Enumerable.Range(0, Order).Select(new GaussLegendreRule(-1.0, 1.0, Order).GetWeight)];

    private readonly double[] _electric;
    private readonly double[] _magnetic;

    private PhotonProfile(double[] qSquared, double[] electric, double[] magnetic) => (QSquared, _electric, _magnetic) = (qSquared, electric, magnetic);

    /// <summary>The Q2 that form factors are needed at, GeV^2.</summary>
    public double[] QSquared { get; }

    /// <summary>Largest sX at a Q2, GeV^2, where P_T = 0.</summary>
    public static double MostSX(double energyGeV, double targetMassGeV, double qSquared) => MostX(energyGeV, targetMassGeV, qSquared) - qSquared;

    /// <summary>Ends of Q2 at an energy, GeV^2.</summary>
    /// <param name="channel">The channel.</param>
    /// <param name="targetMassGeV">M, GeV.</param>
    /// <param name="energyGeV">E, GeV, above threshold.</param>
    public static (double Lowest, double Highest) QSquaredEnds(TridentChannel channel, double targetMassGeV, double energyGeV)
    {
        var ranges = new SamplingRanges(targetMassGeV, channel.MinusMassGeV, channel.PlusMassGeV, double.PositiveInfinity, double.NaN, null);
        var (lowest, logRange) = PhaseSpaceSampling256.QSquaredRange(energyGeV, ranges);
        return (lowest, lowest * Math.Exp(logRange));
    }

    /// <summary>Makes the profile.</summary>
    /// <param name="table">Structures of the channel.</param>
    /// <param name="ends">Ends of Q2, GeV^2.</param>
    /// <param name="targetMassGeV">M, GeV.</param>
    /// <param name="energyGeV">E, GeV.</param>
    /// <param name="magnetic">Also make G2.</param>
    /// <param name="coarseness">Length of the pieces in ln Q2, 1 for the usual one: what a sum over other pieces differs by tells how well form factors are integrated. Above 1, no range has the usual pieces.</param>
    public static PhotonProfile Create(
        VirtualPhotonTable table, (double Lowest, double Highest) ends, double targetMassGeV, double energyGeV, bool magnetic, double coarseness)
    {
        var (qSquared, weights) = QSquaredNodes(ends, coarseness);
        var electricSums = new double[qSquared.Length * VirtualPhotonTable.Columns];
        var magneticSums = new double[magnetic ? electricSums.Length : 0];
        var gridPoints = table.SGrid.Cells * LogarithmicGrid.PointsPerCell;
        var (ofL, ofT) = (new double[gridPoints], new double[gridPoints]);
        var (magneticOfL, magneticOfT) = (new double[gridPoints], new double[gridPoints]);
        Span<double> interpolation = stackalloc double[LogarithmicGrid.PointsPerCell];
        for (var j = 0; j < qSquared.Length; j++)
        {
            var q2 = qSquared[j];
            var xMax = MostX(energyGeV, targetMassGeV, q2);
            var length = table.Position(xMax - q2);
            if (!(length > 0.0))
                continue;
            Array.Clear(ofL);
            Array.Clear(ofT);
            Array.Clear(magneticOfL);
            Array.Clear(magneticOfT);
            var used = (table.SGrid.Cell(length) + 1) * LogarithmicGrid.PointsPerCell;
            var (high, piece) = (length, LastPiece);
            while (high > 0.0)
            {
                var low = high - piece > 0.5 * piece ? high - piece : 0.0;
                for (var i = 0; i < Order; i++)
                {
                    var position = low + (0.5 * (high - low) * (1.0 + Nodes[i]));
                    var (above, slope) = table.AboveThreshold(position);
                    var sX = table.ThresholdGeV2 + above;
                    var x = sX + q2;
                    var f = q2 * ((4.0 * targetMassGeV * energyGeV / x) - 1.0);
                    var ratio = targetMassGeV / x;
                    var pT2 = ratio * ratio * Math.Max(xMax - x, 0.0) * (x + (4.0 * energyGeV * energyGeV * q2 / xMax));
                    var weight = weights[j] * 0.5 * (high - low) * NodeWeights[i] * slope * VirtualPhotonTable.CommonFactor(above, table.ThresholdGeV2);
                    var cell = table.SGrid.Cell(position);
                    table.SGrid.Weights(cell, position, interpolation);
                    for (var k = 0; k < interpolation.Length; k++)
                    {
                        var point = (cell * LogarithmicGrid.PointsPerCell) + k;
                        var share = weight * interpolation[k];
                        ofL[point] += share * f * f;
                        ofT[point] += share * pT2;
                        magneticOfL[point] -= share * q2;
                        magneticOfT[point] += share * 0.5;
                    }
                }

                high = low;
                piece *= Stretch;
            }

            table.Fold(q2, ofL.AsSpan(0, used), ofT.AsSpan(0, used), Row(electricSums, j));
            if (magnetic)
                table.Fold(q2, magneticOfL.AsSpan(0, used), magneticOfT.AsSpan(0, used), Row(magneticSums, j));
            var norm = PhaseSpaceSampling256.OverAllFactors / (8.0 * targetMassGeV * targetMassGeV * energyGeV * energyGeV * q2);
            foreach (ref var sum in Row(electricSums, j))
                sum *= norm;
            if (magnetic)
            {
                foreach (ref var sum in Row(magneticSums, j))
                    sum *= norm;
            }
        }

        return new PhotonProfile(qSquared, electricSums, magneticSums);
    }

    /// <summary>VV, AA and VA of a tensor by both inner rules, GeV^-2 without G_F^2 alpha^2: <see cref="VirtualPhotonTable.Columns"/> numbers.</summary>
    /// <param name="h1">h1 at each Q2.</param>
    /// <param name="h2">h2 at each Q2; empty without magnetic part.</param>
    /// <param name="moments">Receives the numbers.</param>
    public void Sum(ReadOnlySpan<double> h1, ReadOnlySpan<double> h2, Span<double> moments)
    {
        moments.Clear();
        for (var j = 0; j < QSquared.Length; j++)
        {
            var electric = Row(_electric, j);
            for (var c = 0; c < moments.Length; c++)
                moments[c] += h1[j] * electric[c];
            if (h2.IsEmpty)
                continue;
            var magnetic = Row(_magnetic, j);
            for (var c = 0; c < moments.Length; c++)
                moments[c] += h2[j] * magnetic[c];
        }
    }

    // Largest X = sX + Q2: 4 M E/(1 + sqrt(1 + 4 M^2/Q2)).
    private static double MostX(double energyGeV, double targetMassGeV, double qSquared) =>
        4.0 * targetMassGeV * energyGeV / (1.0 + Math.Sqrt(1.0 + (4.0 * targetMassGeV * targetMassGeV / qSquared)));

    private static Span<double> Row(double[] sums, int j) => sums.AsSpan(j * VirtualPhotonTable.Columns, VirtualPhotonTable.Columns);

    /// <summary>Points in Q2, GeV^2, and weights of a sum over ln Q2.</summary>
    /// <param name="ends">Ends of Q2, GeV^2.</param>
    /// <param name="coarseness">Length of the pieces, 1 for the usual one.</param>
    internal static (double[] QSquared, double[] Weights) QSquaredNodes((double Lowest, double Highest) ends, double coarseness)
    {
        var (low, end) = (Math.Log(ends.Lowest), Math.Log(ends.Highest));
        var first = Math.Clamp(Math.Log(DiffractiveQSquared), low, end);
        var last = Math.Clamp(Math.Log(LastDiffractiveQSquared), low, end);
        var (nodes, weights) = (new List<double>(), new List<double>());
        AddPieces(low, first, SmoothPiece);
        AddPieces(first, last, DiffractivePiece);
        AddPieces(last, end, SmoothPiece);
        return ([.. nodes], [.. weights]);

        void AddPieces(double from, double to, double width)
        {
            var usual = (int)Math.Ceiling((to - from) / width);
            var pieces = (int)Math.Ceiling((to - from) / (coarseness * width));

            // Two sums over the same pieces would agree on any form factor.
            if (coarseness > 1.0 && pieces == usual && usual > 0)
                pieces++;
            for (var piece = 0; piece < pieces; piece++)
            {
                var half = 0.5 * (to - from) / pieces;
                for (var i = 0; i < Order; i++)
                {
                    nodes.Add(Math.Exp(from + (half * ((2.0 * piece) + 1.0 + Nodes[i]))));
                    weights.Add(half * NodeWeights[i]);
                }
            }
        }
    }
}
