using TridentFramework.NucleonFormFactors;
using TridentFramework.Particles;

namespace TridentFramework.FormFactors.Tests;

public sealed class Bbba05Tests
{
    private static readonly INucleonFormFactorModel Model = new Bbba05Factory().Create(new(), NuclearFormFactorCase.Context);

    [Test]
    public void TheDenominatorOfTheNeutronElectricFormFactorHasNoZero()
    {
        // 1 - 9.86 tau + 305 tau^2 - 758 tau^3 + 802 tau^4 from the form factor itself; a grid of 2e-4 in log10(tau) resolves the dip at 0.017.
        var least = double.PositiveInfinity;
        for (var exponent = -6.0; exponent <= 4.0; exponent += 2e-4)
        {
            var tau = Math.Pow(10.0, exponent);
            var denominator = tau * (1.25 + (1.3 * tau)) / Model.Evaluate(Nucleon.Neutron, QSquaredOfNeutron(tau)).GE;
            least = Math.Min(least, denominator);
        }

        Assert.That(least, Is.InRange(0.91, 0.93));
    }

    [Test]
    public void TheNeutronElectricFormFactorFallsLikeTheInverseSquareOfTauFarOut()
    {
        // The next order is (758/802 + 1.25/1.3)/tau.
        const double Tau = 1e5;
        Assert.That(Model.Evaluate(Nucleon.Neutron, QSquaredOfNeutron(Tau)).GE * Tau * Tau, Is.EqualTo(1.3 / 802.0).Within(2e-5 * 1.3 / 802.0));
    }

    private static double QSquaredOfNeutron(double tau) => 4.0 * tau * Nucleon.Neutron.MassGeV() * Nucleon.Neutron.MassGeV();
}
