using TridentFramework.Particles;
using TridentFramework.Plugins;
using TridentFramework.Targets;

namespace PluginName.Tests;

public sealed class PluginNameTests
{
    private static readonly Nuclide Argon40 = new("Ar", 18, 40, 39.962383122, 37.2155407);
    private static readonly Nuclide Hydrogen = new("H", 1, 1, 1.007825032, 0.9382721);

    private static INuclearModel Model(double oscillatorLengthFm) =>
        new PluginNameFactory().Create(new PluginNameParameters { OscillatorLengthFm = oscillatorLengthFm }, new PluginContext(new PhysicalConstants(), "."));

    [Test]
    public void WithoutMomentumNothingHappens() => Assert.That(Model(1.9).SuppressionFactor(Argon40, Nucleon.Proton, 0.0), Is.Zero);

    [Test]
    public void ASmallMomentumCountsQuadratically()
    {
        // Theta = x^2/2 - x^4/8 with x = q b / hbar c = 0.0096 q/MeV: at 1 MeV the second term is 2e-5 of the first.
        var once = Model(1.9).SuppressionFactor(Argon40, Nucleon.Neutron, 1e-3);
        var twice = Model(1.9).SuppressionFactor(Argon40, Nucleon.Neutron, 2e-3);
        Assert.That(twice / once, Is.EqualTo(4.0).Within(1e-4 * 4.0));
    }

    [Test]
    public void AFreeProtonIsNotHeldBack() => Assert.That(Model(1.9).SuppressionFactor(Hydrogen, Nucleon.Proton, 0.01), Is.EqualTo(1.0));
}
