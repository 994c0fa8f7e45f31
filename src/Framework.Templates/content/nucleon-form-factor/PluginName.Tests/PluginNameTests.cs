using TridentFramework.FormFactors;
using TridentFramework.Particles;
using TridentFramework.Plugins;

namespace PluginName.Tests;

public sealed class PluginNameTests
{
    private static INucleonFormFactorModel Model(double massGeV) =>
        new PluginNameFactory().Create(new PluginNameParameters { MassGeV = massGeV }, new PluginContext(new PhysicalConstants(), "."));

    [Test]
    public void TheChargeRadiusOfTheProtonIsThatOfTheDipole()
    {
        // GE = 1 - Q2 r^2/6 + O(Q2^2) and r^2 = 12 (hbar c)^2/M^2; at this Q2 the next term is 2e-6 of the second.
        const double MassGeV = 0.8426;
        const double QSquared = 1e-6;
        var radius = PhysicalConstants.HbarCGeVFm * Math.Sqrt(6.0 * (1.0 - Model(MassGeV).Evaluate(Nucleon.Proton, QSquared).GE) / QSquared);
        var dipole = PhysicalConstants.HbarCGeVFm * Math.Sqrt(12.0) / MassGeV;
        Assert.That(radius, Is.EqualTo(dipole).Within(1e-5 * dipole));
    }

    [Test]
    public void AQuarterIsLeftWhereTheMomentumTransferIsTheMass() => Assert.That(Model(1.0).Evaluate(Nucleon.Proton, 1.0).GE, Is.EqualTo(0.25));

    [Test]
    public void TheNeutronHasNoCharge() => Assert.That(Model(0.8426).Evaluate(Nucleon.Neutron, 0.5).GE, Is.Zero);
}
