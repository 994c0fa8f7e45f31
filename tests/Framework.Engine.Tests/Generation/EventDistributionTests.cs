using TridentFramework.Engine.Estimation;
using TridentFramework.NewPhysics;
using TridentFramework.Particles;

namespace TridentFramework.Engine.Tests.Generation;

/// <summary>Histograms of unweighted events against those of weighted points of phase space that share neither map nor envelope nor laboratory frame with them.</summary>
public sealed class EventDistributionTests
{
    private const int Events = 200_000;
    private const int Pilot = 65_536;

    [TestCase("numu -> numu mu- mu+", "coherent", 5.0, 1_000_000)]
    [TestCase("numu -> numu e- e+", "coherent", null, 1_200_000)]
    [TestCase("numu -> nue mu- e+", "coherent", null, 1_200_000)]
    [TestCase("numubar -> nuebar e- mu+", "proton", 5.0, 1_000_000)]
    [TestCase("numu -> numu mu- mu+", "proton", null, 1_000_000)]
    public void UnweightedEventsFollowTheCrossSection(string channel, string contribution, double? energyGeV, int points) =>
        AssertEventsFollowPoints(Process(channel, contribution, energyGeV), points);

    [Test]
    public void EventsOfALightMediatorFollowTheCrossSection()
    {
        const double MassGeV = 0.01;
        AssertEventsFollowPoints(Process("numu -> numu mu- mu+", "coherent", 5.0, new VectorMediator(MassGeV, 0.1)), 1_000_000, MassGeV * MassGeV);
    }

    /// <summary>A model with an amplitude of its own: azimuths are coordinates of the trial, and the sign of every triple product counts.</summary>
    [Test]
    public void EventsOfAnAmplitudeTermFollowTheCrossSection() =>
        AssertEventsFollowPoints(Process("numu -> numu mu- mu+", "coherent", 5.0, new TwistedTerm(TwistStrength)), 1_000_000);

    [TestCase("numu -> numu mu- mu+", "coherent", 5.0)]
    [TestCase("numu -> numu mu- mu+", "proton", null)]
    public void WeightedEventsFollowTheCrossSection(string channel, string contribution, double? energyGeV)
    {
        var process = Process(channel, contribution, energyGeV);
        var events = GeneratedSample.Of(process, Events, GeneratedSample.Options() with { IsWeighted = true });
        var weights = events.Weights(0);

        // The mean is known from the exploration of the envelope, of some million points of the same spread as these weights.
        var spread = Math.Sqrt(weights.Average(static w => (w - 1.0) * (w - 1.0)) / weights.Length);
        Assert.That(weights.Average(), Is.EqualTo(1.0).Within(5.0 * spread), "five standard deviations, 6e-7");
        Assert.That(weights, Is.All.Positive);
        Compare(process, WeightedSample.Of(events), 1_000_000);
    }

    private static void AssertEventsFollowPoints(TridentProcess process, int points, double kSquaredScale = double.PositiveInfinity)
    {
        var events = GeneratedSample.Of(process, Events);
        TestContext.Out.WriteLine(FormattableString.Invariant($"efficiency {events.Tally.Efficiency:F3}, overweight {events.Tally.OverweightShare:G3}"));
        Compare(process, WeightedSample.Of(events), points, kSquaredScale);
    }

    private static void Compare(TridentProcess process, WeightedSample events, int points, double kSquaredScale = double.PositiveInfinity)
    {
        var reference = WeightedSample.OfPoints(process, points / 256 * 256, 1, kSquaredScale);
        var size = Math.Pow(reference.Weights.Sum(), 2) / reference.Weights.Sum(static w => w * w);
        TestContext.Out.WriteLine(FormattableString.Invariant($"points are worth {size:F0} events, {reference.Weights.Average():G9} fb"));
        Assert.That(size, Is.GreaterThan(30_000), "fewer would prove little");
        DistributionComparison.AssertAlike(events, reference, WeightedSample.OfPoints(process, Pilot, 2, kSquaredScale));
    }

    // Makes the term about as large as the Standard Model.
    private const double TwistStrength = 4e6;

    private static TridentProcess Process(string channel, string contribution, double? energyGeV, params INewPhysicsModel[] models)
    {
        var (tensor, massGeV) = contribution == "coherent"
            ? ((HadronicTensor)ArgonCase.Coherent, ArgonCase.Nuclide.NuclearMassGeV)
            : (new NucleonTensor(Nucleon.Proton, new DipoleNucleons(), new FermiGasBlocking(), [new NucleonCount(ArgonCase.Nuclide, 18.0)]), Nucleon.Proton.MassGeV());
        var spectrum = energyGeV is null ? new HistogramSpectrum([0.5, 1.5, 3.0, 5.0, 10.0, 30.0], [0.2, 1.0, 0.6, 0.1, 0.01]) : null;
        return new TridentProcess(
            $"{channel}, {contribution}", ArgonCase.Channel(channel), massGeV, energyGeV, [new Hypothesis(tensor, ArgonCase.Constants, models, spectrum)], 1e-3);
    }
}
