using TridentFramework.Host.Figures;

namespace TridentFramework.Host.Tests.Figures;

public sealed class FigureInputTests
{
    private static readonly Curve Good = new() { X = [1.0, 2.0], Y = [1.0, 2.0] };

    private static IEnumerable<TestCaseData> BadFigures()
    {
        yield return Bad("no panels", new Figure { Panels = [] }, "no panels");
        yield return Bad("columns", Of(Good) with { Columns = 0 }, "Columns = 0");
        yield return Bad("width", Of(Good) with { PanelWidth = double.NaN }, "PanelWidth is NaN");
        yield return Bad("too small", Of(Good) with { PanelWidth = 60.0 }, "panel 1: the texts around the frame leave");
        yield return Bad("no layers", WithAxes() with { Panels = [WithAxes().Panels[0] with { Layers = [] }] }, "panel 1: there is nothing to draw");
        yield return Bad("second panel", new Figure { Panels = [Of(Good).Panels[0], Of(Good).Panels[0] with { Title = "B", Layers = [] }] }, "panel 2 \"B\": there is nothing to draw");
        yield return Bad("lengths", Of(Good with { Y = [1.0], Legend = "mine" }), "panel 1: layer 1 (curve \"mine\"): X has 2 values and Y has 1; both must be as many");
        yield return Bad("band", Of(new Band { X = [1.0], Lower = [1.0], Upper = [] }), "Upper has 0");
        yield return Bad("opacity", Of(new Band { X = [1.0, 2.0], Lower = [1.0, 1.0], Upper = [2.0, 2.0], Opacity = 1.5 }), "Opacity is 1.5; it must be between 0 and 1");
        yield return Bad("line width", Of(Good with { Width = 0.0 }), "Width is 0; it must be positive");
        yield return Bad("polygon", Of(new Region { Polygons = [[new(0, 0), new(1, 1)]] }), "Polygons[0] has 2 points; a polygon has at least 3");
        yield return Bad("polygon with a gap", Of(new Region { Polygons = [[new(0, 0), new(1, 1), PlanePoint.Break]] }), "not a number");
        yield return Bad("errors", Of(new Points { X = [1.0], Y = [1.0], YErrors = ErrorBars.Symmetric([]) }), "YErrors.Lower has 0 values and the points are 1");
        yield return Bad("negative error", Of(new Points { X = [1.0], Y = [1.0], YErrors = ErrorBars.Symmetric([-1.0]) }), "the error of point 0 is negative");
        yield return Bad("edges", Of(new Steps { Edges = [0.0, 1.0], Values = [1.0, 2.0] }), "there is one edge more than values");
        yield return Bad("order of edges", Of(new Steps { Edges = [0.0, 1.0, 1.0], Values = [1.0, 2.0] }), "Edges[2] is 1 after 1; the values must be finite and increase");
        yield return Bad("grid", Of(new Contours { X = [0.0, 1.0], Y = [0.0, 1.0], Z = [1.0], Levels = [new(0.5)] }), "Z has 1 values; a grid of 2 by 2 points has 4");
        yield return Bad("small grid", Of(new Contours { X = [0.0], Y = [0.0, 1.0], Z = [1.0, 1.0], Levels = [new(0.5)] }), "at least 2 by 2");
        yield return Bad("no levels", Of(new Contours { X = [0.0, 1.0], Y = [0.0, 1.0], Z = [1.0, 1.0, 1.0, 1.0], Levels = [] }), "no levels");
        yield return Bad("note", Of(new Note { Text = "a", X = 2.0, Y = 0.5, Coordinates = NoteCoordinates.Frame }), "fractions of the frame are between 0 and 1");
        yield return Bad("reference line", Of(new Line { Orientation = Orientation.Vertical, Value = double.NaN }), "a reference line stands at a finite number");
        yield return Bad("limits", WithAxes(new Axis { Label = "x", From = 2.0, To = 2.0 }), "the x axis has From = 2 and To = 2; From must be below To");
        yield return Bad("infinite limit", WithAxes(new Axis { Label = "x", From = double.NegativeInfinity }), "a limit must be finite");
        yield return Bad("logarithm", WithAxes(y: new Axis { Label = "y", Scale = AxisScale.Logarithmic, From = 0.0 }), "the logarithmic y axis has From = 0; it must be above zero");
        yield return Bad("nothing positive", SampleFigures.OfOne(Good with { Y = [0.0, -1.0] }, y: AxisScale.Logarithmic), "there is nothing to draw");
        yield return Bad("nothing finite", Of(Good with { Y = [double.NaN, double.PositiveInfinity] }), "there is nothing to draw");
        yield return Bad("one axis without numbers", Of(new Line { Orientation = Orientation.Horizontal, Value = 1.0 }), "the x axis has no limits and no layer has numbers to find them from");
        yield return Bad("limits too near", WithAxes(new Axis { Label = "x", From = 1.0, To = Math.BitIncrement(1.0) }), "double numbers cannot tell apart");
        yield return Bad("limits too far", WithAxes(new Axis { Label = "x", From = -1.7e308, To = 1.7e308 }), "more than double numbers can tell apart");
        yield return Bad("label", WithAxes(new Axis { Label = @"\nuu" }), "panel 1: the label \"\\nuu\" has the unknown command");
        yield return Bad("legend", Of(Good with { Legend = @"\nuu" }), "panel 1: the label \"\\nuu\" has the unknown command");
    }

    [TestCaseSource(nameof(BadFigures))]
    public void BadFiguresAreRefusedWithTheReason(object figure, string message) =>
        Assert.That(() => FigureSvg.Write((Figure)figure), Throws.ArgumentException.With.Message.Contains(message));

    [Test]
    public void PointsThatALogarithmicAxisCannotShowAreNoError() =>
        Assert.That(() => FigureSvg.Write(SampleFigures.OfOne(new Curve { X = [0.0, 1.0, 10.0], Y = [1.0, 2.0, 3.0] }, AxisScale.Logarithmic)), Throws.Nothing);

    [Test]
    public void DataBeyondGivenLimitsAreNoError() =>
        Assert.That(() => FigureSvg.Write(WithAxes(new Axis { Label = "x", From = 10.0, To = 20.0 })), Throws.Nothing);

    private static TestCaseData Bad(string name, Figure figure, string message) => new TestCaseData(figure, message).SetArgDisplayNames(name);

    private static Figure Of(Layer layer) => SampleFigures.OfOne(layer);

    private static Figure WithAxes(Axis? x = null, Axis? y = null) => new()
    {
        Panels = [new Panel { X = x ?? new Axis { Label = "x" }, Y = y ?? new Axis { Label = "y" }, Layers = [Good] }],
    };
}
