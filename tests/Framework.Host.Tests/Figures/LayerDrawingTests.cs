using TridentFramework.Host.Figures;

namespace TridentFramework.Host.Tests.Figures;

/// <summary>What the layers draw: a frame of 100 pt by 100 pt, both axes from 0 to 100 or from 1 to 100.</summary>
public sealed class LayerDrawingTests
{
    private const double Rounding = 1e-6;
    private static readonly Box Frame = new(0.0, 0.0, 100.0, 100.0);

    [Test]
    public void WhatIsNotANumberBreaksACurve()
    {
        var lines = Lines(new Curve { X = [0.0, 10.0, 20.0, 30.0, 40.0], Y = [1.0, 2.0, double.NaN, 3.0, 4.0] });
        Assert.That(lines.Select(static line => line.Count), Is.EqualTo(new[] { 2, 2 }));
    }

    [Test]
    public void WhatIsNotPositiveBreaksACurveOnALogarithmicAxis()
    {
        var lines = Lines(new Curve { X = [1.0, 2.0, 4.0, 8.0, 16.0], Y = [1.0, 2.0, 0.0, 3.0, 4.0] }, AxisScale.Logarithmic);
        Assert.That(lines.Select(static line => line.Count), Is.EqualTo(new[] { 2, 2 }));
    }

    [Test]
    public void ACurveEndsWhereItLeavesTheFrameAndComesBack()
    {
        var lines = Lines(new Curve { X = [0.0, 50.0, 100.0], Y = [50.0, 150.0, 50.0] });
        Assert.That(lines, Has.Count.EqualTo(2));
        Assert.Multiple(() =>
        {
            Assert.That(lines[0][^1], Is.EqualTo(new PlanePoint(25.0, 0.0)));
            Assert.That(lines[1][0], Is.EqualTo(new PlanePoint(75.0, 0.0)));
        });
    }

    [Test]
    public void DroppedPointsAreNowhereFarFromTheLine()
    {
        var x = SampleFigures.Linear(0.0, 100.0, 20_001);
        double[] y = [.. x.Select(static v => 50.0 + (40.0 * Math.Sin(v / 3.0)))];
        var line = Lines(new Curve { X = x, Y = y }).Single();
        Assert.That(line, Has.Count.LessThan(1000));
        var piece = 0;
        for (var i = 0; i < x.Length; i++)
        {
            while (line[piece + 1].X < x[i] && piece + 2 < line.Count)
                piece++;
            var (from, to) = (line[piece], line[piece + 1]);
            var slope = (to.Y - from.Y) / (to.X - from.X);
            var distance = Math.Abs(100.0 - y[i] - from.Y - (slope * (x[i] - from.X))) / Math.Sqrt(1.0 + (slope * slope));
            Assert.That(distance, Is.LessThanOrEqualTo(LineThinning.TolerancePt + Rounding));
        }
    }

    [Test]
    public void AStraightLineKeepsItsEndsOnly()
    {
        var x = SampleFigures.Linear(0.0, 100.0, 1001);
        Assert.That(Lines(new Curve { X = x, Y = x }).Single(), Is.EqualTo(new PlanePoint[] { new(0.0, 100.0), new(100.0, 0.0) }));
    }

    [Test]
    public void ALineThatTurnsBackKeepsItsTurn()
    {
        var line = Lines(new Curve { X = [0.0, 80.0, 20.0], Y = [50.0, 50.0, 50.0] }).Single();
        Assert.That(line, Is.EqualTo(new PlanePoint[] { new(0.0, 50.0), new(80.0, 50.0), new(20.0, 50.0) }));
    }

    [Test]
    public void AnInfiniteBoundReachesTheEdgeOfTheFrame()
    {
        var area = Areas(new Band { X = [0.0, 100.0], Lower = [30.0, 30.0], Upper = [double.PositiveInfinity, double.PositiveInfinity] }).Single();
        Assert.Multiple(() =>
        {
            Assert.That(area.Contains(new(50.0, 1.0)), Is.True);
            Assert.That(area.Contains(new(50.0, 69.0)), Is.True);
            Assert.That(area.Contains(new(50.0, 71.0)), Is.False);
        });
    }

    [Test]
    public void ALowerBoundOfZeroReachesTheBottomOfALogarithmicAxis()
    {
        var area = Areas(new Band { X = [1.0, 100.0], Lower = [0.0, -1.0], Upper = [10.0, 10.0] }, AxisScale.Logarithmic).Single();
        Assert.Multiple(() =>
        {
            Assert.That(area.Contains(new(50.0, 99.0)), Is.True);
            Assert.That(area.Contains(new(50.0, 49.0)), Is.False);
        });
    }

