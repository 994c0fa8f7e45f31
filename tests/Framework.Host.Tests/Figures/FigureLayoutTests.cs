using TridentFramework.Host.Figures;

namespace TridentFramework.Host.Tests.Figures;

/// <summary>No text over another one, none cut off, no data under a legend: by the computed boxes, for every sample.</summary>
public sealed class FigureLayoutTests
{
    private static IEnumerable<string> Names => SampleFigures.All.Keys;

    [TestCaseSource(nameof(Names))]
    public void EveryTextIsOnThePage(string name)
    {
        var layout = FigureLayout.Of(SampleFigures.All[name]);
        var page = new Box(0.0, 0.0, layout.Width, layout.Height);
        Assert.That(layout.Texts, Is.Not.Empty);
        foreach (var text in layout.Texts)
            Assert.That(page.Contains(text.Box), $"{text.Role} {Words(text)} at {text.Box} of {page}");
    }

    [TestCaseSource(nameof(Names))]
    public void NoTwoTextsOverlap(string name)
    {
        var texts = FigureLayout.Of(SampleFigures.All[name]).Texts.ToList();
        for (var i = 0; i < texts.Count; i++)
        {
            for (var k = 0; k < i; k++)
                Assert.That(texts[i].Box.Overlaps(texts[k].Box), Is.False, $"{texts[i].Role} {Words(texts[i])} at {texts[i].Box} and {texts[k].Role} {Words(texts[k])} at {texts[k].Box}");
        }
    }

    [TestCaseSource(nameof(Names))]
    public void AxisTextsAreOutsideOfTheFrameAndNotesInside(string name)
    {
        foreach (var panel in FigureLayout.Of(SampleFigures.All[name]).Panels)
        {
            Assert.That(panel.X.Texts.Concat(panel.Y.Texts), Is.All.Matches<PlacedText>(text => !text.Box.Overlaps(panel.Map.Frame)));
            Assert.That(panel.Layers.SelectMany(static shapes => shapes).OfType<Writing>(), Is.All.Matches<Writing>(writing => panel.Map.Frame.Contains(writing.Text.Box)));
        }
    }

    [TestCaseSource(nameof(Names))]
    public void NothingIsDrawnOutsideOfTheFrame(string name)
    {
        // Cutting a line multiplies and adds: the last digits of a few hundred pt.
        const double Rounding = 1e-9;
        foreach (var panel in FigureLayout.Of(SampleFigures.All[name]).Panels)
        {
            var points = panel.Layers.SelectMany(static shapes => shapes).SelectMany(static shape => shape switch
            {
                StrokedLines lines => lines.Lines.SelectMany(static line => line),
                FilledArea area => area.Polygons.SelectMany(static polygon => polygon),
                Symbols symbols => symbols.Centres,
                _ => [],
            }).ToList();
            Assert.That(points, Is.Not.Empty);
            Assert.That(points, Is.All.Matches<PlanePoint>(panel.Map.Frame.Inflated(Rounding).Contains));
        }
    }

    [TestCaseSource(nameof(Names))]
    public void TheBestPlaceOfALegendCoversNoLineAndNoSymbol(string name)
    {
        foreach (var panel in FigureLayout.Of(SampleFigures.All[name]).Panels)
        {
            if (panel.Legend is not { } legend || panel.Panel.Legend != LegendPlace.Best)
                continue;
            Assert.That(legend.CoversData, Is.False);
            foreach (var shape in panel.Layers.SelectMany(static shapes => shapes))
            {
                if (shape is StrokedLines lines)
                    Assert.That(lines.Lines.SelectMany(static line => line.Zip(line.Skip(1))).Any(s => LineClipper.Cut(s.First, s.Second, legend.Box) is not null), Is.False);
                if (shape is Symbols symbols)
                    Assert.That(symbols.Centres, Has.None.Matches<PlanePoint>(legend.Box.Contains));
            }
        }
    }

    [Test]
    public void ALegendGoesBelowAFrameThatIsFull()
    {
        var layout = FigureLayout.Of(SampleFigures.All["fullFrame"]);
        Assert.Multiple(() =>
        {
            Assert.That(layout.Panels[0].Legend?.IsBelow, Is.True);
            Assert.That(layout.Height, Is.GreaterThan(Figure.DefaultPanelHeightPt));
        });
    }

