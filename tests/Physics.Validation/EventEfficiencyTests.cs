using TridentFramework.Engine.Tests.Generation;
using TridentFramework.Fluxes;
using TridentFramework.LMuMinusLTau;
using TridentFramework.NewPhysics;
using TridentFramework.Particles;
using TridentFramework.TabulatedFluxes;

namespace TridentFramework.Physics.Validation;

/// <summary>
/// Events with the flux of the DUNE near detector (arXiv:1902.06765): how many trials become events while no more than a thousandth of the cross section lies above the envelope.
/// </summary>
public sealed class EventEfficiencyTests
{
    private const int Events = 100_000;

    // The coupling that makes a mediator of 10 MeV about as large as the Standard Model.
    private const double Coupling = 1e-3;

    [TestCase("numu -> numu mu- mu+", "coherent", 0.40)]
    [TestCase("numu -> numu mu- mu+", "proton", 0.40)]
    [TestCase("numu -> numu mu- mu+", "neutron", 0.40)]
    [TestCase("numu -> numu e- e+", "coherent", 0.25)]
    [TestCase("numu -> numu e- e+", "proton", 0.25)]
    [TestCase("numu -> numu e- e+", "neutron", 0.25)]
    [TestCase("numu -> nue mu- e+", "coherent", 0.25)]
    [TestCase("numu -> nue mu- e+", "proton", 0.25)]
    [TestCase("numu -> nue mu- e+", "neutron", 0.25)]
    [TestCase("numubar -> nuebar e- mu+", "coherent", 0.25)]
    public void MostTrialsBecomeEvents(string channel, string contribution, double least) => AssertEfficiency(channel, contribution, least);

    [TestCase("coherent")]
    [TestCase("proton")]
    public void MostTrialsBecomeEventsWithALightMediator(string contribution) => AssertEfficiency(
        "numu -> numu mu- mu+", contribution, 0.20, new LMuMinusLTauFactory().Create(new LMuMinusLTauParameters { MassGeV = 0.01, Coupling = Coupling }, Laboratory.Context));

    private static void AssertEfficiency(string channel, string contribution, double least, params INewPhysicsModel[] models)
    {
        const double AskedShare = 1e-3;
        var process = Laboratory.Process(Laboratory.Argon40, contribution, channel, null, Beam(channel), 1e-3, models);
        var tally = GeneratedSample.Of(process, Events, GeneratedSample.Options() with { OverweightShare = AskedShare }).Tally;
        TestContext.Out.WriteLine(FormattableString.Invariant(
            $"{channel}, {contribution}{(models.Length > 0 ? ", Z' of 10 MeV" : "")}: efficiency {tally.Efficiency:P1}, overweight {tally.OverweightShare:P3}, largest weight {tally.LargestWeight:F1}"));
        Assert.That(tally.Efficiency, Is.GreaterThan(least));
        Assert.That(tally.OverweightShare, Is.AtMost(AskedShare));
    }

    private static IEnergySpectrum Beam(string channel)
    {
        var species = Laboratory.Channel(channel).Incoming;
        var mode = species == NeutrinoSpecies.NuMu ? HornMode.Neutrino : HornMode.Antineutrino;
        return new DuneNearDetectorFactory().Create(new DuneNearDetectorParameters { Mode = mode }, Laboratory.Context).Spectrum(species);
    }
}