    [Test]
    public void ABandIsPartedByWhatIsNotANumber()
    {
        var band = new Band { X = [0.0, 10.0, 20.0, 30.0, 40.0], Lower = [1.0, 1.0, 1.0, 1.0, 1.0], Upper = [2.0, 2.0, double.NaN, 2.0, 2.0] };
        Assert.That(Areas(band).Single().Polygons, Has.Count.EqualTo(2));
    }

    [Test]
    public void APolygonInAPolygonIsAHole()
    {
        var area = Areas(new Region { Polygons = [Square(10.0, 90.0), Square(40.0, 60.0)] }).Single();
        Assert.Multiple(() =>
        {
            Assert.That(area.Contains(new(20.0, 50.0)), Is.True);
            Assert.That(area.Contains(new(50.0, 50.0)), Is.False);
        });
    }

    [Test]
    public void TheOutlineOfARegionDoesNotRunAlongTheFrame()
    {
        var region = new Region { Polygons = [Square(-50.0, 50.0)], Outline = LineStyle.Solid };
        Assert.That(Lines(region).Single(), Is.EqualTo(new PlanePoint[] { new(50.0, 100.0), new(50.0, 50.0), new(0.0, 50.0) }));
    }

    [Test]
    public void SymbolsOutsideOfTheFrameAreNotDrawn()
    {
        var points = new Points { X = [10.0, 200.0, double.NaN], Y = [10.0, 10.0, 10.0], YErrors = ErrorBars.Symmetric([500.0, 1.0, 1.0]) };
        Assert.Multiple(() =>
        {
            Assert.That(Draw(points).OfType<Symbols>().Single().Centres, Is.EqualTo(new PlanePoint[] { new(10.0, 90.0) }));
            Assert.That(Lines(points).Single(), Is.EqualTo(new PlanePoint[] { new(10.0, 100.0), new(10.0, 0.0) }), "cut at the frame");
        });
    }

    [Test]
    public void StepsRunAlongTheBins()
    {
        var line = Lines(new Steps { Edges = [0.0, 50.0, 100.0], Values = [20.0, 60.0] }).Single();
        Assert.That(line, Is.EqualTo(new PlanePoint[] { new(0.0, 80.0), new(50.0, 80.0), new(50.0, 40.0), new(100.0, 40.0) }));
    }

    [Test]
    public void ErrorsOfStepsStandInTheMiddleOfTheBin()
    {
        var steps = new Steps { Edges = [1.0, 100.0], Values = [10.0], Errors = ErrorBars.Symmetric([5.0]) };
        var bar = Draw(steps, AxisScale.Logarithmic).OfType<StrokedLines>().Last().Lines.Single();
        Assert.That(bar.Select(static p => p.X), Is.All.EqualTo(50.0).Within(Rounding));
    }

    [Test]
    public void ANoteIsMovedIntoTheFrame()
    {
        var note = Draw(new Note { Text = "a long text", X = 99.0, Y = 99.0 }).OfType<Writing>().Single();
        Assert.That(Frame.Contains(note.Text.Box), note.Text.Box.ToString());
    }

    [Test]
    public void ANoteOutsideOfTheAxesIsNotDrawn() => Assert.That(Draw(new Note { Text = "a", X = 200.0, Y = 50.0 }), Is.Empty);

    [Test]
    public void ReferenceLinesCrossTheFrame() =>
        Assert.That(Lines(new Line { Orientation = Orientation.Vertical, Value = 25.0 }).Single(), Is.EqualTo(new PlanePoint[] { new(25.0, 100.0), new(25.0, 0.0) }));

    private static PlanePoint[] Square(double from, double to) => [new(from, from), new(to, from), new(to, to), new(from, to)];

    private static IReadOnlyList<Shape> Draw(Layer layer, AxisScale scale = AxisScale.Linear)
    {
        var range = new AxisRange(scale, scale == AxisScale.Linear ? 0.0 : 1.0, 100.0);
        var canvas = new LayerCanvas(new PanelMap(Frame, range, range), Frame);
        layer.Check();
        layer.Draw(canvas);
        return canvas.Shapes;
    }

    private static List<IReadOnlyList<PlanePoint>> Lines(Layer layer, AxisScale scale = AxisScale.Linear) =>
        [.. Draw(layer, scale).OfType<StrokedLines>().SelectMany(static shape => shape.Lines)];

    private static List<FilledArea> Areas(Layer layer, AxisScale scale = AxisScale.Linear) => [.. Draw(layer, scale).OfType<FilledArea>()];
}