    [TestCase(LegendPlace.TopLeft, -1, -1)]
    [TestCase(LegendPlace.TopRight, 1, -1)]
    [TestCase(LegendPlace.BottomLeft, -1, 1)]
    [TestCase(LegendPlace.BottomRight, 1, 1)]
    public void ALegendStandsWhereItIsToldEvenOverData(object place, int right, int below)
    {
        var full = SampleFigures.All["fullFrame"];
        var panel = FigureLayout.Of(full with { Panels = [full.Panels[0] with { Legend = (LegendPlace)place, Layers = [.. full.Panels[0].Layers.Take(2)] }] }).Panels[0];
        Assert.That(panel.Legend, Is.Not.Null);
        Assert.Multiple(() =>
        {
            Assert.That(panel.Legend!.IsBelow, Is.False);
            Assert.That(panel.Legend.CoversData, Is.True);
            Assert.That(Math.Sign(panel.Legend.Box.CentreX - panel.Map.Frame.CentreX), Is.EqualTo(right));
            Assert.That(Math.Sign(panel.Legend.Box.CentreY - panel.Map.Frame.CentreY), Is.EqualTo(below));
        });
    }

    [Test]
    public void ALegendWithAWordTooLongForTheFrameGoesBelow()
    {
        var figure = SampleFigures.OfOne(new Curve { X = [0.0, 1.0], Y = [0.0, 1.0], Legend = "a-hypothesis-with-a-name-of-one-single-word" });
        var layout = FigureLayout.Of(figure with { PanelWidth = 180.0 });
        Assert.That(layout.Panels[0].Legend?.IsBelow, Is.True);
        Assert.That(new Box(0.0, 0.0, layout.Width, layout.Height).Contains(layout.Panels[0].Legend!.Entries[0].Text.Box));
    }

    [Test]
    public void NoLegendIsDrawnIfNoneIsWanted()
    {
        var full = SampleFigures.All["fullFrame"];
        Assert.That(FigureLayout.Of(full with { Panels = [full.Panels[0] with { Legend = LegendPlace.None }] }).Panels[0].Legend, Is.Null);
    }

    [Test]
    public void LayersWithTheSameTextShareAnEntry()
    {
        var legend = FigureLayout.Of(SampleFigures.All["crossSections"]).Panels[0].Legend;
        Assert.That(legend?.Entries, Has.Count.EqualTo(3));
        Assert.That(legend!.Entries[0].Sample, Has.Count.EqualTo(2), "a band and the curve in it");
    }

    [Test]
    public void FramesOfAColumnAndOfARowAreInLine()
    {
        var panels = FigureLayout.Of(SampleFigures.All["threePanels"]).Panels;
        Assert.Multiple(() =>
        {
            Assert.That(panels[2].Map.Frame.Left, Is.EqualTo(panels[0].Map.Frame.Left));
            Assert.That(panels[2].Map.Frame.Right, Is.EqualTo(panels[0].Map.Frame.Right).Within(1e-9), "left and width are added");
            Assert.That(panels[1].Map.Frame.Top, Is.EqualTo(panels[0].Map.Frame.Top));
            Assert.That(panels[1].Map.Frame.Bottom, Is.EqualTo(panels[0].Map.Frame.Bottom));
        });
    }

    [Test]
    public void OneAndTwoColumnsHaveTheWidthsOfAJournal()
    {
        const double PtPerMm = 72.0 / 25.4;
        Assert.Multiple(() =>
        {
            Assert.That(FigureLayout.Of(SampleFigures.All["formFactor"]).Width, Is.EqualTo(86.0 * PtPerMm).Within(0.05), "a hundredth of a millimetre is 0.03 pt");
            Assert.That(FigureLayout.Of(SampleFigures.All["crossSections"]).Width, Is.EqualTo(178.0 * PtPerMm).Within(0.05), "a hundredth of a millimetre is 0.03 pt");
        });
    }

    private static string Words(PlacedText text) => string.Concat(text.Block.Lines.SelectMany(static line => line.Line.Runs).Select(static run => run.Text));
}
