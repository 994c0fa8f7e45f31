using TridentFramework.Engine.Integration;

namespace TridentFramework.Engine.Tests;

public sealed class AdaptiveMapTests
{
    private const double Damping = 0.8;

    // The same number of points in every interval, so that the mean of the Jacobian is exact.
    private const int Points = 100 * AdaptiveMap.Intervals;

    [Test]
    public void TheIdentityMovesNothing()
    {
        var (x, jacobian) = Apply(AdaptiveMap.Uniform(1));
        Assert.That(x, Is.EqualTo(Midpoints()).Within(1e-15));
        Assert.That(jacobian, Is.All.EqualTo(1.0).Within(1e-13));
    }

    [Test]
    public void TheJacobianAveragesToOneAndTheMapRisesFromZeroToOne([Values(0.1, 0.8, 1.0)] double damping)
    {
        var numbers = new UniformNumbers(3);
        var map = AdaptiveMap.Uniform(1);
        for (var step = 0; step < 5; step++)
            map = map.Refine([[.. Enumerable.Range(0, AdaptiveMap.Intervals).Select(_ => Math.Exp(10.0 * numbers.Next()))]], damping);

        var (x, jacobian) = Apply(map);
        Assert.That(jacobian.Average(), Is.EqualTo(1.0).Within(1e-12), "a sum of 9600 roundings");
        Assert.That(x, Is.Ordered.Ascending.And.Unique);
        double[] ends = [0.0, 1.0 - Math.Pow(2.0, -53)];
        map.Apply(0, ends, new double[2]);
        Assert.That(ends[0], Is.Zero);
        Assert.That(ends[1], Is.EqualTo(1.0).Within(1e-14).And.LessThan(1.0));
    }

    [Test]
    public void PointsGoWhereTheSquaresAre()
    {
        var squares = new double[AdaptiveMap.Intervals];
        squares.AsSpan(40, 4).Fill(1.0);
        var (x, _) = Apply(AdaptiveMap.Uniform(1).Refine([squares], Damping));
        var inside = x.Count(u => u is >= 40.0 / AdaptiveMap.Intervals and < 44.0 / AdaptiveMap.Intervals);
        Assert.That((double)inside / Points, Is.GreaterThan(0.5), "4 % before the refinement");
    }

    [Test]
    public void AnEmptyHistogramKeepsTheMap()
    {
        var map = AdaptiveMap.Uniform(1).Refine([[.. Enumerable.Range(1, AdaptiveMap.Intervals).Select(i => (double)i)]], Damping);
        Assert.That(Apply(map.Refine([new double[AdaptiveMap.Intervals]], Damping)), Is.EqualTo(Apply(map)));
    }

    [Test]
    public void IntegratesAPeakWithSmallerVariance()
    {
        const double Width = 0.01;
        var map = AdaptiveMap.Uniform(1);
        var before = Moments(map);
        for (var step = 0; step < 5; step++)
            map = map.Refine([Squares(map)], Damping);
        var after = Moments(map);
        var exact = Width * Math.Sqrt(Math.PI);
        Assert.That(after.Mean, Is.EqualTo(exact).Within(1e-3 * exact), "midpoint rule with 100 points in each interval");
        Assert.That(after.Variance, Is.LessThan(before.Variance / 50.0));

        static double Peak(double x) => Math.Exp(-Math.Pow((x - 0.3) / Width, 2));

        static (double Mean, double Variance) Moments(AdaptiveMap map)
        {
            var (x, jacobian) = Apply(map);
            var values = x.Zip(jacobian, (u, j) => Peak(u) * j).ToArray();
            var mean = values.Average();
            return (mean, values.Average(v => (v - mean) * (v - mean)));
        }

        static double[] Squares(AdaptiveMap map)
        {
            var (x, jacobian) = Apply(map);
            var squares = new double[AdaptiveMap.Intervals];
            for (var i = 0; i < Points; i++)
                squares[i / 100] += Math.Pow(Peak(x[i]) * jacobian[i], 2);
            return squares;
        }
    }

    private static double[] Midpoints() => [.. Enumerable.Range(0, Points).Select(i => (i + 0.5) / Points)];

    private static (double[] X, double[] Jacobian) Apply(AdaptiveMap map)
    {
        var x = Midpoints();
        var jacobian = new double[Points];
        Array.Fill(jacobian, 1.0);
        map.Apply(0, x, jacobian);
        return (x, jacobian);
    }
}
