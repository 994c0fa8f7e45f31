using TridentFramework.NucleonFormFactors;
using TridentFramework.Particles;

namespace TridentFramework.FormFactors.Tests;

public sealed class KellyFormTests
{
    private static readonly INucleonFormFactorModel Alberico = new Alberico2008Factory().Create(new(), NuclearFormFactorCase.Context);

    private static readonly INucleonFormFactorModel Kelly = new Kelly2004Factory().Create(new(), NuclearFormFactorCase.Context);

    [Test]
    public void EveryNucleonHasItsOwnMassInTau()
    {
        // At tau = 1 with the proton's own mass the fit is a ratio of sums of its coefficients.
        var proton = Alberico.Evaluate(Nucleon.Proton, QSquaredAt(Nucleon.Proton, 1.0));
        Assert.That(proton.GE, Is.EqualTo(0.81 / 48.53).Within(1e-15), "rounding");
        var neutron = Alberico.Evaluate(Nucleon.Neutron, QSquaredAt(Nucleon.Neutron, 1.0));
        Assert.That(neutron.GM, Is.EqualTo(-1.913 * 9.28 / 337.3).Within(1e-15), "rounding");
    }

    [Test]
    public void TheElectricFormFactorOfTheProtonChangesSignWhereItsNumeratorDoes()
    {
        foreach (var (model, a) in new[] { (Alberico, 0.19), (Kelly, 0.24) })
        {
            var zero = QSquaredAt(Nucleon.Proton, 1.0 / a);
            Assert.That(model.Evaluate(Nucleon.Proton, 0.999 * zero).GE, Is.Positive);
            Assert.That(model.Evaluate(Nucleon.Proton, 1.001 * zero).GE, Is.Negative);
        }
    }

    private static double QSquaredAt(Nucleon nucleon, double tau) => 4.0 * tau * nucleon.MassGeV() * nucleon.MassGeV();
}
