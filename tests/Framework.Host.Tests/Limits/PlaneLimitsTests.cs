using TridentFramework.Host.Figures;
using TridentFramework.Host.Limits;
using TridentFramework.Host.Planes;
using TridentFramework.Host.RunCards;

namespace TridentFramework.Host.Tests.Limits;

/// <summary>Regions of planes whose edges are circles and straight lines.</summary>
public sealed class PlaneLimitsTests
{
    private const double Z95 = 1.9599639845400545;

    // From -3 to 3 in steps of 0.05.
    private const double Step = 0.05;

    private static readonly ParameterPlane Square = SyntheticPlane.Of(SyntheticPlane.Axis("x", -3.0, 3.0, 121), SyntheticPlane.Axis("y", -3.0, 3.0, 121));

    /// <summary>Linear interpolation between points a step apart misses a circle of radius r by up to step^2/(8 r) inwards.</summary>
    private static double Sagitta(double radius) => Step * Step / (2.0 * radius);

    [Test]
    public void ADiskIsAllowedWhereTheRatioIsTheSquaredRadius()
    {
        // Allowed: x^2 + y^2 <= 1 + 1.96 * 0.5 and no lower edge above zero: 1 - 0.98 = 0.02 is one point at the centre.
        var limit = SyntheticPlane.Limit(Square, static (x, y) => (x * x) + (y * y), SyntheticPlane.Measured(1.0, 0.6));
        var radius = Math.Sqrt(1.0 + (0.6 * Z95));
        var region = limit.Regions.Single();
        Assert.Multiple(() =>
        {
            Assert.That(limit.Threshold, Is.EqualTo(Z95).Within(1e-9));
            Assert.That(limit.Curves, Has.Count.EqualTo(1));
            Assert.That(limit.Curves[0][0], Is.EqualTo(limit.Curves[0][^1]), "closed");
            Assert.That(limit.Curves[0].Select(static p => Radius(p)), Is.All.EqualTo(radius).Within(Sagitta(radius)));
            Assert.That(region.XTo, Is.EqualTo(radius).Within(Step).And.LessThanOrEqualTo(radius));
            Assert.That(new[] { -region.XFrom, -region.YFrom!.Value, region.YTo!.Value }, Is.All.EqualTo(region.XTo).Within(1e-12), "rounding of the points");
            Assert.That((region.HoldsBestFit, region.HoldsStandardModel), Is.EqualTo((true, true)));

            // Lattice points in a circle: its area over that of the plane, up to the points along its edge.
            Assert.That(region.Share, Is.EqualTo(Math.PI * radius * radius / 36.0).Within(0.01));
            Assert.That(limit.StandardModelIsAllowed, Is.True);
            Assert.That(limit.StandardModelChiSquared, Is.Zero);
            Assert.That(limit.BestFitRatios.Single(), Is.EqualTo(1.0).Within(1e-12), "the grid has points on the circle, such as (1, 0)");
            Assert.That(Radius(limit.BestFit), Is.EqualTo(1.0).Within(1e-12));
        });
    }

    [Test]
    public void ARingHasAnInnerAndAnOuterEdge()
    {
        var limit = SyntheticPlane.Limit(Square, static (x, y) => (x * x) + (y * y), SyntheticPlane.Measured(2.0, 0.5));
        var (inner, outer) = (Math.Sqrt(2.0 - (0.5 * Z95)), Math.Sqrt(2.0 + (0.5 * Z95)));
        Assert.Multiple(() =>
        {
            Assert.That(limit.Regions.Single().Share, Is.EqualTo(Math.PI * ((outer * outer) - (inner * inner)) / 36.0).Within(0.02));
            Assert.That(limit.Curves.Select(static c => Radius(c[0])).Order(), Is.EqualTo(new[] { inner, outer }).Within(Sagitta(inner)));
            foreach (var (x, isExcluded) in new[] { (0.01, true), (inner - 0.02, true), (inner + 0.02, false), (outer - 0.02, false), (outer + 0.02, true), (2.9, true) })
                Assert.That(IsExcluded(limit, x, 0.01), Is.EqualTo(isExcluded), $"at {x}");
            Assert.That(limit.Regions[0].HoldsStandardModel, Is.False, "1 is 2 standard deviations from 2, which is more than 1.96");
            Assert.That(limit.StandardModelIsAllowed, Is.False);
            Assert.That(limit.StandardModelChiSquared, Is.EqualTo(4.0).Within(1e-12));
        });
    }

