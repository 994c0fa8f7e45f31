using TridentFramework.Engine.Observables;
using TridentFramework.Host.Output;
using TridentFramework.Host.RunCards;
using TridentFramework.Host.Runs;

namespace TridentFramework.Host.Tests.Output;

public sealed class YodaFileTests
{
    private static readonly HistogramAxis Axis = new(ObservableCatalogue.Find("pairMass")!, [0.2, 0.3, 0.1 + 0.4]);

    [Test]
    public void ValuesAreDensitiesWithTheirErrorsToTheLastBit()
    {
        var read = YodaText.Parse(YodaFile.Write([Result("default")])).Single();
        Assert.That(read.Edges, Is.EqualTo(Axis.Edges));
        Assert.That(read.Bins.Skip(1).Take(2), Is.EqualTo(new[] { Bin(0.7 / (0.3 - 0.2), 0.1 / (0.3 - 0.2)), Bin(0.4 / (0.5 - 0.3), 0.05 / (0.5 - 0.3)) }));
        Assert.That(read.Annotations["XLabel"], Is.EqualTo("pairMass [GeV]"));
        Assert.That(read.Annotations["YLabel"], Is.EqualTo("dsigma [fb/GeV]"));
    }

    [Test]
    public void WhatLiesOutsideOfTheBinsIsAnAnnotationAndNoDensity()
    {
        var read = YodaText.Parse(YodaFile.Write([Result("default")])).Single();
        Assert.That(new[] { read.Bins[0].Value, read.Bins[^1].Value, read.Bins[0].Up }, Is.All.NaN);
        Assert.That((read.Annotations["UnderflowFb"], read.Annotations["UnderflowErrorFb"], read.Annotations["OverflowFb"], read.Annotations["OverflowErrorFb"]), Is.EqualTo(("0.125", "0.5", "3", "0.25")));
    }

    [Test]
    public void PathsSayWhichDistributionItIs() => Assert.That(
        YodaText.Parse(YodaFile.Write([Result("default"), Result("light mediator"), Result("light_mediator"), Result("\u00e4")])).Select(static r => r.Path),
        Is.EqualTo(new[]
        {
            "/TRIDENT/near_detector/numu_nue_mu-_e+/total/mass",
            "/TRIDENT/near_detector/numu_nue_mu-_e+/total/mass[light_mediator]",
            "/TRIDENT/near_detector/numu_nue_mu-_e+/total/mass[light_mediator_2]",
            "/TRIDENT/near_detector/numu_nue_mu-_e+/total/mass[_]",
        }));

    [Test]
    public void ATextInAnAnnotationStaysOnItsLine()
    {
        var read = YodaText.Parse(YodaFile.Write([Result("a \"b\"\n---")])).Single();
        Assert.That(read.Annotations["Title"], Does.EndWith("a \\\"b\\\" ---"));
    }

    private static (double Value, double Down, double Up) Bin(double value, double error) => (value, -error, error);

    private static DistributionResult Result(string variant) => new()
    {
        Scenario = "near detector",
        Variant = variant,
        Channel = "numu -> nue mu- e+",
        Target = "Ar",
        Contribution = "total",
        Histogram = new DistributionHistogram("mass", Axis, false),
        Bins = [new(0.125, 0.5), new(0.7, 0.1), new(0.4, 0.05), new(3.0, 0.25)],
        Evaluations = 8192,
    };
}
