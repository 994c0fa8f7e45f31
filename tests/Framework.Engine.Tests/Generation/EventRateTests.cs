using TridentFramework.Engine.Estimation;
using TridentFramework.Engine.Generation;
using TridentFramework.Engine.Integration;

namespace TridentFramework.Engine.Tests.Generation;

/// <summary>How many events of each process, and what the generator says about itself, against cross sections of the integrator.</summary>
public sealed class EventRateTests
{
    private const int Events = 200_000;

    // Deviations of a normal distribution: 6e-7 for each number at a fixed seed.
    private const double MostDeviations = 5.0;

    private static readonly (TridentProcess Process, double EventsPerFemtobarn)[] Mixture =
    [
        (EventSampleCase.Process("numu -> numu mu- mu+", 5.0, EventSampleCase.Of(ArgonCase.Coherent, null)), 2.0),
        (EventSampleCase.Process("numu -> numu tau- tau+", 3.0, EventSampleCase.Of(ArgonCase.Coherent, null)), 1e6),
        (EventSampleCase.Process("numu -> numu mu- mu+", null, EventSampleCase.Of(EventSampleCase.Proton, EventSampleCase.Beam)), 3.0),
        (EventSampleCase.Process("numubar -> nuebar e- mu+", null, EventSampleCase.Of(ArgonCase.Coherent, EventSampleCase.Beam)), 0.1),
        (EventSampleCase.Process("numu -> numu e- e+", 5.0, EventSampleCase.Of(ArgonCase.Coherent, null)), 0.5),
        (EventSampleCase.Process("numu -> nue mu- e+", 5.0, EventSampleCase.Of(ArgonCase.Coherent, null)), 0.0),
    ];

    private readonly EventGenerator _generator;
    private readonly GeneratedSample _events;
    private readonly double[] _rates;

    public EventRateTests()
    {
        _generator = GeneratedSample.Prepare(GeneratedSample.Options(), [.. Mixture.Select(static m => GeneratedSample.Process(m.Process, m.EventsPerFemtobarn))]);
        _events = GeneratedSample.Generate(_generator, Events, Mixture.Length);
        var estimates = new CrossSectionIntegrator(new IntegrationOptions(1, ArgonCase.ManyEvaluations, 2)).Integrate([.. Mixture.Select(static m => m.Process)], null, CancellationToken.None);
        _rates = [.. estimates.Zip(Mixture, static (e, m) => e.CrossSections[0].Total.Value * m.EventsPerFemtobarn)];
    }

    [Test]
    public void SharesOfProcessesAreThoseOfTheirRates()
    {
        var total = _events.Tally.SumOfWeights[0];
        var rate = _rates.Sum();
        for (var p = 0; p < Mixture.Length; p++)
        {
            var (share, expected) = (_events.Tally.SumOfProcess[p] / total, _rates[p] / rate);
            TestContext.Out.WriteLine(FormattableString.Invariant($"{Mixture[p].Process.Name}: share {share:F5}, expected {expected:F5}"));

            // Cross sections are known to 1e-3; a number of events has a binomial spread, and the weights of the few above one change it by less than a tenth.
            var spread = Math.Sqrt((expected * (1.0 - expected) / Events) + Math.Pow(1e-3 * expected, 2));
            Assert.That(share, Is.EqualTo(expected).Within(1.1 * MostDeviations * spread), Mixture[p].Process.Name);
        }
    }

    [Test]
    public void NothingComesOfProcessesBelowThresholdOrWithoutARate()
    {
        Assert.That(_rates[1], Is.Zero);
        foreach (var none in new[] { 1, 5 })
        {
            Assert.That(_events.Tally.EventsOfProcess[none], Is.Zero);
            Assert.That(_events.Tally.SumOfProcess[none], Is.Zero);
        }

        Assert.That(_rates.Where((_, p) => p is not (1 or 5)), Is.All.GreaterThan(0.03 * _rates.Sum()), "all others have events to count");
    }

    [Test]
    public void ExpectationsAreWhatComesOut()
    {
        var tally = _events.Tally;
        var efficiency = tally.Efficiency;
        TestContext.Out.WriteLine(FormattableString.Invariant(
            $"efficiency {efficiency:F4}, expected {_generator.ExpectedEfficiency:F4}; mean weight {tally.SumOfWeights[0] / Events:F6}, expected {_generator.ExpectedMeanWeight:F6}; overweight share {tally.OverweightShare:G3}, largest weight {tally.LargestWeight:F2}"));

        // The number of trials for a number of events has the relative variance (1 - efficiency)/events; the exploration knows the mean from a million points of like weights.
        Assert.That(efficiency, Is.EqualTo(_generator.ExpectedEfficiency).Within(MostDeviations * efficiency * (Math.Sqrt((1.0 - efficiency) / Events) + 1e-3)));
        var weights = _events.Weights(0);
        var mean = weights.Average();
        var spread = Math.Sqrt(weights.Average(w => (w - mean) * (w - mean)) / Events);
        Assert.That(mean, Is.EqualTo(_generator.ExpectedMeanWeight).Within((MostDeviations * spread) + 1e-4), "1e-4: the overweight share of the exploration has an error of a tenth");
        Assert.That(tally.OverweightShare, Is.AtMost(1e-3));
    }

    [Test]
    public void TheTallyIsThatOfTheEvents()
    {
        var tally = _events.Tally;
        var weights = _events.Weights(0);
        int[] processes = [.. _events.Select(static (batch, i) => batch.Process[i])];
        Assert.That(tally.Events, Is.EqualTo(Events));
        Assert.That(weights, Is.All.AtLeast(1.0));
        Assert.That(tally.LargestWeight, Is.EqualTo(weights.Max()));
        Assert.That(tally.SumOfWeights[0], Is.EqualTo(weights.Sum()).Within(1e-9 * Events), "sums in another order");
        Assert.That(tally.Overweight, Is.EqualTo(weights.Sum(static w => w - 1.0)).Within(1e-9 * Events), "sums in another order");
        for (var p = 0; p < Mixture.Length; p++)
        {
            Assert.That(tally.EventsOfProcess[p], Is.EqualTo(processes.Count(process => process == p)));
            Assert.That(tally.SumOfProcess[p], Is.EqualTo(weights.Where((_, i) => processes[i] == p).Sum()).Within(1e-9 * Events), "sums in another order");
        }
    }

    /// <summary>Of two nuclides the one with more protons is struck more often, in proportion where nothing else differs.</summary>
    [Test]
    public void StruckNuclidesFollowTheirNucleons()
    {
        var mixed = new NucleonTensor(
            Particles.Nucleon.Proton, new DipoleNucleons(), new FermiGasBlocking(), [new NucleonCount(ArgonCase.Nuclide, 6.0), new NucleonCount(ArgonCase.Nuclide with { A = 36 }, 0.0), new NucleonCount(ArgonCase.Nuclide with { A = 38 }, 2.0)]);
        const int Few = 20_000;
        var events = GeneratedSample.Of(EventSampleCase.Process("numu -> numu mu- mu+", 5.0, EventSampleCase.Of(mixed, null)), Few);
        int[] nuclides = [.. events.Select(static (batch, i) => batch.Nuclide[i])];
        Assert.That(nuclides, Has.None.EqualTo(1));
        Assert.That(nuclides.Count(static n => n == 2) / (double)Few, Is.EqualTo(0.25).Within(MostDeviations * Math.Sqrt(0.25 * 0.75 / Few)));
    }
}
