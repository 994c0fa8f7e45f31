using TridentFramework.NucleonFormFactors;
using TridentFramework.Particles;
using TridentFramework.Plugins;

namespace TridentFramework.FormFactors.Tests;

public sealed class DipoleTests
{
    private static readonly DipoleFactory Factory = new();

    [Test]
    public void AMassOfYourOwnScalesQSquared()
    {
        var (heavy, light) = (Create(new() { MassGeV = 1.0 }), Create(new() { MassGeV = 0.5 }));
        foreach (var qSquared in new[] { 0.01, 0.4, 3.0 })
            Assert.That(light.Evaluate(Nucleon.Proton, 0.25 * qSquared), Is.EqualTo(heavy.Evaluate(Nucleon.Proton, qSquared)), "powers of two: exact");
    }

    [Test]
    public void AtTheMassSquaredItIsAQuarter() =>
        Assert.That(Create(new() { MassGeV = 0.84 }).Evaluate(Nucleon.Proton, 0.84 * 0.84).GE, Is.EqualTo(0.25));

    [Test]
    public void GalsterChangesNothingButTheElectricFormFactorOfTheNeutron()
    {
        var (zero, galster) = (Create(new()), Create(new() { NeutronElectric = NeutronElectricFormFactor.Galster }));
        Assert.That(galster.Evaluate(Nucleon.Proton, 0.3), Is.EqualTo(zero.Evaluate(Nucleon.Proton, 0.3)));
        Assert.That(galster.Evaluate(Nucleon.Neutron, 0.3).GM, Is.EqualTo(zero.Evaluate(Nucleon.Neutron, 0.3).GM));
        Assert.That(zero.Evaluate(Nucleon.Neutron, 0.3).GE, Is.Zero);
    }

    [Test]
    public void TheGalsterFormUsesTheDipoleMassThatIsGiven()
    {
        // At tau = 1: -mu_n/6.6 GD.
        var qSquared = 4.0 * Nucleon.Neutron.MassGeV() * Nucleon.Neutron.MassGeV();
        var model = Create(new() { MassGeV = 0.84, NeutronElectric = NeutronElectricFormFactor.Galster });
        var dipole = Math.Pow(1.0 + (qSquared / (0.84 * 0.84)), -2.0);
        Assert.That(model.Evaluate(Nucleon.Neutron, qSquared).GE, Is.EqualTo(1.913 / 6.6 * dipole).Within(1e-15), "rounding");
    }

    [Test]
    public void AnUndefinedNeutronElectricFormFactorIsRefused() =>
        Assert.That(
            () => Create(new() { NeutronElectric = (NeutronElectricFormFactor)7 }),
            Throws.TypeOf<PluginParameterException>().With.Message.EqualTo("7 is not a choice; Zero and Galster are")
                .And.Property(nameof(PluginParameterException.Parameter)).EqualTo("neutronElectric"));

    private static INucleonFormFactorModel Create(DipoleParameters parameters) => Factory.Create(parameters, NuclearFormFactorCase.Context);
}
