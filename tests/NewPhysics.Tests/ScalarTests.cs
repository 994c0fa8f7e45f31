using TridentFramework.Particles;
using TridentFramework.Plugins;
using TridentFramework.Scalar;

namespace TridentFramework.NewPhysics.Tests;

public sealed class ScalarTests
{
    /// <summary>A handful of products and quotients.</summary>
    private const double Rounding = 2e-15;

    private const double Vev = 246.22;

    private static readonly TridentChannel Dimuon = Channels.Of("numu -> numu mu- mu+");

    private static INewPhysicsModel Model(double massGeV, YukawaCouplingsParameters neutrinos, YukawaCouplingsParameters leptons, double coupling = 1.0) => new ScalarFactory().Create(
        new ScalarParameters { MassGeV = massGeV, NeutrinoCouplings = neutrinos, LeptonCouplings = leptons, Coupling = coupling },
        Channels.Context);

    private static INewPhysicsModel Muonic(double massGeV, double coupling = 1.0) => Model(massGeV, new() { Muon = 0.02 }, new() { Muon = 0.05 }, coupling);

    private static double Factor(INewPhysicsModel model, double kSquared) => ((IFactorisedAmplitudeTerm)model.AmplitudeTerm!).Factor(Dimuon, kSquared);

    [Test]
    public void FactorIsTheSquareOfTheExchange()
    {
        const double Exchange = 2.0 * Vev * Vev * 0.02 * 0.05 / (0.09 + 0.03);
        Assert.That(Factor(Muonic(0.3), 0.03), Is.EqualTo(Exchange * Exchange).Within(Rounding * Exchange * Exchange));
    }

    [Test]
    public void CouplingsAreNotShifted()
    {
        Assert.That(Muonic(0.3).DependsOnKSquared, Is.False);
        Assert.That(Muonic(0.3).CouplingShift(Dimuon, 1.0).IsZero, Is.True);
    }

    [Test]
    public void AHeavyMediatorFallsWithTheFourthPowerOfItsMass()
    {
        // K2/m^2 below 1e-8.
        Assert.That(Factor(Muonic(1e4), 1.0) / Factor(Muonic(2e4), 1.0), Is.EqualTo(16.0).Within(1e-6));
        Assert.That(Factor(Muonic(1e4), 1e-3) / Factor(Muonic(1e4), 1.0), Is.EqualTo(1.0).Within(1e-7), "a contact interaction");
    }

    [Test]
    public void ALightMediatorForgetsItsMass() => Assert.That(Factor(Muonic(1e-5), 1.0), Is.EqualTo(Factor(Muonic(1e-6), 1.0)).Within(1e-9 * Factor(Muonic(1e-6), 1.0)));

    [Test]
    public void CrossSectionGrowsWithTheFourthPowerOfTheCommonFactor() =>
        Assert.That(Factor(Muonic(0.3, 2.0), 0.1), Is.EqualTo(16.0 * Factor(Muonic(0.3), 0.1)), "powers of two are exact");

    [TestCase("numu -> numu mu- mu+", true)]
    [TestCase("numubar -> numubar mu- mu+", true)]
    [TestCase("numu -> numu e- e+", false)]
    [TestCase("nue -> nue mu- mu+", false)]
    [TestCase("numu -> nue mu- e+", false)]
    [TestCase("numu -> nutau mu- mu+", false)]
    public void FlavoursCoupleWithTheirOwnCouplings(string channel, bool contributes) => Assert.That(Muonic(0.3).Contributes(Channels.Of(channel)), Is.EqualTo(contributes));

    [Test]
    public void CouplingsOfNeutrinosAndLeptonsAreToldApart()
    {
        var model = Model(0.3, new() { Electron = 0.1 }, new() { Tau = 0.1 });
        Assert.That(Channels.All.Where(model.Contributes), Is.EquivalentTo(new[] { Channels.Of("nue -> nue tau- tau+"), Channels.Of("nuebar -> nuebar tau- tau+") }));
    }

    [TestCase(0.0, 0.1, 1.0)]
    [TestCase(0.1, 0.0, 1.0)]
    [TestCase(0.1, 0.1, 0.0)]
    public void AZeroCouplingIsTheStandardModel(double neutrino, double lepton, double coupling) =>
        Assert.That(Channels.All.Where(Model(0.3, new() { Muon = neutrino }, new() { Muon = lepton }, coupling).Contributes), Is.Empty);

    [Test]
    public void AParityThatIsNoneIsAnError() => Assert.That(
        () => new ScalarFactory().Create(new ScalarParameters { MassGeV = 0.1, NeutrinoCouplings = new(), LeptonCouplings = new(), Parity = (ScalarParity)7 }, Channels.Context),
        Throws.InstanceOf<PluginParameterException>().With.Property("Parameter").EqualTo("parity").And.Message.Contains("scalar and pseudoscalar"));
}
