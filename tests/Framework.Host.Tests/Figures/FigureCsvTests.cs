using System.Globalization;
using TridentFramework.Host.Figures;

namespace TridentFramework.Host.Tests.Figures;

public sealed class FigureCsvTests
{
    private const string Header = "panel,layer,kind,legend,part,text,x,xLower,xUpper,y,yLower,yUpper,value\n";

    [Test]
    public void EveryLayerHasItsNumbers()
    {
        var panel = new Panel
        {
            X = new Axis { Label = "E_\\nu [GeV]", From = 1.0, To = 3.0 },
            Y = new Axis { Label = "\\sigma [fb], total" },
            Layers =
            [
                new Curve { X = [1.0, 2.0], Y = [0.1, double.NaN], Legend = "a" },
                new Band { X = [1.0, 2.0], Lower = [0.0, 0.5], Upper = [1.0, double.PositiveInfinity] },
                new Region { Polygons = [[new(1, 1), new(2, 1), new(2, 2)]] },
                new Points { X = [1.0], Y = [2.0], YErrors = new ErrorBars([0.5], [0.25]) },
                new Steps { Edges = [1.0, 2.0], Values = [5.0] },
                new Contours { X = [1.0, 2.0], Y = [3.0, 4.0], Z = [1.0, 2.0, 3.0, 4.0], Levels = [new ContourLevel(2.5) { Legend = "95\\%" }] },
                new Note { Text = "here", X = 1.0, Y = 2.0 },
                new Line { Orientation = Orientation.Horizontal, Value = 1.0 },
            ],
        };
        Assert.That(FigureCsv.Write(new Figure { Panels = [panel] }), Is.EqualTo(Header + """
            1,,xAxis,,,E_\nu [GeV],,1,3,,,,
            1,,yAxis,,,"\sigma [fb], total",,,,,,,
            1,1,curve,a,,,1,,,0.1,,,
            1,1,curve,a,,,2,,,NaN,,,
            1,2,band,,,,1,,,,0,1,
            1,2,band,,,,2,,,,0.5,Infinity,
            1,3,region,,1,,1,,,1,,,
            1,3,region,,1,,2,,,1,,,
            1,3,region,,1,,2,,,2,,,
            1,4,points,,,,1,,,2,1.5,2.25,
            1,5,steps,,,,,1,2,5,,,
            1,6,contours,,1,95\%,,,,,,,2.5
            1,6,contours,,,,1,,,3,,,1
            1,6,contours,,,,2,,,3,,,2
            1,6,contours,,,,1,,,4,,,3
            1,6,contours,,,,2,,,4,,,4
            1,7,note,,,here,1,,,2,,,
            1,8,line,,,,,,,1,,,

            """.ReplaceLineEndings("\n")));
    }

    [Test]
    public void ReadingGivesTheSameNumbers()
    {
        var random = new Random(3);
        double[] values = [double.Epsilon, double.MaxValue, 0.1 + 0.2, -1.0 / 3.0, .. Enumerable.Range(0, 200).Select(_ => BitConverter.Int64BitsToDouble(random.NextInt64())).Where(double.IsFinite)];
        var csv = FigureCsv.Write(SampleFigures.OfOne(new Curve { X = values, Y = values }));
        var read = csv.Split('\n').Where(static line => line.Contains(",curve,", StringComparison.Ordinal)).Select(static line => double.Parse(line.Split(',')[6], CultureInfo.InvariantCulture));
        Assert.That(read, Is.EqualTo(values), "exact");
    }

    [Test]
    public void PanelsAreNumbered()
    {
        var lines = FigureCsv.Write(SampleFigures.All["fourPanels"]).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).ToList();
        Assert.That(lines.Select(static line => line.Split(',')[0]).Distinct(StringComparer.Ordinal), Is.EqualTo(new[] { "1", "2", "3", "4" }));
    }

    [Test]
    public void BadFiguresAreRefused() =>
        Assert.That(() => FigureCsv.Write(SampleFigures.OfOne(new Curve { X = [1.0], Y = [] })), Throws.ArgumentException.With.Message.Contains("panel 1: layer 1 (curve)"));
}
