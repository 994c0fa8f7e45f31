using TridentFramework.Engine.PhaseSpace;
using TridentFramework.Engine.Random;

namespace TridentFramework.Engine.Generation;

/// <summary>
/// Draws both azimuths of points whose cross section was averaged over them. The average over the azimuth of the target momentum is an even polynomial of degree four in the
/// cosine of the pair's azimuth; at a given azimuth of the pair the rest is a trigonometric polynomial of degree two. Five nodes give each of them exactly, and drawing from them by
/// rejection below |c0| + |c1| + ... takes two tries or so.
/// </summary>
internal sealed class AzimuthSampling
{
    private const int Nodes = 5;

    private static readonly double[] PairCosines = [.. Enumerable.Range(0, Nodes).Select(static j => Math.Cos(Math.PI * (j + 0.5) / Nodes))];
    private static readonly double[] PairSines = [.. Enumerable.Range(0, Nodes).Select(static j => Math.Sin(Math.PI * (j + 0.5) / Nodes))];
    private static readonly double[] TargetCosines = [.. Enumerable.Range(0, Nodes).Select(static j => Math.Cos(2.0 * Math.PI * j / Nodes))];
    private static readonly double[] TargetSines = [.. Enumerable.Range(0, Nodes).Select(static j => Math.Sin(2.0 * Math.PI * j / Nodes))];
    private static readonly double[] PairTransform = Transform(static (k, j) => Math.Cos(k * Math.PI * (j + 0.5) / Nodes));
    private static readonly double[] TargetTransform = Transform(static (k, j) => k <= 2 ? Math.Cos(2.0 * Math.PI * k * j / Nodes) : Math.Sin(2.0 * Math.PI * (k - 2) * j / Nodes));

    private readonly double[][] _density = [.. Enumerable.Range(0, Nodes).Select(static _ => new double[PhaseSpaceBlock.Length])];

    /// <summary>Draws the azimuths of the points of a block.</summary>
    /// <param name="block">Points with invariants; receives cosines and sines of both azimuths.</param>
    /// <param name="phaseSpace">Their phase space, which resolves azimuths.</param>
    /// <param name="density">The hypothesis that the points were drawn from, prepared for the block.</param>
    /// <param name="streams">Random numbers of each point.</param>
    public void Draw(PhaseSpaceBlock block, TridentPhaseSpace phaseSpace, HypothesisDensity density, PhiloxStream[] streams)
    {
        phaseSpace.DensitiesOfPairAzimuths(block, density.Factors, PairCosines, PairSines, _density);
        Span<double> c = stackalloc double[Nodes];
        for (var i = 0; i < PhaseSpaceBlock.Length; i++)
        {
            var bound = Coefficients(PairTransform, i, c);
            double angle, value;
            do
            {
                angle = Math.PI * streams[i].Next();
                var twoCos = 2.0 * Math.Cos(angle);

                // Clenshaw's recurrence for c0 + c1 cos + ... + c4 cos 4.
                var b3 = c[3] + (twoCos * c[4]);
                var b2 = c[2] + (twoCos * b3) - c[4];
                var b1 = c[1] + (twoCos * b2) - b3;
                value = c[0] + (0.5 * twoCos * b1) - b2;
            }
            while (streams[i].Next() * bound > value);
            var (sin, cos) = Math.SinCos(angle);
            block.CosPair[i] = cos;
            block.SinPair[i] = streams[i].Next() < 0.5 ? sin : -sin;
        }

        phaseSpace.DensitiesOfTargetAzimuths(block, density.Factors, TargetCosines, TargetSines, _density);
        for (var i = 0; i < PhaseSpaceBlock.Length; i++)
        {
            var bound = Coefficients(TargetTransform, i, c);
            double sin, cos, value;
            do
            {
                (sin, cos) = Math.SinCos(2.0 * Math.PI * streams[i].Next());
                value = c[0] + (c[1] * cos) + (c[2] * ((cos * cos) - (sin * sin))) + (c[3] * sin) + (c[4] * 2.0 * sin * cos);
            }
            while (streams[i].Next() * bound > value);
            block.CosTarget[i] = cos;
            block.SinTarget[i] = sin;
        }
    }

    // Coefficients of a point and their sum without signs, which no value exceeds.
    private double Coefficients(double[] transform, int i, Span<double> c)
    {
        var bound = 0.0;
        for (var k = 0; k < Nodes; k++)
        {
            var sum = 0.0;
            for (var j = 0; j < Nodes; j++)
                sum += transform[(k * Nodes) + j] * _density[j][i];
            c[k] = sum;
            bound += Math.Abs(sum);
        }

        return bound;
    }

    private static double[] Transform(Func<int, int, double> wave) =>
        [.. from k in Enumerable.Range(0, Nodes) from j in Enumerable.Range(0, Nodes) select (k == 0 ? 1.0 : 2.0) / Nodes * wave(k, j)];
}
