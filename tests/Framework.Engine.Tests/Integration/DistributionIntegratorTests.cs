using TridentFramework.Engine.Estimation;
using TridentFramework.Engine.Integration;
using TridentFramework.Engine.Observables;

namespace TridentFramework.Engine.Tests.Integration;

public sealed class DistributionIntegratorTests
{
    private const double FiveSigma = 5.0;

    // Sums of the same points in another order.
    private const double Rounding = 1e-12;

    private const long Points = 100_000;

    private static readonly HistogramAxis OpeningAngle = Axis("openingAngle", 0.0, 0.05, 0.1, 0.2, 0.4);

    private static readonly HistogramAxis QSquared = Axis("qSquared", 1e-4, 1e-3, 1e-2);

    [Test]
    public void BinsAddUpToTheCrossSection()
    {
        var process = ArgonCase.Process("numu -> numu mu- mu+", 5.0, 1e-3, ArgonCase.StandardModel, ArgonCase.With(new VectorMediator(0.05, 1e-2)));
        var expected = ArgonCase.Integrate(process).CrossSections;
        var actual = Integrate(process);
        for (var h = 0; h < expected.Count; h++)
        {
            foreach (var distribution in actual.OfHypothesis[h])
            {
                var sum = Estimate.Sum([.. distribution.CrossSections.Select(static e => (1.0, e))]);
                var error = Math.Sqrt((sum.Error * sum.Error) + (expected[h].Total.Error * expected[h].Total.Error));
                Assert.That(sum.Value, Is.EqualTo(expected[h].Total.Value).Within(FiveSigma * error), $"hypothesis {h}, {distribution.Axis.Observable}");
                Assert.That(error / sum.Value, Is.LessThan(0.01), "else the comparison says nothing");
            }
        }
    }

    [Test]
    public void ABeamAverageAddsUpToTheCrossSection()
    {
        var beam = new HistogramSpectrum([0.5, 2.0, 5.0, 20.0], [1.0, 3.0, 0.2]);
        var process = new TridentProcess("beam", ArgonCase.Channel("numu -> numu e- e+"), ArgonCase.Nuclide.NuclearMassGeV, null, [ArgonCase.StandardModel with { Spectrum = beam }], 1e-3);
        var expected = ArgonCase.Integrate(process).CrossSections[0].Total;
        var sum = Estimate.Sum([.. Integrate(process).OfHypothesis[0][0].CrossSections.Select(static e => (1.0, e))]);
        Assert.That(sum.Value, Is.EqualTo(expected.Value).Within(FiveSigma * Math.Sqrt((sum.Error * sum.Error) + (expected.Error * expected.Error))));
        Assert.That(sum.RelativeError, Is.LessThan(0.01));
    }

    /// <summary>Bin by bin against a selection of the bin, whose points are others.</summary>
    [Test]
    public void ABinIsTheCrossSectionOfItsSelection()
    {
        var edges = OpeningAngle.Edges.Prepend(double.NegativeInfinity).Append(double.PositiveInfinity).ToList();
        var hypotheses = Enumerable.Range(0, OpeningAngle.Bins).Select(bin => ArgonCase.StandardModel with { Selection = new Selection([new Cut(OpeningAngle.Observable, edges[bin], edges[bin + 1])]) });
        var bins = Integrate(ArgonCase.Process("numu -> numu mu- mu+", 5.0, 1e-2)).OfHypothesis[0][0].CrossSections;
        Assert.That(bins[0].Value, Is.Zero, "no angle is below zero");
        foreach (var (hypothesis, bin) in hypotheses.Zip(bins).Skip(1))
        {
            var expected = ArgonCase.Integrate(ArgonCase.Process("numu -> numu mu- mu+", 5.0, 1e-2, hypothesis)).CrossSections[0].Total;
            Assert.That(bin.Value, Is.EqualTo(expected.Value).Within(FiveSigma * Math.Sqrt((bin.Error * bin.Error) + (expected.Error * expected.Error))), hypothesis.Selection!.ToString());
            Assert.That(bin.RelativeError, Is.LessThan(0.05));
        }
    }

    [Test]
    public void HypothesesShareTheirPoints()
    {
        var doubled = ArgonCase.StandardModel with { Tensor = new CoherentTensor(new GaussianCharge(3.42), 36) };
        var result = Integrate(ArgonCase.Process("numu -> numu mu- mu+", 5.0, 1e-2, ArgonCase.StandardModel, doubled));
        var (one, four) = (result.OfHypothesis[0][0].CrossSections, result.OfHypothesis[1][0].CrossSections);
        Assert.That(one.Where(static e => e.Value > 0.0).Select((e, i) => i), Is.Not.Empty);
        for (var bin = 0; bin < one.Count; bin++)
            Assert.That(four[bin].Replicates, Is.EqualTo(one[bin].Replicates.Select(static r => 4.0 * r)).Within(Rounding).Percent);
    }

