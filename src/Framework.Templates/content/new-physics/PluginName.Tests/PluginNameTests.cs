using TridentFramework.NewPhysics;
using TridentFramework.Particles;
using TridentFramework.Plugins;

namespace PluginName.Tests;

public sealed class PluginNameTests
{
    private static readonly TridentChannel Muons = new(NeutrinoSpecies.NuMu, NeutrinoSpecies.NuMu, Flavour.Muon, Flavour.Muon);
    private static readonly TridentChannel Electrons = new(NeutrinoSpecies.NuMu, NeutrinoSpecies.NuMu, Flavour.Electron, Flavour.Electron);

    private static INewPhysicsModel Model(double massGeV, double coupling) =>
        new PluginNameFactory().Create(new PluginNameParameters { MassGeV = massGeV, Coupling = coupling }, new PluginContext(new PhysicalConstants(), "."));

    [Test]
    public void AHeavyBosonIsAContactInteraction()
    {
        const double MassGeV = 1e4;
        const double Coupling = 0.5;
        const double KSquared = 1.0;
        var v = new PhysicalConstants().HiggsVev;
        var contact = 2.0 * v * v * Coupling * Coupling / (MassGeV * MassGeV);

        // The propagator differs from a constant by K2/m^2 = 1e-8.
        Assert.That(Model(MassGeV, Coupling).CouplingShift(Muons, KSquared).GV, Is.EqualTo(contact).Within(2e-8 * contact));
    }

    [Test]
    public void TheShiftIsOfTheVectorCouplingAlone() => Assert.That(Model(0.1, 1e-3).CouplingShift(Muons, 1e-3).GA, Is.Zero);

    [Test]
    public void NeutrinosAndAntineutrinosAreShiftedAlike()
    {
        var antineutrinos = Muons with { Incoming = NeutrinoSpecies.NuMuBar, Outgoing = NeutrinoSpecies.NuMuBar };
        Assert.That(Model(0.1, 1e-3).CouplingShift(antineutrinos, 1e-3), Is.EqualTo(Model(0.1, 1e-3).CouplingShift(Muons, 1e-3)));
    }

    [Test]
    public void ElectronsAreLeftAlone() => Assert.That(Model(0.1, 1e-3).Contributes(Electrons), Is.False);
}