    [Test]
    public void TwoIslandsAreCountedLargestFirstAndToldApart()
    {
        // The ratio is 1 along x = 0 and along x = -2, and 0 between them: destructive interference.
        var limit = SyntheticPlane.Limit(Square, static (x, y) => ((1.0 + x) * (1.0 + x)) + (0.2 * y), SyntheticPlane.Measured(1.0, 0.1));
        Assert.Multiple(() =>
        {
            Assert.That(limit.Regions, Has.Count.EqualTo(2));
            Assert.That(limit.Regions[0].Share, Is.GreaterThanOrEqualTo(limit.Regions[1].Share));
            Assert.That(limit.Regions.Count(static r => r.HoldsStandardModel), Is.EqualTo(1));
            Assert.That(limit.Regions.Count(static r => r.HoldsBestFit), Is.EqualTo(1));
            Assert.That(limit.Regions.Select(static r => (r.YFrom, r.YTo)), Is.All.EqualTo((-3.0, 3.0)));

            // At y = -3 the ratio is 1 where (1 + x)^2 = 1.6, at y = 3 where it is 0.4; 10 % in addition.
            var (nearest, farthest) = (Math.Sqrt(0.4 - (0.1 * Z95)), Math.Sqrt(1.6 + (0.1 * Z95)));
            var right = limit.Regions.Single(static r => r.XTo > -1.0);
            Assert.That((right.XFrom, right.XTo), Is.EqualTo((nearest - 1.0, farthest - 1.0)).Using<(double, double)>(static (a, b) => Math.Abs(a.Item1 - b.Item1) <= Step && Math.Abs(a.Item2 - b.Item2) <= Step));
        });
    }

    [Test]
    public void OnALineTheEdgesAreInterpolatedBetweenPoints()
    {
        // (1 + x)^2 within 1 +- 0.1 z: two intervals, -2 and 0 in them.
        var line = SyntheticPlane.Of(SyntheticPlane.Axis("x", -3.0, 1.0, 81));
        var limit = SyntheticPlane.Limit(line, static (x, _) => (1.0 + x) * (1.0 + x), SyntheticPlane.Measured(1.0, 0.1));
        var (near, far) = (Math.Sqrt(1.0 - (0.1 * Z95)), Math.Sqrt(1.0 + (0.1 * Z95)));
        Assert.Multiple(() =>
        {
            // The statistic is |pull|, which is a quadratic of second derivative 20: the chord of a step of 0.05 misses it by 20/8 * 0.05^2, over a slope of 18 or more.
            Assert.That(limit.Curves.Select(static c => c.Single().X), Is.EqualTo(new[] { -1.0 - far, -1.0 - near, near - 1.0, far - 1.0 }).Within(4e-4));
            Assert.That(limit.Curves.Select(static c => c.Single().Y), Is.All.NaN);
            Assert.That(limit.ExcludedAreas, Is.Empty);
            Assert.That(limit.Regions, Has.Count.EqualTo(2));
            Assert.That(limit.Regions.Select(static r => (r.YFrom, r.YTo)), Is.All.EqualTo((default(double?), default(double?))));
            Assert.That(limit.Regions.Select(static r => r.HoldsStandardModel).Order(), Is.EqualTo(new[] { false, true }));
        });
    }

    [Test]
    public void OnLogarithmicAxesTheEdgesAreInterpolatedInTheLogarithm()
    {
        // ratio = 1 + (g/m)^2: along the diagonal, whose edge is a straight line on these axes.
        var plane = SyntheticPlane.Of(SyntheticPlane.Axis("mass", 1.0, 1e3, 31, PointSpacing.Log, "GeV"), SyntheticPlane.Axis("coupling", 1e-2, 1e2, 41, PointSpacing.Log));
        var limit = SyntheticPlane.Limit(plane, static (m, g) => 1.0 + (g * g / (m * m)), SyntheticPlane.Measured(1.0, 0.5), IntervalConvention.UpperLimit);
        var slope = Math.Sqrt(0.5 * limit.Threshold);
        Assert.Multiple(() =>
        {
            // A step is a factor 1.26; between two points the exponential is off by its chord: a few per cent of the coupling.
            Assert.That(limit.Curves.Single().Select(static p => p.Y / p.X), Is.All.EqualTo(slope).Within(3.0).Percent);
            Assert.That(limit.Curves.Single().Select(static p => p.X).Max(), Is.GreaterThan(90.0), "the line leaves the plane at the top");
            Assert.That(limit.Regions.Single().HoldsStandardModel, Is.True);
        });
    }

    [Test]
    public void AnUpperLimitIgnoresDeficits()
    {
        var limit = SyntheticPlane.Limit(Square, static (x, y) => (x * x) + (y * y), SyntheticPlane.Measured(2.0, 0.2), IntervalConvention.UpperLimit);
        var radius = Math.Sqrt(2.0 + (0.2 * 1.6448536));
        Assert.Multiple(() =>
        {
            Assert.That(limit.Curves, Has.Count.EqualTo(1), "no inner edge");
            Assert.That(limit.Curves[0].Select(static p => Radius(p)), Is.All.EqualTo(radius).Within(Sagitta(radius)));
            Assert.That(limit.Regions.Single().HoldsStandardModel, Is.True);
            Assert.That(limit.StandardModelIsAllowed, Is.True, "although it is five standard deviations too low");
        });
    }

