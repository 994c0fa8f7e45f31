using TridentFramework.Engine.Estimation;
using TridentFramework.Engine.Integration;
using TridentFramework.Particles;

namespace TridentFramework.Engine.Tests;

public sealed class CrossSectionIntegratorTests
{
    // The spread of 32 randomisations follows Student's t with 31 degrees of freedom: 5 standard deviations have a chance of 2e-5.
    private const double FiveSigma = 5.0;

    [TestCase("numu -> numu mu- mu+")]
    [TestCase("numu -> numu e- e+")]
    [TestCase("numubar -> nuebar e- mu+")]
    [TestCase("nue -> nue tau- tau+")]
    public void BelowThresholdTheCrossSectionIsExactlyZero(string channel)
    {
        var threshold = ArgonCase.Channel(channel).ThresholdEnergyGeV(ArgonCase.Nuclide.NuclearMassGeV);
        foreach (var energy in new[] { 0.5 * threshold, threshold * (1.0 - 1e-12), threshold })
        {
            var result = ArgonCase.Integrate(ArgonCase.Process(channel, energy, 1e-3));
            Assert.That((result.CrossSections[0].Total.Value, result.CrossSections[0].Total.Error, result.Evaluations), Is.EqualTo((0.0, 0.0, 0L)));
            Assert.That(result.IsConverged, Is.True);
        }
    }

    [TestCase("numu -> numu mu- mu+")]
    [TestCase("numu -> numu e- e+")]
    [TestCase("numubar -> nuebar e- mu+")]
    [TestCase("nue -> nue tau- tau+")]
    public void OnePercentAboveThresholdTheCrossSectionIsPositive(string channel)
    {
        // A point charge: tau pairs near threshold need a momentum transfer at which any density of a nucleus gives exactly zero.
        var pointCharge = new Hypothesis(new CoherentTensor(new PointCharge(), 18), ArgonCase.Constants, [], null);
        var process = ArgonCase.Process(channel, 1.01 * ArgonCase.Channel(channel).ThresholdEnergyGeV(ArgonCase.Nuclide.NuclearMassGeV), 1e-2, pointCharge);
        Assert.That(ArgonCase.Integrate(process).CrossSections[0].Total.Value, Is.Positive);
    }

    [Test]
    public void TheNumberOfThreadsDoesNotChangeABit()
    {
        var processes = SomeProcesses();
        var expected = Bits(Integrate(processes, threads: 1));
        Assert.That(Bits(Integrate(processes, threads: 2)), Is.EqualTo(expected));
        Assert.That(Bits(Integrate(processes, threads: 5)), Is.EqualTo(expected));
    }

    [Test]
    public void ProcessesBesideItDoNotChangeABit()
    {
        var processes = SomeProcesses();
        var together = Integrate(processes, threads: 2);
        var reversed = Integrate([.. processes.AsEnumerable().Reverse()], threads: 2);
        for (var i = 0; i < processes.Length; i++)
        {
            var alone = Bits(Integrate([processes[i]], threads: 2));
            Assert.That(Bits([together[i]]), Is.EqualTo(alone));
            Assert.That(Bits([reversed[^(i + 1)]]), Is.EqualTo(alone));
        }
    }

    [Test]
    public void AnotherSeedGivesOtherPoints()
    {
        var process = ArgonCase.Process("numu -> numu mu- mu+", 5.0, 1e-2);
        var (one, two) = (ArgonCase.Integrate(process, seed: 1).CrossSections[0].Total, ArgonCase.Integrate(process, seed: 2).CrossSections[0].Total);
        Assert.That(one.Replicates.Intersect(two.Replicates), Is.Empty);
        Assert.That(one.Value, Is.EqualTo(two.Value).Within(FiveSigma * Math.Sqrt((one.Error * one.Error) + (two.Error * two.Error))));
    }

    [Test]
    public void APointChargeScalesWithTheSquareOfTheCharge()
    {
        Hypothesis[] hypotheses = [.. new[] { 1, 2, 18 }.Select(z => new Hypothesis(new CoherentTensor(new PointCharge(), z), ArgonCase.Constants, [], null))];
        var totals = ArgonCase.Integrate(ArgonCase.Process("numu -> numu mu- mu+", 5.0, 1e-2, hypotheses)).CrossSections.Select(c => c.Total.Value).ToArray();
        Assert.That(totals[1], Is.EqualTo(4.0 * totals[0]), "a power of two keeps every bit");
        Assert.That(totals[2] / totals[0], Is.EqualTo(324.0).Within(1e-11), "rounding of sums over the same points");
    }

