using TridentFramework.LMuMinusLTau;
using TridentFramework.Particles;

namespace TridentFramework.NewPhysics.Tests;

public sealed class LMuMinusLTauTests
{
    /// <summary>A handful of products and quotients.</summary>
    private const double Rounding = 1e-15;

    private const double Vev = 246.22;

    private static INewPhysicsModel Model(double massGeV, double coupling, double vevGeV = Vev) => new LMuMinusLTauFactory().Create(
        new LMuMinusLTauParameters { MassGeV = massGeV, Coupling = coupling },
        Channels.Context with { Constants = new PhysicalConstants { HiggsVev = vevGeV } });

    [Test]
    public void ShiftIsTwoVSquaredGSquaredOverThePropagator()
    {
        var shift = Model(0.1, 1e-3).CouplingShift(Channels.Of("numu -> numu mu- mu+"), 0.03);
        const double Expected = 2.0 * Vev * Vev * 1e-6 / (0.01 + 0.03);
        Assert.That(shift.GV, Is.EqualTo(Expected).Within(Expected * Rounding));
        Assert.That(shift.GA, Is.Zero);
    }

    [TestCase("numu -> numu mu- mu+", 1.0)]
    [TestCase("numu -> numu tau- tau+", -1.0)]
    [TestCase("nutau -> nutau mu- mu+", -1.0)]
    [TestCase("nutau -> nutau tau- tau+", 1.0)]
    [TestCase("numubar -> numubar mu- mu+", 1.0)]
    [TestCase("numubar -> numubar tau- tau+", -1.0)]
    [TestCase("nutaubar -> nutaubar mu- mu+", -1.0)]
    [TestCase("nutaubar -> nutaubar tau- tau+", 1.0)]
    public void SignIsTheProductOfTheChargesAndTheSameForAntineutrinos(string channel, double sign)
    {
        var model = Model(0.5, 2e-3);
        var magnitude = model.CouplingShift(Channels.Of("numu -> numu mu- mu+"), 0.2).GV;
        Assert.That(magnitude, Is.Positive);
        Assert.That(model.CouplingShift(Channels.Of(channel), 0.2), Is.EqualTo(new LeptonCouplings(sign * magnitude, 0.0)));
    }

    [Test]
    public void OnlyTheEightDiagonalChannelsOfMuonAndTauContribute()
    {
        var model = Model(0.5, 2e-3);
        var contributing = Channels.All.Where(model.Contributes).ToArray();
        Assert.That(contributing, Has.Length.EqualTo(8));
        foreach (var channel in contributing)
        {
            Assert.That(channel.Incoming, Is.EqualTo(channel.Outgoing));
            Assert.That(channel.Minus, Is.EqualTo(channel.Plus));
            Assert.That(new[] { channel.Incoming.Flavour(), channel.Minus }, Has.None.EqualTo(Flavour.Electron));
        }
    }

    [TestCase("numu -> numu e- e+")]
    [TestCase("nue -> nue mu- mu+")]
    [TestCase("numu -> nue mu- e+")]
    [TestCase("nuebar -> nuebar e- e+")]
    public void ElectronsAndMixedFlavoursAreLeftAlone(string channel)
    {
        var model = Model(0.01, 1.0);
        Assert.That(model.Contributes(Channels.Of(channel)), Is.False);
        Assert.That(model.CouplingShift(Channels.Of(channel), 1e-4).IsZero, Is.True);
    }

    [Test]
    public void ZeroCouplingIsTheStandardModel() => Assert.That(Channels.All.Where(Model(0.1, 0.0).Contributes), Is.Empty);

    [Test]
    public void ShiftFallsWithTheMomentumTransfer()
    {
        var model = Model(0.1, 1e-3);
        var shifts = new[] { 0.0, 1e-4, 1e-2, 0.1, 10.0 }.Select(kSquared => model.CouplingShift(Channels.Of("numu -> numu mu- mu+"), kSquared).GV).ToArray();
        Assert.That(shifts, Is.Ordered.Descending.And.All.Positive);
        Assert.That(shifts[2], Is.EqualTo(0.5 * shifts[0]).Within(Rounding * shifts[0]), "at K2 = m^2 the propagator is half of its value at rest");
        Assert.That(model.DependsOnKSquared, Is.True);
    }

    [Test]
    public void ALightMediatorForgetsItsMass()
    {
        // m^2/K2 = 1e-10.
        var light = Model(1e-5, 1e-4).CouplingShift(Channels.Of("numu -> numu mu- mu+"), 1.0).GV;
        var lighter = Model(1e-6, 1e-4).CouplingShift(Channels.Of("numu -> numu mu- mu+"), 1.0).GV;
        Assert.That(light, Is.EqualTo(lighter).Within(1e-9 * lighter));
    }

    [TestCase(0.99e-6, false)]
    [TestCase(1e-6, true)]
    [TestCase(1e6, true)]
    public void TheMassIsAtLeastOneKiloelectronvolt(double massGeV, bool isAllowed)
    {
        var range = (System.ComponentModel.DataAnnotations.RangeAttribute)Attribute.GetCustomAttribute(
            typeof(LMuMinusLTauParameters).GetProperty(nameof(LMuMinusLTauParameters.MassGeV))!, typeof(System.ComponentModel.DataAnnotations.RangeAttribute))!;
        Assert.That(range.IsValid(massGeV), Is.EqualTo(isAllowed));
    }

    // arXiv:1902.06765 Eq. (19): dgV = 2 v^2 g'^2 / m^2, up to K2/m^2 = 1e-4 here.
    [Test]
    public void ReducesToFermiTheoryForAHeavyMediator()
    {
        const double Expected = 2.0 * Vev * Vev * 0.04 / 1e4;
        Assert.That(Model(100.0, 0.2).CouplingShift(Channels.Of("numu -> numu mu- mu+"), 1.0).GV, Is.EqualTo(Expected).Within(1.1e-4 * Expected));
    }

    [Test]
    public void DecouplesForAnInfinitelyHeavyMediator() =>
        Assert.That(Model(1e6, 0.2).CouplingShift(Channels.Of("numu -> numu mu- mu+"), 1.0).GV, Is.Positive.And.LessThan(1e-8));

    /// <summary>
    /// arXiv:1406.2332 Eq. (11): muon-mass corrections neglected, sigma is proportional to gV^2 + gA^2. Three digits after the point.
    /// </summary>
    [Test]
    public void ReproducesTheRatioToTheStandardModelOfAHeavyMediator()
    {
        var channel = Channels.Of("numu -> numu mu- mu+");
        var standardModel = StandardModelCouplings.For(channel, 0.23129);
        var shifted = standardModel + Model(100.0, 0.2).CouplingShift(channel, 0.0);
        var ratio = SumOfSquares(shifted) / SumOfSquares(standardModel);
        Assert.That(ratio, Is.EqualTo(1.447).Within(5e-4));

        static double SumOfSquares(LeptonCouplings couplings) => (couplings.GV * couplings.GV) + (couplings.GA * couplings.GA);
    }

    [Test]
    public void ShiftGrowsWithTheSquareOfCouplingAndVev()
    {
        var channel = Channels.Of("numu -> numu mu- mu+");
        var shift = Model(0.1, 1e-3).CouplingShift(channel, 0.01).GV;
        Assert.That(Model(0.1, 2e-3).CouplingShift(channel, 0.01).GV, Is.EqualTo(4.0 * shift), "powers of two are exact");
        Assert.That(Model(0.1, 1e-3, 2.0 * Vev).CouplingShift(channel, 0.01).GV, Is.EqualTo(4.0 * shift), "powers of two are exact");
    }
}