    [Test]
    public void AnUpperLimitOfSeveralMeasurementsIgnoresTheDeficitsAmongThem()
    {
        var constraint = SyntheticPlane.Measured(new RatioMeasurement("one", 1.0, 0.5, 0.5), new RatioMeasurement("two", 100.0, 1.0, 1.0));
        var values = SyntheticPlane.Values(Square, static (x, y) => (x * x) + (y * y));
        var limit = SyntheticPlane.Limits(SyntheticPlane.Task(Square, [constraint], IntervalConvention.UpperLimit), Square, new Dictionary<string, double[]>(StringComparer.Ordinal) { ["one"] = values, ["two"] = values }).Of(constraint);
        var radius = Math.Sqrt(1.0 + (0.5 * 1.6448536));
        Assert.That(limit.Curves.Single().Select(static p => Radius(p)), Is.All.EqualTo(radius).Within(Sagitta(radius)));
    }

    [Test]
    public void WhatTheModelCannotReachIsMeasuredFromItsBestPoint()
    {
        // Measured 0.5 where the ratio is 1 or more: chi^2 is least, 25, at the centre, and 5.99 more where the pull is sqrt(30.99).
        var limit = SyntheticPlane.Limit(Square, static (x, y) => 1.0 + (x * x) + (y * y), SyntheticPlane.Measured(0.5, 0.1), IntervalConvention.DeltaChi2);
        var radius = Math.Sqrt((0.1 * Math.Sqrt(25.0 + 5.9914645)) - 0.5);
        Assert.Multiple(() =>
        {
            Assert.That(limit.LeastChiSquared, Is.EqualTo(25.0).Within(1e-9));
            Assert.That((limit.BestFit.X, limit.BestFit.Y), Is.EqualTo((0.0, 0.0)).Using<(double, double)>(static (a, b) => Math.Abs(a.Item1 - b.Item1) + Math.Abs(a.Item2 - b.Item2) < 1e-12));

            // The root of chi^2 is linear in the radius near the centre, and a circle of 0.24 is five steps wide.
            Assert.That(limit.Curves.Single().Select(static p => Radius(p)), Is.All.EqualTo(radius).Within(0.02));
            Assert.That(limit.StandardModelIsAllowed, Is.True);
            Assert.That(limit.Regions.Single(), Has.Property(nameof(AllowedRegion.HoldsBestFit)).True.And.Property(nameof(AllowedRegion.HoldsStandardModel)).True);
        });

        var twoSided = SyntheticPlane.Limit(Square, static (x, y) => 1.0 + (x * x) + (y * y), SyntheticPlane.Measured(0.5, 0.1));
        Assert.That(twoSided.Regions, Is.Empty, "five standard deviations away at best");
        Assert.That(twoSided.Curves, Is.Empty);
        Assert.That(IsExcluded(twoSided, 0.01, 0.01) && IsExcluded(twoSided, 2.9, -2.9), Is.True, "all of the plane");
    }

    /// <summary>The exact minimum lies between the points of a grid; a single measurement is met there and its least chi^2 is zero.</summary>
    [Test]
    public void ASingleMeasurementThatIsMetBetweenPointsHasLeastChiSquaredZero()
    {
        var line = SyntheticPlane.Of(SyntheticPlane.Axis("x", 0.0, 1.0, 4));
        var met = SyntheticPlane.Limit(line, static (x, _) => x, SyntheticPlane.Measured(0.5, 0.1), IntervalConvention.DeltaChi2);
        var missed = SyntheticPlane.Limit(line, static (x, _) => x, SyntheticPlane.Measured(1.2, 0.1), IntervalConvention.DeltaChi2);
        Assert.That((met.LeastChiSquared, missed.LeastChiSquared), Is.EqualTo((0.0, 4.0)).Using<(double, double)>(static (a, b) => a.Item1 == b.Item1 && Math.Abs(a.Item2 - b.Item2) < 1e-12));
    }