    [TestCase("numu -> numu mu- mu+", 5.0)]
    [TestCase("numubar -> numubar mu- mu+", 5.0)]
    [TestCase("numu -> numu e- e+", 1.0)]
    [TestCase("nue -> nue tau- tau+", 50.0)]
    public void VectorAndAxialDoNotInterfereForEqualMasses(string channel, double energyGeV)
    {
        var estimate = ArgonCase.Integrate(ArgonCase.Process(channel, energyGeV, 1e-3)).CrossSections[0];
        Assert.That(estimate.VA.Value, Is.EqualTo(0.0).Within(FiveSigma * estimate.VA.Error));
        Assert.That(estimate.VA.Error, Is.LessThan(0.05 * estimate.VV.Value), "small enough to see an interference");
    }

    [Test]
    public void VectorAndAxialInterfereForUnequalMasses()
    {
        var estimate = ArgonCase.Integrate(ArgonCase.Process("numu -> nue mu- e+", 5.0, 1e-3)).CrossSections[0];
        Assert.That(estimate.VA.Value, Is.LessThan(-0.5 * estimate.VV.Value));
    }

    [Test]
    public void TheTotalIsMadeOfTheCoefficients()
    {
        var estimate = ArgonCase.Integrate(ArgonCase.Process("numu -> nue mu- e+", 5.0, 1e-2)).CrossSections[0];
        var couplings = StandardModelCouplings.For(ArgonCase.Channel("numu -> nue mu- e+"), ArgonCase.Constants.Sin2ThetaW);
        var sum = new CouplingCoefficients(estimate.VV.Value, estimate.AA.Value, estimate.VA.Value).With(couplings);
        Assert.That(estimate.CouplingsAreConstant, Is.True);
        Assert.That(estimate.Total.Value, Is.EqualTo(sum).Within(1e-13 * sum));
    }

    [Test]
    public void AWeightThatIsNotANumberIsFatalAndThePointIsNamed()
    {
        var broken = new Hypothesis(new CoherentTensor(new BrokenCharge(1e-3), 18), ArgonCase.Constants, [], null);
        var process = ArgonCase.Process("numu -> numu mu- mu+", 5.0, 1e-2, broken);
        var exception = Assert.Throws<NonFiniteWeightException>(() => ArgonCase.Integrate(process))!;
        Assert.That(exception.Message, Does.StartWith("numu -> numu mu- mu+ at 5 GeV: a weight is not finite").And.Contains("NeutrinoEnergyGeV = 5,").And.Contains("PMinus = FourVector { E = "));
        var text = exception.Message.Split("QSquared = ")[1].Split(',')[0];
        Assert.That(double.Parse(text, System.Globalization.CultureInfo.InvariantCulture), Is.GreaterThan(1e-3), "the point named is one where the form factor breaks");
    }

    [Test]
    public void ANucleonFormFactorThatIsNotANumberIsFatal()
    {
        var tensor = new NucleonTensor(Nucleon.Neutron, new BrokenNucleons(), new FermiGasBlocking(), [new NucleonCount(ArgonCase.Nuclide, 1.0)]);
        var process = ArgonCase.Process("numu -> numu mu- mu+", 5.0, 1e-2, new Hypothesis(tensor, ArgonCase.Constants, [], null));
        Assert.That(() => ArgonCase.Integrate(process), Throws.TypeOf<NonFiniteWeightException>().With.Message.Contains("NaN"));
    }

    [Test]
    public void AnIntegralThatRunsOutOfPointsSaysSo()
    {
        const long Limit = 100_000;
        var process = ArgonCase.Process("numu -> numu mu- mu+", 5.0, 1e-9);
        var result = new CrossSectionIntegrator(new IntegrationOptions(1, Limit, 2)).Integrate([process], null, CancellationToken.None)[0];
        Assert.That(result.IsConverged, Is.False);
        Assert.That(result.Evaluations, Is.Positive.And.LessThanOrEqualTo(Limit));
        Assert.That(result.CrossSections[0].Total.RelativeError, Is.GreaterThan(1e-9));
    }

    [Test]
    public void AConvergedIntegralHasTheErrorAskedFor([Values(1e-2, 1e-3, 2e-4)] double relativeError)
    {
        var result = ArgonCase.Integrate(ArgonCase.Process("numu -> nue mu- e+", 5.0, relativeError));
        Assert.That(result.IsConverged, Is.True);
        Assert.That(result.CrossSections[0].Total.RelativeError, Is.Positive.And.LessThanOrEqualTo(relativeError));
        Assert.That(result.Quality.Chi2PerDof, Is.Positive.And.LessThan(7.0), "chi^2 of two degrees of freedom: 1e-3");
    }

