using System.Text.RegularExpressions;
using System.Xml.Linq;
using TridentFramework.Host.Figures;

namespace TridentFramework.Host.Tests.Figures;

public sealed partial class FigureSvgTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private static IEnumerable<string> Names => SampleFigures.All.Keys;

    [TestCaseSource(nameof(Names))]
    public void EveryPanelHasItsGroups(string name)
    {
        var figure = SampleFigures.All[name];
        var panels = OfClass(Parsed(name), "panel").ToList();
        Assert.That(panels, Has.Count.EqualTo(figure.Panels.Count));
        for (var i = 0; i < panels.Count; i++)
        {
            Assert.Multiple(() =>
            {
                Assert.That(OfClass(panels[i], "axis").Count(), Is.EqualTo(2));
                Assert.That(OfClass(panels[i], "layer").Select(static g => Classes(g)[1]), Is.EqualTo(figure.Panels[i].Layers.Select(static layer => layer.Kind)));
                Assert.That(OfClass(panels[i], "legend").Any(), Is.EqualTo(figure.Panels[i].Layers.SelectMany(static layer => layer.LegendEntries).Any()));
            });
        }
    }

    [TestCaseSource(nameof(Names))]
    public void TheSizeIsThatOfTheLayout(string name)
    {
        var root = Parsed(name);
        var layout = FigureLayout.Of(SampleFigures.All[name]);
        var (width, height) = (SvgNumber.Of(layout.Width), SvgNumber.Of(layout.Height));
        Assert.That(
            new[] { (string?)root.Attribute("width"), (string?)root.Attribute("height"), (string?)root.Attribute("viewBox") },
            Is.EqualTo(new[] { width + "pt", height + "pt", $"0 0 {width} {height}" }));
    }

    [TestCaseSource(nameof(Names))]
    public void IdentifiersAreUniqueAndFound(string name)
    {
        var root = Parsed(name);
        var identifiers = root.DescendantsAndSelf().Attributes("id").Select(static id => id.Value).ToList();
        var references = ClipReference().Matches(root.ToString()).Select(static m => m.Groups["id"].Value).Concat(((string?)root.Attribute("aria-labelledby") ?? "").Split(' ')).Distinct(StringComparer.Ordinal).ToList();
        Assert.Multiple(() =>
        {
            Assert.That(identifiers, Is.Unique);
            Assert.That(references, Has.Count.GreaterThanOrEqualTo(2).And.SubsetOf(identifiers));
        });
    }

    [Test]
    public void IdentifiersOfDifferentFiguresDiffer()
    {
        var identifiers = SampleFigures.All.Keys.SelectMany(static name => Parsed(name).Descendants().Attributes("id")).Select(static id => id.Value);
        Assert.That(identifiers, Is.Unique, "figures may stand in one page");
    }

    [TestCaseSource(nameof(Names))]
    public void EveryRunOfTextHasALengthAndAPlace(string name)
    {
        var runs = Parsed(name).Descendants().Where(static e => (e.Name == Svg + "text" && !e.HasElements) || e.Name == Svg + "tspan").ToList();
        Assert.That(runs, Is.Not.Empty);
        foreach (var run in runs)
        {
            Assert.That(run.Value, Is.Not.Empty);
            foreach (var attribute in new[] { "x", "y", "font-size", "textLength" })
                Assert.That((double?)run.Attribute(attribute), Is.Not.Null, $"{attribute} of {run}");
        }
    }

    [TestCaseSource(nameof(Names))]
    public void NumbersHaveTwoDecimalsAtMost(string name)
    {
        var geometry = Parsed(name).Descendants().Attributes().Where(static a => a.Name.LocalName is "d" or "x" or "y" or "width" or "height" or "font-size" or "textLength" or "transform");
        Assert.That(geometry.Select(static a => a.Value), Is.All.Not.Matches(@"\d\.\d{3}").And.All.Not.Matches(@"NaN|Infinity|\d[eE]|∞"));
    }

    [Test]
    public void TheSameFigureGivesTheSameBytes()
    {
        foreach (var (name, figure) in SampleFigures.All)
            Assert.That(FigureSvg.Write(figure with { Panels = [.. figure.Panels] }), Is.EqualTo(FigureSvg.Write(figure)), name);
    }

    [Test]
    public void TitleAndDescriptionSayWhatIsShown()
    {
        var root = Parsed("crossSections");
        Assert.Multiple(() =>
        {
            Assert.That((string?)root.Element(Svg + "title"), Is.EqualTo("Neutrino trident production"));
            Assert.That((string?)root.Element(Svg + "desc"), Does.StartWith("Panel 1: Coherent, σ/E_ν [10^−3 fb/GeV] against E_ν [GeV]; ν_μ → ν_e e^+ μ^−, "));
            Assert.That((string?)root.Attribute("role"), Is.EqualTo("img"));
        });
    }

    [Test]
    public void TextsAreFoundBySearching()
    {
        var texts = Parsed("crossSections").Descendants(Svg + "text").Select(static e => e.Value).ToList();
        Assert.That(texts, Has.Member("νμ → νe e+ μ−").And.Member("σ/Eν [10−3 fb/GeV]").And.Member("40Ar"));
    }

    [Test]
    public void TextsAreEscaped()
    {
        var figure = SampleFigures.OfOne(new Curve { X = [0.0, 1.0], Y = [0.0, 1.0], Legend = "a < b & \"c\" > d" });
        Assert.That(XDocument.Parse(FigureSvg.Write(figure)).Descendants(Svg + "text").Select(static e => e.Value), Has.Member("a < b & \"c\" > d"));
    }

    [Test]
    public void DashesAreProportionalToTheWidth()
    {
        var figure = SampleFigures.OfOne(new Curve { X = [0.0, 1.0], Y = [0.0, 1.0], Style = LineStyle.Dashed, Width = 2.0 });
        Assert.That((string?)OfClass(XDocument.Parse(FigureSvg.Write(figure)).Root!, "curve").Single().Element(Svg + "path")?.Attribute("stroke-dasharray"), Is.EqualTo("8 4"));
    }

    [Test]
    public void ClosedContoursAreClosedPaths()
    {
        var axis = SampleFigures.Linear(-2.0, 2.0, 41);
        var circle = new Contours { X = axis, Y = axis, Z = [.. from y in axis from x in axis select (x * x) + (y * y)], Levels = [new ContourLevel(1.0)] };
        var path = (string?)OfClass(XDocument.Parse(FigureSvg.Write(SampleFigures.OfOne(circle))).Root!, "contours").Single().Element(Svg + "path")?.Attribute("d");
        Assert.That(path, Does.Match("^M[^MZ]+Z$"));
    }

    [Test]
    public void AHundredThousandPointsMakeASmallFile()
    {
        const int SmallBytes = 20_000;
        var x = SampleFigures.Linear(0.0, 1.0, 100_000);
        Assert.That(FigureSvg.Write(SampleFigures.OfOne(new Curve { X = x, Y = [.. x.Select(static v => Math.Sin(20.0 * v))] })), Has.Length.LessThan(SmallBytes));
    }

    private static XElement Parsed(string name) => XDocument.Parse(FigureSvg.Write(SampleFigures.All[name]), LoadOptions.PreserveWhitespace).Root!;

    private static string[] Classes(XElement element) => ((string?)element.Attribute("class") ?? "").Split(' ');

    private static IEnumerable<XElement> OfClass(XElement root, string name) => root.Descendants(Svg + "g").Where(g => Classes(g).Contains(name, StringComparer.Ordinal));

    [GeneratedRegex(@"url\(#(?<id>[^)]+)\)", RegexOptions.ExplicitCapture)]
    private static partial Regex ClipReference();
}