    /// <summary>An island of interference has the ratio of the Standard Model at one of its points; new physics is large there all the same.</summary>
    [Test]
    public void TheStandardModelIsWhereNewPhysicsIsLeast()
    {
        // ratio (1 + x)^2, which is one at x = 0 and at x = -2; the grid has -2 and steps over 0.
        var line = SyntheticPlane.Of(SyntheticPlane.Axis("x", -3.0, 0.9, 40));
        var constraint = SyntheticPlane.Measured(1.0, 0.2);
        var limit = new PlaneLimits(
            SyntheticPlane.Task(line, [constraint]),
            line,
            new Dictionary<string, double[]>(StringComparer.Ordinal) { ["default"] = SyntheticPlane.Values(line, static (x, _) => (1.0 + x) * (1.0 + x)) },
            SyntheticPlane.Values(line, static (x, _) => (x + 0.01) * (x + 0.01))).Of(constraint);
        Assert.That(limit.Regions, Has.Count.EqualTo(2));
        Assert.That(limit.Regions.Single(static r => r.HoldsStandardModel).XTo, Is.Positive);
        Assert.That(limit.Regions.Single(static r => !r.HoldsStandardModel).XFrom, Is.LessThan(-2.0));
    }

    [Test]
    public void MeasurementsOfTwoScenariosCombine()
    {
        // Each measures one coordinate: the contour of chi^2 is an ellipse.
        var constraint = SyntheticPlane.Measured(new RatioMeasurement("one", 1.0, 0.5, 0.5), new RatioMeasurement("two", 1.0, 0.25, 0.25));
        var limit = SyntheticPlane.Limits(SyntheticPlane.Task(Square, [constraint]), Square, new Dictionary<string, double[]>(StringComparer.Ordinal)
        {
            ["one"] = SyntheticPlane.Values(Square, static (x, _) => 1.0 + x),
            ["two"] = SyntheticPlane.Values(Square, static (_, y) => 1.0 + y),
        }).Of(constraint);
        Assert.Multiple(() =>
        {
            Assert.That(Math.Pow(limit.Threshold, 2), Is.EqualTo(5.9914645).Within(1e-6));
            Assert.That(limit.Curves.Single().Select(static p => Math.Sqrt(Math.Pow(p.X / 0.5, 2) + Math.Pow(p.Y / 0.25, 2))), Is.All.EqualTo(limit.Threshold).Within(0.5).Percent, "chords of the ellipse");
            Assert.That(limit.BestFitRatios, Is.EqualTo(new[] { 1.0, 1.0 }).Within(1e-12));
            Assert.That(limit.LeastChiSquared, Is.Zero.Within(1e-12));
        });
    }

    [Test]
    public void WhereThePredictionIsUnknownNothingIsAllowedAndThereIsNoLine()
    {
        var limit = SyntheticPlane.Limit(Square, static (x, y) => x < 0.0 ? double.NaN : (x * x) + (y * y), SyntheticPlane.Measured(1.0, 0.6), IntervalConvention.DeltaChi2);
        Assert.Multiple(() =>
        {
            Assert.That(limit.Regions.Single().XFrom, Is.Zero.Within(1e-12));
            Assert.That(limit.Curves.SelectMany(static c => c).Select(static p => p.X), Is.All.GreaterThanOrEqualTo(-1e-12));
            Assert.That(limit.BestFit.X, Is.GreaterThanOrEqualTo(0.0));
            Assert.That(limit.LeastChiSquared, Is.Zero.Within(1e-12));
        });
    }

    [Test]
    public void APlaneWithoutPredictionsHasNoRegions()
    {
        var limit = SyntheticPlane.Limit(Square, static (_, _) => double.NaN, SyntheticPlane.Measured(1.0, 0.5));
        Assert.That((limit.Regions.Count, limit.Curves.Count, limit.ExcludedAreas.Count), Is.EqualTo((0, 0, 0)));
    }

    [TestCase(0.1, false)]
    [TestCase(0.3, true)]
    public void TheStandardModelIsAllowedWithinTheIntervalOfTheMeasurement(double error, bool isAllowed)
    {
        // 1 is 0.5 above 0.5: five or 1.67 standard deviations.
        var limit = SyntheticPlane.Limit(Square, static (x, y) => (x * x) + (y * y), SyntheticPlane.Measured(0.5, error));
        Assert.That(limit.StandardModelIsAllowed, Is.EqualTo(isAllowed));
        Assert.That(limit.StandardModelChiSquared, Is.EqualTo(0.25 / (error * error)).Within(1e-12).Percent);
    }

    private static double Radius(PlanePoint point) => Math.Sqrt((point.X * point.X) + (point.Y * point.Y));

    private static bool IsExcluded(LimitResult limit, double x, double y)
    {
        var isInside = false;
        foreach (var polygon in limit.ExcludedAreas)
        {
            for (var (i, j) = (0, polygon.Count - 1); i < polygon.Count; j = i++)
            {
                var (from, to) = (polygon[j], polygon[i]);
                if (to.Y > y != from.Y > y && x < ((from.X - to.X) * (y - to.Y) / (from.Y - to.Y)) + to.X)
                    isInside = !isInside;
            }
        }

        return isInside;
    }
}