    [Test]
    public void ACancelledRunStops()
    {
        using var source = new CancellationTokenSource();
        var integrator = new CrossSectionIntegrator(new IntegrationOptions(1, long.MaxValue / 2, 2));
        var process = ArgonCase.Process("numu -> numu mu- mu+", 5.0, 1e-12);
        Assert.That(() => integrator.Integrate([process], _ => source.Cancel(), source.Token), Throws.InstanceOf<OperationCanceledException>());
    }

    [Test]
    public void ProgressEndsWithTheResultOfEachProcess()
    {
        var processes = SomeProcesses();
        var reports = new System.Collections.Concurrent.ConcurrentBag<IntegrationProgress>();
        var results = new CrossSectionIntegrator(new IntegrationOptions(1, ArgonCase.ManyEvaluations, 2)).Integrate(processes, reports.Add, CancellationToken.None);
        foreach (var (i, result) in results.Index())
        {
            var last = reports.Single(r => r.Process == i && r.IsFinished);
            Assert.That((last.Name, last.CrossSectionFb, last.Evaluations), Is.EqualTo((processes[i].Name, result.CrossSections[0].Total.Value, result.Evaluations)));
        }
    }

    [Test]
    public void NoThreadsAreRefused() =>
        Assert.That(() => new CrossSectionIntegrator(new IntegrationOptions(1, 1, 0)), Throws.TypeOf<ArgumentOutOfRangeException>());

    /// <summary>A flux in one narrow bin is a fixed energy, up to the change of the cross section across the bin.</summary>
    [Test]
    public void ANarrowSpectrumIsAFixedEnergy()
    {
        var spectrum = new HistogramSpectrum([0.1, 4.9999, 5.0001, 10.0], [0.0, 3.0, 0.0]);
        var averaged = ArgonCase.Process("numu -> numu mu- mu+", 5.0, 1e-3, ArgonCase.StandardModel with { Spectrum = spectrum }) with { EnergyGeV = null };
        var (average, fixedEnergy) = (ArgonCase.Integrate(averaged).CrossSections[0].Total, ArgonCase.Integrate(ArgonCase.Process("numu -> numu mu- mu+", 5.0, 1e-3)).CrossSections[0].Total);
        Assert.That(average.Value, Is.EqualTo(fixedEnergy.Value).Within(FiveSigma * Math.Sqrt((average.Error * average.Error) + (fixedEnergy.Error * fixedEnergy.Error))));
    }

    /// <summary>Neutrinos below threshold count in the average: they dilute it.</summary>
    [Test]
    public void NeutrinosBelowThresholdDiluteTheAverage()
    {
        var without = ArgonCase.StandardModel with { Spectrum = new HistogramSpectrum([4.0, 6.0], [1.0]) };
        var with = ArgonCase.StandardModel with { Spectrum = new HistogramSpectrum([0.01, 0.02, 4.0, 6.0], [600.0, 0.0, 1.0]) };
        var result = ArgonCase.Integrate(ArgonCase.Process("numu -> numu mu- mu+", 5.0, 1e-3, without, with) with { EnergyGeV = null });
        var (ratio, _) = Estimate.Ratio(result.CrossSections[1].Total, result.CrossSections[0].Total);
        Assert.That(ratio, Is.EqualTo(2.0 / 8.0).Within(1e-13), "two neutrinos of eight, common points");
    }

    private static TridentProcess[] SomeProcesses() =>
    [
        ArgonCase.Process("numu -> numu mu- mu+", 5.0, 1e-2),
        ArgonCase.Process("numu -> nue mu- e+", 2.0, 2e-3),
        ArgonCase.Process("numubar -> numubar e- e+", 1.0, 1e-2, ArgonCase.StandardModel, ArgonCase.With(new ConstantShift(0.3))),
        ArgonCase.Process("numu -> numu mu- mu+", 3.0, 5e-3, ArgonCase.StandardModel, ArgonCase.With(new VectorMediator(0.01, 1e-3))),
    ];

    private static IReadOnlyList<ProcessEstimate> Integrate(TridentProcess[] processes, int threads) =>
        new CrossSectionIntegrator(new IntegrationOptions(1, ArgonCase.ManyEvaluations, threads)).Integrate(processes, null, CancellationToken.None);

    private static long[] Bits(IEnumerable<ProcessEstimate> results) =>
    [
        .. results.SelectMany(r => r.CrossSections).SelectMany(c => new[] { c.Total, c.VV, c.AA, c.VA }).SelectMany(e => e.Replicates).Select(BitConverter.DoubleToInt64Bits),
    ];

    private sealed class BrokenNucleons : FormFactors.INucleonFormFactorModel
    {
        public FormFactors.SachsFormFactors Evaluate(Nucleon nucleon, double qSquared) => new(0.0, double.NaN);
    }
}
