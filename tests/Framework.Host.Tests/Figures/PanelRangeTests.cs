using TridentFramework.Host.Figures;

namespace TridentFramework.Host.Tests.Figures;

public sealed class PanelRangeTests
{
    [Test]
    public void CurvesReachFromEdgeToEdgeWithRoomAboveAndBelow()
    {
        var (x, y) = Range(new Curve { X = [2.0, 4.0], Y = [10.0, 20.0] });
        Assert.Multiple(() =>
        {
            Assert.That((x.From, x.To), Is.EqualTo((2.0, 4.0)));
            Assert.That(y.From, Is.EqualTo(9.5).Within(1e-12), "a twentieth of ten below, up to rounding");
            Assert.That(y.To, Is.EqualTo(20.5).Within(1e-12), "and above");
        });
    }

    [Test]
    public void PositiveNumbersNearZeroBeginAtZero() => Assert.That(Range(new Curve { X = [2.0, 4.0], Y = [1.0, 20.0] }).Y.From, Is.Zero);

    [Test]
    public void LogarithmicAxesLeaveOutWhatIsNotPositive()
    {
        var (x, y) = Range(new Curve { X = [0.0, 1.0, 10.0, 100.0], Y = [5.0, 1.0, -3.0, 4.0] }, AxisScale.Logarithmic, AxisScale.Logarithmic);
        Assert.Multiple(() =>
        {
            Assert.That((x.From, x.To), Is.EqualTo((1.0, 100.0)));
            Assert.That((y.From, y.To), Is.EqualTo((1.0 / Math.Pow(4.0, 0.05), 4.0 * Math.Pow(4.0, 0.05))).Within(1e-12), "a twentieth of the length, up to rounding");
        });
    }

    [Test]
    public void OnlyWhatIsWithinGivenLimitsCounts()
    {
        var panel = new Panel { X = new Axis { Label = "x", To = 2.0 }, Y = new Axis { Label = "y" }, Layers = [new Curve { X = [1.0, 2.0, 3.0], Y = [-1.0, 1.0, 1e9] }] };
        Assert.That(PanelRange.Of(panel).Y.To, Is.LessThan(2.0));
    }

    [Test]
    public void ErrorBarsAreShown()
    {
        var (_, y) = Range(new Points { X = [1.0, 2.0], Y = [5.0, 6.0], YErrors = new ErrorBars([1.0, 1.0], [1.0, 3.0]) });
        Assert.Multiple(() =>
        {
            Assert.That(y.From, Is.LessThan(4.0));
            Assert.That(y.To, Is.GreaterThan(9.0));
        });
    }

    [Test]
    public void HistogramsOfCountsBeginAtZeroWhateverTheErrors()
    {
        var panel = SampleFigures.OfOne(new Steps { Edges = [0.0, 1.0, 2.0], Values = [0.5, 20.0], Errors = ErrorBars.Symmetric([0.7, 4.5]) }).Panels[0];
        Assert.Multiple(() =>
        {
            Assert.That(PanelRange.Of(panel).Y.From, Is.Zero);
            Assert.That(PanelRange.Of(panel).Y.To, Is.GreaterThan(24.5));
            Assert.That(PanelRange.Of(panel with { Layers = [.. panel.Layers, new Points { X = [1.0], Y = [-1.0] }] }).Y.From, Is.LessThan(-1.0), "unless there are negative ones");
        });
    }

    [Test]
    public void ReferenceLinesAreShown()
    {
        var panel = SampleFigures.OfOne(new Curve { X = [1.0, 2.0], Y = [5.0, 6.0] }).Panels[0];
        panel = panel with { Layers = [.. panel.Layers, new Line { Orientation = Orientation.Horizontal, Value = 8.0 }] };
        Assert.That(PanelRange.Of(panel).Y.To, Is.GreaterThan(8.0));
    }

    [Test]
    public void ASingleNumberHasRoomAroundIt([Values(-2.0, 0.0, 3e-20, 4e20)] double value)
    {
        var (x, _) = Range(new Points { X = [value], Y = [1.0] });
        Assert.That(value, Is.InRange(Math.BitIncrement(x.From), Math.BitDecrement(x.To)));
    }

    private static (AxisRange X, AxisRange Y) Range(Layer layer, AxisScale x = AxisScale.Linear, AxisScale y = AxisScale.Linear) =>
        PanelRange.Of(SampleFigures.OfOne(layer, x, y).Panels[0]);
}
