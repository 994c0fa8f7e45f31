using TridentFramework.Host.Figures;
using TridentFramework.Host.Limits;
using TridentFramework.Host.Planes;
using TridentFramework.Host.RunCards;
using TridentFramework.Host.Runs;

namespace TridentFramework.Host.Tests.Limits;

/// <summary>Figures of limits over planes whose contours are known.</summary>
public sealed class LimitFiguresTests
{
    private static readonly ParameterPlane Plane =
        SyntheticPlane.Of(SyntheticPlane.Axis("mass", 1e-2, 10.0, 21, PointSpacing.Log, "GeV"), SyntheticPlane.Axis("coupling", 1e-3, 1.0, 31, PointSpacing.Log));

    private static readonly Constraint Shaded = SyntheticPlane.Measured(1.0, 0.5) with { Name = "shaded", Label = "Shaded" };
    private static readonly Constraint Lined = SyntheticPlane.Measured(1.0, 0.1) with { Name = "lined", Label = "Lined", Drawing = LimitDrawing.Line };
    private static readonly Constraint Nothing = SyntheticPlane.Measured(1.0, 1e5) with { Name = "nothing", Label = "Nothing" };

    private static readonly Overlay Other = new("other", "Other data", OverlayMeaning.Excluded)
    {
        Areas = [[new(0.1, 0.5), new(1.0, 0.5), new(1.0, double.PositiveInfinity), new(0.1, double.PositiveInfinity)]],
        Lines = [[new(0.1, 0.5), new(1.0, 0.5)]],
    };

    private static readonly Overlay Anomaly = Other with { Name = "anomaly-1", Label = "Anomaly", Meaning = OverlayMeaning.Favoured };

    [Test]
    public void EveryConstraintAndOverlayHasItsLayersAndOneEntryInTheLegend()
    {
        var panel = Figure(new LimitFigureKeys { Name = SyntheticPlane.Somewhere("one") }).Panels.Single();
        Assert.Multiple(() =>
        {
            Assert.That(panel.Layers.SelectMany(static l => l.LegendEntries).Select(static e => e.Text), Is.EqualTo(new[] { "Other data", "Anomaly", "Shaded", "Lined" }));
            Assert.That(panel.Layers.Select(static l => l.Kind), Is.EqualTo(new[] { "region", "curve", "region", "curve", "region", "curve", "curve" }));
            Assert.That((panel.X.Label, panel.X.From, panel.X.To, panel.X.Scale), Is.EqualTo(("mass", 1e-2, (double?)Plane.X.Values[^1], AxisScale.Logarithmic)));
            Assert.That((panel.Y.Label, panel.Y.Scale), Is.EqualTo(("coupling", AxisScale.Logarithmic)));
            Assert.That(panel.Layers.OfType<Curve>().Last().Style, Is.EqualTo(LineStyle.Dashed), "lines of projections");
        });
    }

    [Test]
    public void OnlyWhatIsAskedForIsDrawnInThatOrder()
    {
        var panel = Figure(new LimitFigureKeys { Name = SyntheticPlane.Somewhere("one"), Only = [SyntheticPlane.Somewhere("lined"), SyntheticPlane.Somewhere("other")] }).Panels.Single();
        Assert.That(panel.Layers.SelectMany(static l => l.LegendEntries).Select(static e => e.Text), Is.EqualTo(new[] { "Lined", "Other data" }));
    }

    [Test]
    public void ItIsWrittenAsSvgWithItsNumbersBesideIt()
    {
        var figure = Figure(new LimitFigureKeys { Name = SyntheticPlane.Somewhere("one") });
        var svg = System.Xml.Linq.XDocument.Parse(FigureSvg.Write(figure));
        Assert.That(svg.Descendants().Count(static e => (string?)e.Attribute("class") == "layer region"), Is.EqualTo(3));
        var lines = FigureCsv.Write(figure).Split('\n');
        Assert.That(lines.Count(static l => l.Contains(",curve,Lined", StringComparison.Ordinal)), Is.EqualTo(Limit(Plane, Lined).Curves.Sum(static c => c.Count)));
    }

    [Test]
    public void AConstraintThatExcludesNothingHasAnEntryAllTheSame()
    {
        var figure = Of(Plane, [Nothing], [], new LimitFigureKeys { Name = SyntheticPlane.Somewhere("one") });
        var panel = figure.Figure.Panels.Single();
        Assert.That(panel.Layers.SelectMany(static l => l.LegendEntries).Select(static e => e.Text), Is.EqualTo(new[] { "Nothing" }));
        Assert.That(FigureSvg.Write(figure.Figure), Does.Contain("nothing excluded"));
        Assert.That(FigureCsv.Write(figure.Figure), Does.Contain("nothing excluded"));
    }

    [Test]
    public void LimitsOfALineAreDistancesWithTheirThresholds()
    {
        var line = SyntheticPlane.Of(SyntheticPlane.Axis("x", -3.0, 1.0, 41));
        var panel = Of(line, [Shaded, Lined], [], new LimitFigureKeys { Name = SyntheticPlane.Somewhere("one"), Only = [SyntheticPlane.Somewhere("lined")] }).Figure.Panels.Single();
        Assert.Multiple(() =>
        {
            Assert.That(panel.Layers.Select(static l => (l.Kind, l.Legend)), Is.EqualTo(new[] { ("curve", "Lined"), ("line", default(string)) }));
            Assert.That(((Curve)panel.Layers[0]).Y, Is.EqualTo(Limit(line, Lined).Statistic));
            Assert.That(((Line)panel.Layers[1]).Value, Is.EqualTo(1.96).Within(1e-4));
            Assert.That((panel.Y.Label, panel.Y.Scale), Is.EqualTo(("distance in standard deviations", AxisScale.Linear)));
        });
    }

    private static Figure Figure(LimitFigureKeys keys)
    {
        var figure = Of(Plane, [Shaded, Lined], [("other", Other), ("anomaly", Anomaly)], keys);
        Assert.That((figure.Name, figure.Problem), Is.EqualTo(("one", default(string))));
        return figure.Figure;
    }

    private static TaskFigure Of(ParameterPlane plane, IReadOnlyList<Constraint> constraints, IReadOnlyList<(string, Overlay)> overlays, LimitFigureKeys keys)
    {
        var result = new LimitsResult(SyntheticPlane.Task(plane, constraints), plane, [.. constraints.Select(c => Limit(plane, c))], overlays);
        return new LimitFigures(result, new Dictionary<string, IReadOnlyList<CrossSectionPlane>>(StringComparer.Ordinal)).Of(keys);
    }

    private static LimitResult Limit(ParameterPlane plane, Constraint constraint) => SyntheticPlane.Limit(plane, static (x, y) => 1.0 + (double.IsNaN(y) ? x * (2.0 + x) : y * y / (x * x)), constraint);
}
