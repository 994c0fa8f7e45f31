using TridentFramework.NucleonFormFactors;
using TridentFramework.Particles;

namespace TridentFramework.FormFactors.Tests;

public sealed class Bbba07Tests
{
    private static readonly INucleonFormFactorModel Model = new Bbba07Factory().Create(new(), NuclearFormFactorCase.Context);

    /// <summary>
    /// GE_p, GM_p/mu_p, GE_n, GM_n/mu_n as the program that the authors distribute with arXiv:0708.1946 prints them. It takes masses of 0.9383 and
    /// 0.9396 GeV: tau differs by 8e-5, and a form factor by no more than twice that.
    /// </summary>
    [TestCase(0.1, 0.742447, 0.752648, 0.0376581, 0.742646)]
    [TestCase(0.5, 0.334549, 0.339299, 0.0554865, 0.347636)]
    [TestCase(1.0, 0.162618, 0.176445, 0.0430783, 0.183311)]
    [TestCase(2.0, 0.0537109, 0.0725707, 0.0237363, 0.0723006)]
    public void ReproducesTheNumbersOfTheAuthors(double qSquared, double protonElectric, double protonMagnetic, double neutronElectric, double neutronMagnetic)
    {
        const double RoundedMasses = 1.6e-4;
        var (proton, neutron) = (Model.Evaluate(Nucleon.Proton, qSquared), Model.Evaluate(Nucleon.Neutron, qSquared));
        Assert.That(proton.GE / protonElectric, Is.EqualTo(1.0).Within(RoundedMasses));
        Assert.That(proton.GM / (2.793 * protonMagnetic), Is.EqualTo(1.0).Within(RoundedMasses));
        Assert.That(neutron.GE / neutronElectric, Is.EqualTo(1.0).Within(RoundedMasses));
        Assert.That(neutron.GM / (-1.913 * neutronMagnetic), Is.EqualTo(1.0).Within(RoundedMasses));
    }

    [Test]
    public void TheNeutronMagneticFormFactorIsHalfTheProtonsInTheLimitOfDuality()
    {
        // Variant 25 is made for (GM_n/GM_p)^2 = 1/4 at xi = 1; the polynomial's last value is given as 0.7300.
        const double TwoDigitsOfTheLastValue = 1e-3;
        const double FarOut = 1e9;
        var ratio = Model.Evaluate(Nucleon.Neutron, FarOut).GM / Model.Evaluate(Nucleon.Proton, FarOut).GM;
        Assert.That(ratio * ratio, Is.EqualTo(0.25).Within(TwoDigitsOfTheLastValue));
    }

    [Test]
    public void TheProtonElectricFormFactorHasACuspAtZero()
    {
        // GE_p - 1 is positive and proportional to sqrt(Q2): a hundredth of Q2 leaves a tenth of it. The next order is sqrt(Q2)/m.
        var (near, nearer) = (Model.Evaluate(Nucleon.Proton, 1e-10).GE - 1.0, Model.Evaluate(Nucleon.Proton, 1e-12).GE - 1.0);
        Assert.That(near, Is.Positive);
        Assert.That(nearer / near, Is.EqualTo(0.1).Within(1e-4));
    }

    [Test]
    public void TheProtonElectricFormFactorExceedsOneByLessThanATenthOfAPerCent()
    {
        var most = Enumerable.Range(-1200, 1201).Max(static i => Model.Evaluate(Nucleon.Proton, Math.Pow(10.0, i / 100.0)).GE);
        Assert.That(most, Is.InRange(1.0, 1.001));
    }

    [Test]
    public void TheLagrangePolynomialGoesThroughItsValues()
    {
        double[] p = [1.0, 1.1011, 1.1392, 1.0203, 1.1093, 1.5429, 0.9706];
        var polynomial = new LagrangePolynomial(p[0], p[1], p[2], p[3], p[4], p[5], p[6]);
        for (var i = 0; i < p.Length; i++)
            Assert.That(polynomial.Evaluate(i / 6.0), Is.EqualTo(p[i]).Within(1e-13), "rounding");
    }

    [Test]
    public void TheLagrangePolynomialOfAPowerIsThePower()
    {
        double[] p = [.. Enumerable.Range(0, 7).Select(static i => Math.Pow(i / 6.0, 6.0))];
        var polynomial = new LagrangePolynomial(p[0], p[1], p[2], p[3], p[4], p[5], p[6]);
        foreach (var xi in new[] { 0.05, 0.3, 0.55, 0.8, 0.95 })
            Assert.That(polynomial.Evaluate(xi), Is.EqualTo(Math.Pow(xi, 6.0)).Within(1e-13), "rounding");
    }
}
