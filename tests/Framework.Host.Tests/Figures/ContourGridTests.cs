using TridentFramework.Host.Figures;

namespace TridentFramework.Host.Tests.Figures;

public sealed class ContourGridTests
{
    private static readonly double[] Axis = SampleFigures.Linear(-2.0, 2.0, 81);

    // Linear interpolation of x^2 + y^2 over a cell of width h is off by at most h^2/4 in each direction, and the radius by that over 2 r.
    private const double Spacing = 4.0 / 80.0;
    private const double RadiusError = 2.0 * Spacing * Spacing / 4.0 / 2.0;

    [Test]
    public void TheContourOfAConeIsACircle()
    {
        var lines = Grid(Axis, Axis, static (x, y) => (x * x) + (y * y)).Lines(1.0);
        Assert.That(lines, Has.Count.EqualTo(1), "one line, joined");
        Assert.Multiple(() =>
        {
            Assert.That(lines[0][^1], Is.EqualTo(lines[0][0]), "closed");
            Assert.That(lines[0].Select(static p => Math.Sqrt((p.X * p.X) + (p.Y * p.Y))), Is.All.EqualTo(1.0).Within(RadiusError));
            Assert.That(Area(lines[0]), Is.EqualTo(Math.PI).Within(2.0 * Math.PI * RadiusError), "the circumference times the error of the radius");
        });
    }

    [Test]
    public void AContourThatLeavesTheGridIsOpen()
    {
        var lines = Grid(Axis, Axis, static (x, _) => x).Lines(0.3);
        Assert.That(lines, Has.Count.EqualTo(1));
        Assert.Multiple(() =>
        {
            Assert.That(lines[0].Select(static p => p.X), Is.All.EqualTo(0.3).Within(1e-12), "linear interpolation is exact for a linear function, up to rounding");
            Assert.That(lines[0], Has.Count.EqualTo(Axis.Length));
            Assert.That(lines[0][^1], Is.Not.EqualTo(lines[0][0]));
        });
    }

    [Test]
    public void AnAreaThatLeavesTheGridEndsAtItsEdge()
    {
        var areas = Grid(Axis, Axis, static (x, _) => x).Areas(0.3);
        Assert.That(areas, Has.Count.EqualTo(1));
        Assert.That(Area(areas[0]), Is.EqualTo((2.0 - 0.3) * 4.0).Within(1e-9), "a rectangle, up to rounding");
    }

    [Test]
    public void AHoleIsLeftOutOfTheArea()
    {
        var areas = Grid(Axis, Axis, static (x, y) => (x * x) + (y * y)).Areas(1.0);
        var area = new FilledArea(areas, 0, 1.0);
        Assert.Multiple(() =>
        {
            Assert.That(areas, Has.Count.EqualTo(2), "the edge of the grid and the circle");
            Assert.That(area.Contains(new(0.0, 0.0)), Is.False);
            Assert.That(area.Contains(new(1.5, 1.5)), Is.True);
            Assert.That(area.Contains(new(2.5, 0.0)), Is.False);
        });
    }

    [Test]
    public void WhatIsUnknownHasNeitherLineNorArea()
    {
        var grid = Grid(Axis, Axis, static (x, y) => x > 1.0 ? double.NaN : y);
        var area = new FilledArea(grid.Areas(0.0), 0, 1.0);
        Assert.Multiple(() =>
        {
            Assert.That(grid.Lines(0.0).SelectMany(static line => line).Max(static p => p.X), Is.LessThanOrEqualTo(1.0 + 1e-12), "the last known column, up to rounding");
            Assert.That(area.Contains(new(0.5, 1.0)), Is.True);
            Assert.That(area.Contains(new(1.5, 1.0)), Is.False);
        });
    }

    [Test]
    public void InfiniteValuesAreAboveOrBelow()
    {
        var area = new FilledArea(Grid(Axis, Axis, static (x, _) => x > 0.51 ? double.PositiveInfinity : double.NegativeInfinity).Areas(0.0), 0, 1.0);
        Assert.Multiple(() =>
        {
            Assert.That(area.Contains(new(1.0, 0.0)), Is.True);
            Assert.That(area.Contains(new(0.4, 0.0)), Is.False);
        });
    }

    [TestCase(0.4, 2, TestName = "ASaddleIsPartedAlongItsHighDiagonal")]
    [TestCase(0.6, 2, TestName = "ASaddleIsPartedAlongItsLowDiagonal")]
    public void SaddlesAreDecidedByTheirCentre(double level, int count)
    {
        var grid = new ContourGrid([0.0, 1.0], [0.0, 1.0], [1.0, 0.0, 0.0, 1.0]);
        var lines = grid.Lines(level);
        Assert.That(lines, Has.Count.EqualTo(count));

        // The centre is 0.5: below it the two high corners are joined, and each line cuts off a low corner.
        var cutOff = lines.Select(static line => new PlanePoint(Math.Round((line[0].X + line[1].X) / 2.0), Math.Round((line[0].Y + line[1].Y) / 2.0)));
        Assert.That(cutOff, Is.EquivalentTo(level < 0.5 ? new PlanePoint[] { new(1, 0), new(0, 1) } : [new(0, 0), new(1, 1)]));
    }

    [Test]
    public void OnLogarithmicAxesPositionsAreInterpolatedInTheLogarithm()
    {
        double[] axis = [1.0, 100.0];
        var contours = new Contours { X = axis, Y = axis, Z = [0.0, 1.0, 0.0, 1.0], Levels = [new ContourLevel(0.5)] };
        var figure = SampleFigures.OfOne(contours, AxisScale.Logarithmic, AxisScale.Logarithmic);
        var panel = FigureLayout.Of(figure).Panels[0];
        var line = panel.Layers[0].OfType<StrokedLines>().Single().Lines.Single();
        Assert.That(line.Select(static p => p.X), Is.All.EqualTo(panel.Map.XAt(10.0)).Within(1e-9), "up to rounding of a few hundred pt");
    }

    private static ContourGrid Grid(double[] x, double[] y, Func<double, double, double> f) => new(x, y, [.. from v in y from u in x select f(u, v)]);

    private static double Area(IReadOnlyList<PlanePoint> polygon)
    {
        var twice = 0.0;
        for (var i = 0; i < polygon.Count; i++)
        {
            var (a, b) = (polygon[i], polygon[(i + 1) % polygon.Count]);
            twice += (a.X * b.Y) - (b.X * a.Y);
        }

        return Math.Abs(twice) / 2.0;
    }
}
