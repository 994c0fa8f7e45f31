using TridentFramework.NeutrinoNsi;
using TridentFramework.Particles;
using TridentFramework.Plugins;

namespace TridentFramework.NewPhysics.Tests;

public sealed class NeutrinoNsiTests
{
    /// <summary>A handful of sums and products of numbers of order one.</summary>
    private const double Rounding = 2e-15;

    private const double Sin2ThetaW = 0.23129;

    private static INewPhysicsModel Model(
        (string Pair, double Left, double Right)[]? electron = null,
        (string Pair, double Left, double Right)[]? muon = null,
        (string Pair, double Left, double Right)[]? tau = null) =>
        new NeutrinoNsiFactory().Create(new NeutrinoNsiParameters { Electron = Of(electron), Muon = Of(muon), Tau = Of(tau) }, Channels.Context);

    private static Dictionary<string, NsiParameters>? Of((string Pair, double Left, double Right)[]? strengths) =>
        strengths?.ToDictionary(s => s.Pair, s => new NsiParameters { Left = s.Left, Right = s.Right });

    /// <summary>The neutral current of the Standard Model, -2 sqrt2 G_F with -1/2 + s2 and s2 for left and right (PDG review of the electroweak model), is gL = -2 + 4 s2, gR = 4 s2.</summary>
    [Test]
    public void TheNeutralCurrentOfTheStandardModelIsAnInteractionOfThisKind()
    {
        var neutralCurrent = Model(electron: [("mu mu", -0.5 + Sin2ThetaW, Sin2ThetaW)]).CouplingShift(Channels.Of("numu -> numu e- e+"), 1.0);
        var standardModel = StandardModelCouplings.For(Channels.Of("numu -> numu e- e+"), Sin2ThetaW);
        Assert.That(neutralCurrent.GV, Is.EqualTo(standardModel.GV).Within(Rounding));
        Assert.That(neutralCurrent.GA, Is.EqualTo(standardModel.GA).Within(Rounding));
    }

    /// <summary>arXiv:1902.06765 Table I: the charged current of nue and electrons, after a Fierz transformation, is eps^L = 1 of the neutral current.</summary>
    [TestCase("nue -> nue e- e+", "numu -> numu e- e+")]
    [TestCase("nuebar -> nuebar e- e+", "numubar -> numubar e- e+")]
    public void TheChargedCurrentOfTheStandardModelIsUnitStrengthOnLeftHandedLeptons(string charged, string neutral)
    {
        var both = StandardModelCouplings.For(Channels.Of(neutral), Sin2ThetaW) + Model(electron: [("e e", 1.0, 0.0)]).CouplingShift(Channels.Of(charged), 1.0);
        var standardModel = StandardModelCouplings.For(Channels.Of(charged), Sin2ThetaW);
        Assert.That(both.GV, Is.EqualTo(standardModel.GV).Within(Rounding));
        Assert.That(both.GA, Is.EqualTo(standardModel.GA).Within(Rounding));
    }

    /// <summary>
    /// Exchange of a heavy Z' of L_mu - L_tau is eps^L = eps^R = g'^2/(2 sqrt2 G_F m^2): arXiv:1902.06765 Eq. (19), dgV = 2 v^2 g'^2/m^2 with sqrt2 G_F v^2 = 1.
    /// </summary>
    [Test]
    public void AHeavyMediatorIsAnInteractionOfThisKind()
    {
        const double Vev = 246.22;
        const double FermiConstant = 1.0 / (1.4142135623730951 * Vev * Vev);
        const double Strength = 0.04 / (2.0 * 1.4142135623730951 * FermiConstant * 1e4);
        var shift = Model(muon: [("mu mu", Strength, Strength)]).CouplingShift(Channels.Of("numu -> numu mu- mu+"), 1.0);
        Assert.That(shift.GV, Is.EqualTo(2.0 * Vev * Vev * 0.04 / 1e4).Within(Rounding));
        Assert.That(shift.GA, Is.Zero);
    }

    [Test]
    public void ChiralCouplingsShiftByFourTimesTheStrengths()
    {
        var shift = Model(tau: [("e mu", 0.03, -0.07)]).CouplingShift(Channels.Of("nue -> numu tau- tau+"), 1.0);
        Assert.That(shift.GL, Is.EqualTo(0.12).Within(Rounding));
        Assert.That(shift.GR, Is.EqualTo(-0.28).Within(Rounding));
    }

    [Test]
    public void TwoFlavoursOpenTheirChannelsInBothDirectionsAndForAntineutrinos()
    {
        var model = Model(muon: [("tau mu", 0.1, 0.0)]);
        var expected = new[] { "numu -> nutau mu- mu+", "nutau -> numu mu- mu+", "numubar -> nutaubar mu- mu+", "nutaubar -> numubar mu- mu+" }.Select(Channels.Of);
        Assert.That(Channels.All.Where(model.Contributes), Is.EquivalentTo(expected));
        Assert.That(expected.Select(c => model.CouplingShift(c, 1.0)), Is.All.EqualTo(new LeptonCouplings(0.2, -0.2)));
    }

    [Test]
    public void ZeroStrengthIsTheStandardModel() =>
        Assert.That(Channels.All.Where(Model(electron: [("mu mu", 0.0, 0.0)], muon: [("e tau", 0.0, 0.0)]).Contributes), Is.Empty);

    [TestCase("mu")]
    [TestCase("mu mu mu")]
    [TestCase("mu x")]
    [TestCase("Mu mu")]
    [TestCase("mu,mu")]
    public void AKeyThatIsNoPairOfFlavoursIsAnError(string key)
    {
        var failure = Assert.Throws<PluginParameterException>(() => Model(muon: [(key, 0.1, 0.0)]))!;
        Assert.That(failure.Parameter, Is.EqualTo("muon"));
        Assert.That(failure.Message, Is.EqualTo($"'{key}' is no pair of neutrino flavours; write two of e, mu, tau with a space between, such as 'mu mu' or 'e tau'"));
    }

    [Test]
    public void APairNamedTwiceIsAnErrorBesideTheOthers()
    {
        var failure = Assert.Throws<PluginParameterException>(() => Model(electron: [("e tau", 0.1, 0.0), ("tau e", 0.1, 0.0), ("nue", 0.1, 0.0)]))!;
        Assert.That(failure.Parameter, Is.EqualTo("electron"));
        Assert.That(failure.Message, Does.StartWith("'tau e' names the pair 'e tau' a second time; the order of the two flavours is free\n'nue' is no pair"));
    }

    [Test]
    public void NoInteractionAtAllIsAnError()
    {
        Assert.That(() => Model(), Throws.InstanceOf<PluginParameterException>().With.Message.Contains("at least one"));
        Assert.That(() => Model(muon: []), Throws.InstanceOf<PluginParameterException>().With.Message.Contains("at least one"));
    }
}
