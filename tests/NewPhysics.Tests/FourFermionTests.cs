using TridentFramework.FourFermion;
using TridentFramework.LMuMinusLTau;
using TridentFramework.Particles;
using TridentFramework.Plugins;

namespace TridentFramework.NewPhysics.Tests;

public sealed class FourFermionTests
{
    private static INewPhysicsModel Model(params (string Channel, double GV, double GA)[] shifts) => new FourFermionFactory().Create(
        new FourFermionParameters { Shifts = shifts.ToDictionary(s => s.Channel, s => new CouplingShiftParameters { GV = s.GV, GA = s.GA }) },
        Channels.Context);

    [Test]
    public void ShiftAppliesToExactlyTheChannelNamed()
    {
        var model = Model(("numu -> numu mu- mu+", 0.1, -0.05), ("nuebar -> numubar e- mu+", 0.0, 0.2));
        TridentChannel[] named = [Channels.Of("numu -> numu mu- mu+"), Channels.Of("nuebar -> numubar e- mu+")];
        Assert.That(Channels.All.Where(model.Contributes), Is.EquivalentTo(named));
        Assert.That(model.CouplingShift(named[0], 1.0), Is.EqualTo(new LeptonCouplings(0.1, -0.05)));
        Assert.That(model.CouplingShift(named[1], 1.0), Is.EqualTo(new LeptonCouplings(0.0, 0.2)));
        Assert.That(model.CouplingShift(Channels.Of("numubar -> numubar mu- mu+"), 1.0).IsZero, Is.True);
    }

    [Test]
    public void AZeroShiftIsTheStandardModel() =>
        Assert.That(Channels.All.Where(Model(("numu -> numu mu- mu+", 0.0, 0.0)).Contributes), Is.Empty);

    [Test]
    public void OrderOfTheLeptonsIsFree() =>
        Assert.That(Model(("numu -> nue e+ mu-", 0.1, 0.0)).Contributes(Channels.Of("numu -> nue mu- e+")), Is.True);

    /// <summary>
    /// arXiv:1902.06765 Eqs. (16) and (17) with the flux averages behind them, computed independently: VV and AA on iron at CCFR (0.0876 fb and
    /// 0.0992 fb) and on argon at DUNE (1.3154e-4 fb and 2.0233e-4 fb). The published coefficients are rounded to 1 %; they enter the ratio
    /// with a weight below one half.
    /// </summary>
    [TestCase(0.0876, 0.0992, 1.13)]
    [TestCase(1.31542e-4, 2.02332e-4, 1.54)]
    public void ReproducesThePublishedDependenceOfTheRateOnTheShifts(double vectorFb, double axialFb, double coefficient)
    {
        const double Sin2ThetaW = 0.23129;
        const double HalfAPercent = 5e-3;
        var channel = Channels.Of("numu -> numu mu- mu+");
        var standardModel = StandardModelCouplings.For(channel, Sin2ThetaW);
        foreach (var (gV, gA) in new[] { (0.5, 0.0), (0.0, 0.5), (-0.7, 0.3), (-2.0, -1.0), (0.4, 2.0) })
        {
            var couplings = standardModel + Model(("numu -> numu mu- mu+", gV, gA)).CouplingShift(channel, 0.1);
            var ratio = Rate(couplings) / Rate(standardModel);
            var published = (Math.Pow(1.0 + (4.0 * Sin2ThetaW) + gV, 2) + (coefficient * Math.Pow(1.0 - gA, 2))) / (Math.Pow(1.0 + (4.0 * Sin2ThetaW), 2) + coefficient);
            Assert.That(ratio, Is.EqualTo(published).Within(HalfAPercent * published));
        }

        double Rate(LeptonCouplings couplings) => (couplings.GV * couplings.GV * vectorFb) + (couplings.GA * couplings.GA * axialFb);
    }

    [Test]
    public void AHeavyMediatorIsAConstantShift()
    {
        // K2/m^2 below 1e-6.
        var channel = Channels.Of("numu -> numu mu- mu+");
        var mediator = new LMuMinusLTauFactory().Create(new LMuMinusLTauParameters { MassGeV = 1e3, Coupling = 1.0 }, Channels.Context);
        var shifts = Model(("numu -> numu mu- mu+", mediator.CouplingShift(channel, 0.0).GV, 0.0));
        var constant = shifts.CouplingShift(channel, 1.0).GV;
        Assert.That(mediator.CouplingShift(channel, 1.0).GV, Is.EqualTo(constant).Within(1.1e-6 * constant));
    }

    [Test]
    public void WrongChannelsAreReportedTogetherInTheWordsOfTheChannel()
    {
        Assert.That(TridentChannel.TryParse("numu -> numu mu-", out _, out var tooFew), Is.False);
        Assert.That(TridentChannel.TryParse("nux -> numu mu- mu+", out _, out var unknown), Is.False);
        var failure = Assert.Throws<PluginParameterException>(() => Model(("numu -> numu mu-", 0.1, 0.0), ("numu -> numu mu- mu+", 0.1, 0.0), ("nux -> numu mu- mu+", 0.1, 0.0)))!;
        Assert.That(failure.Parameter, Is.EqualTo("shifts"));
        Assert.That(failure.Message, Is.EqualTo($"{tooFew}\n{unknown}"));
    }

    [Test]
    public void AChannelNamedTwiceIsAnError()
    {
        var failure = Assert.Throws<PluginParameterException>(() => Model(("numu -> nue mu- e+", 0.1, 0.0), ("numu -> nue e+ mu-", 0.2, 0.0)))!;
        Assert.That(failure.Parameter, Is.EqualTo("shifts"));
        Assert.That(failure.Message, Is.EqualTo("'numu -> nue e+ mu-' names the channel numu -> nue mu- e+ a second time; the order of the two leptons is free"));
    }

    [Test]
    public void NoShiftAtAllIsAnError() =>
        Assert.That(() => Model(), Throws.InstanceOf<PluginParameterException>().With.Property("Parameter").EqualTo("shifts").And.Message.Contains("at least one"));
}
