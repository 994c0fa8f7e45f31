using TridentFramework.Engine.Generation;
using TridentFramework.Engine.Random;

namespace TridentFramework.Engine.Tests.Generation;

public sealed class VertexRegionTests
{
    private const int Draws = 50_000;

    private static readonly PointRegion Centre = new(100.0, -20.0, 3.0);

    [Test]
    public void APointIsAPoint() => Assert.That(Places(Centre), Is.All.EqualTo((100.0, -20.0, 3.0)));

    [Test]
    public void ABoxIsFilledEvenly()
    {
        var places = Places(new BoxRegion(Centre, 10.0, 200.0, 3000.0));
        UniformDistribution.Assert(places.Select(p => ((p.X - 100.0) / 10.0) + 0.5), "x");
        UniformDistribution.Assert(places.Select(p => ((p.Y + 20.0) / 200.0) + 0.5), "y");
        UniformDistribution.Assert(places.Select(p => ((p.Z - 3.0) / 3000.0) + 0.5), "z");
        AssertUncorrelated([.. places.Select(p => p.X)], [.. places.Select(p => p.Y)]);
        AssertUncorrelated([.. places.Select(p => p.X)], [.. places.Select(p => p.Z)]);
    }

    [TestCase(DetectorAxis.X)]
    [TestCase(DetectorAxis.Y)]
    [TestCase(DetectorAxis.Z)]
    public void ACylinderIsFilledEvenly(DetectorAxis axis)
    {
        const double RadiusMm = 50.0;
        const double LengthMm = 700.0;
        var places = Places(new CylinderRegion(Centre, axis, RadiusMm, LengthMm)).Select(p => (X: p.X - 100.0, Y: p.Y + 20.0, Z: p.Z - 3.0)).Select(p => axis switch
        {
            DetectorAxis.X => (Along: p.X, A: p.Y, B: p.Z),
            DetectorAxis.Y => (Along: p.Y, A: p.Z, B: p.X),
            _ => (Along: p.Z, A: p.X, B: p.Y),
        }).ToArray();
        UniformDistribution.Assert(places.Select(p => (p.Along / LengthMm) + 0.5), "along");
        UniformDistribution.Assert(places.Select(p => ((p.A * p.A) + (p.B * p.B)) / (RadiusMm * RadiusMm)), "r^2");
        UniformDistribution.Assert(places.Select(p => (Math.Atan2(p.B, p.A) / (2.0 * Math.PI)) + 0.5), "azimuth");
        AssertUncorrelated([.. places.Select(p => p.Along)], [.. places.Select(p => (p.A * p.A) + (p.B * p.B))]);
    }

    [Test]
    public void ASphereIsFilledEvenly()
    {
        const double RadiusMm = 50.0;
        var places = Places(new SphereRegion(Centre, RadiusMm)).Select(p => (X: p.X - 100.0, Y: p.Y + 20.0, Z: p.Z - 3.0)).ToArray();
        double[] radii = [.. places.Select(p => Math.Sqrt((p.X * p.X) + (p.Y * p.Y) + (p.Z * p.Z)))];
        UniformDistribution.Assert(radii.Select(r => Math.Pow(r / RadiusMm, 3.0)), "r^3");
        UniformDistribution.Assert(places.Zip(radii, (p, r) => (0.5 * p.Z / r) + 0.5), "cosine");
        UniformDistribution.Assert(places.Select(p => (Math.Atan2(p.Y, p.X) / (2.0 * Math.PI)) + 0.5), "azimuth");
        AssertUncorrelated(radii, [.. places.Zip(radii, (p, r) => p.Z / r)]);
        AssertUncorrelated([.. places.Select(p => p.X)], [.. places.Select(p => p.Z)]);
    }

    private static (double X, double Y, double Z)[] Places(VertexRegion region) => [.. Enumerable.Range(0, Draws).Select(i =>
    {
        var stream = new PhiloxStream(7, 0, (ulong)i << 8);
        return region.Draw(ref stream);
    })];

    // A coefficient of correlation of independent numbers has the standard deviation 1/sqrt(n): five of them, 6e-7.
    private static void AssertUncorrelated(double[] a, double[] b)
    {
        var (meanA, meanB) = (a.Average(), b.Average());
        var covariance = a.Zip(b, (x, y) => (x - meanA) * (y - meanB)).Average();
        var coefficient = covariance / Math.Sqrt(a.Average(x => (x - meanA) * (x - meanA)) * b.Average(y => (y - meanB) * (y - meanB)));
        Assert.That(coefficient, Is.EqualTo(0.0).Within(5.0 / Math.Sqrt(a.Length)));
    }
}