    [Test]
    public void ASelectedHypothesisFillsOnlyWhatPasses()
    {
        var selected = ArgonCase.StandardModel with { Selection = new Selection([new Cut(OpeningAngle.Observable, 0.05, 0.2)]) };
        var result = Integrate(ArgonCase.Process("numu -> numu mu- mu+", 5.0, 1e-2, ArgonCase.StandardModel, selected));
        var (all, some) = (result.OfHypothesis[0][0].CrossSections, result.OfHypothesis[1][0].CrossSections);
        Assert.That(some.Select(static e => e.Value), Is.EqualTo(all.Select((e, bin) => bin is 2 or 3 ? e.Value : 0.0)).Within(Rounding).Percent);
        Assert.That(some[2].Value, Is.Positive);
    }

    [Test]
    public void TheNumberOfThreadsDoesNotChangeABit()
    {
        var process = ArgonCase.Process("numu -> numu mu- mu+", 5.0, 1e-2);
        var expected = Bits(Integrate(process, threads: 1, points: 600_000));
        Assert.That(Bits(Integrate(process, threads: 3, points: 600_000)), Is.EqualTo(expected));
    }

    [Test]
    public void ProcessesBesideItDoNotChangeABit()
    {
        TridentProcess[] processes = [ArgonCase.Process("numu -> numu mu- mu+", 5.0, 1e-2), ArgonCase.Process("numu -> nue mu- e+", 2.0, 1e-2)];
        var together = new DistributionIntegrator(new IntegrationOptions(1, ArgonCase.ManyEvaluations, 2), new TrainedMaps()).Integrate(processes, [OpeningAngle, QSquared], Points, null, default);
        Assert.That(Bits(together[1]), Is.EqualTo(Bits(Integrate(processes[1]))));
    }

    [Test]
    public void TheMapThatTheCrossSectionTrainedIsTheOneThatWouldBeTrained()
    {
        var process = ArgonCase.Process("numu -> numu mu- mu+", 5.0, 1e-2);
        var options = new IntegrationOptions(1, ArgonCase.ManyEvaluations, 2);
        var maps = new TrainedMaps();
        new CrossSectionIntegrator(options, maps).Integrate([process], null, default);
        Assert.That(maps.Names, Is.EqualTo(new[] { process.Name }));
        Assert.That(Bits(new DistributionIntegrator(options, maps).Integrate([process], [OpeningAngle, QSquared], Points, null, default)[0]), Is.EqualTo(Bits(Integrate(process))));
    }

    [Test]
    public void BelowThresholdAllBinsAreExactlyZero()
    {
        var result = Integrate(ArgonCase.Process("numu -> numu mu- mu+", 0.1, 1e-2));
        Assert.That(result.Evaluations, Is.Zero);
        Assert.That(result.OfHypothesis[0].SelectMany(static d => d.CrossSections).SelectMany(static e => e.Replicates), Is.All.Zero);
        Assert.That(result.OfHypothesis[0].Select(static d => d.CrossSections.Count), Is.EqualTo(new[] { OpeningAngle.Bins, QSquared.Bins }));
    }

    [TestCase(1, 8192)]
    [TestCase(8192, 8192)]
    [TestCase(8193, 16384)]
    [TestCase(1_000_000, 1_048_576)]
    public void PointsAreRoundedUpToAPowerOfTwo(long asked, long passed)
    {
        Assert.That(DistributionIntegrator.PointsOf(asked), Is.EqualTo(passed));
        if (asked < 10_000)
            Assert.That(Integrate(ArgonCase.Process("numu -> numu mu- mu+", 5.0, 1e-2), points: asked).Evaluations, Is.EqualTo(passed));
    }

    [Test]
    public void AWeightThatIsNotFiniteIsFatal() => Assert.That(
        () => Integrate(ArgonCase.Process("numu -> numu mu- mu+", 5.0, 1e-2, new Hypothesis(new CoherentTensor(new BrokenCharge(1e-3), 18), ArgonCase.Constants, [], null))),
        Throws.InstanceOf<NonFiniteWeightException>());

    private static ProcessDistributions Integrate(TridentProcess process, int threads = 2, long points = Points) =>
        new DistributionIntegrator(new IntegrationOptions(1, ArgonCase.ManyEvaluations, threads), new TrainedMaps()).Integrate([process], [OpeningAngle, QSquared], points, null, default)[0];

    private static double[] Bits(ProcessDistributions result) =>
        [.. result.OfHypothesis.SelectMany(static h => h.SelectMany(static d => d.CrossSections.SelectMany(static e => e.Replicates)))];

    private static HistogramAxis Axis(string name, params double[] edges) => new(ObservableCatalogue.Find(name)!, edges);
}
