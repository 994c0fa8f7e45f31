using TridentFramework.NuclearFormFactors;
using TridentFramework.Particles;
using TridentFramework.Plugins;

namespace TridentFramework.FormFactors.Tests;

public sealed class HelmTests
{
    /// <summary>
    /// The first zero of F is that of tan x = x, x = 4.493409457909064, at q = x/R, which no skin moves; R = 3.8967 fm for argon and 4.3629 fm for iron, worked out
    /// by hand: c = 3.6065 and 4.1058 fm, R^2 = c^2 + 6.2271 - 4.05 fm^2.
    /// </summary>
    [TestCase("Ar", 40, 3.8967)]
    [TestCase("Fe", 56, 4.3629)]
    public void VanishesWhereTheSphereDoes(string symbol, int a, double radiusFm)
    {
        // The radius is written with four decimals, and F has the slope -0.7/x there.
        const double RoundingOfTheRadius = 2e-5;
        var q = 4.493409457909064 / radiusFm * PhysicalConstants.HbarCGeVFm;
        Assert.That(Create(new()).ForNuclide(TestNuclides.Create(symbol, 1, a)).Evaluate(q * q), Is.Zero.Within(RoundingOfTheRadius));
    }

    /// <summary>3 j1(x)/x at x = 1, 2, 3 from tables of spherical Bessel functions (Abramowitz and Stegun, Table 10.1: j1 = 0.301168679, 0.435397775, 0.345677500).</summary>
    [TestCase(1.0, 0.903506036)]
    [TestCase(2.0, 0.6530966625)]
    [TestCase(3.0, 0.345677500)]
    public void IsTheUniformSphereWithoutSkin(double x, double expected)
    {
        // rms radius sqrt(3/5) R: R = 4 fm.
        var formFactor = Create(new() { SkinFm = 0.0, RmsRadiusFm = Math.Sqrt(0.6) * 4.0 }).ForNuclide(TestNuclides.Iron56);
        var q = x / 4.0 * PhysicalConstants.HbarCGeVFm;
        Assert.That(formFactor.Evaluate(q * q), Is.EqualTo(expected).Within(3e-9), "nine decimals in the tables, times three");
    }

    [Test]
    public void ASkinMultipliesTheSphereByAGaussian()
    {
        var sphere = Create(new() { SkinFm = 0.0, RmsRadiusFm = Math.Sqrt(0.6) * 4.0 }).ForNuclide(TestNuclides.Iron56);
        var folded = Create(new() { SkinFm = 1.1, RmsRadiusFm = Math.Sqrt((0.6 * 16.0) + (3.0 * 1.21)) }).ForNuclide(TestNuclides.Iron56);
        foreach (var q in new[] { 1e-6, 0.02, 0.1, 0.3, 0.7 })
        {
            var exponent = 0.5 * Math.Pow(1.1 * q / PhysicalConstants.HbarCGeVFm, 2);
            Assert.That(folded.Evaluate(q * q), Is.EqualTo(sphere.Evaluate(q * q) * Math.Exp(-exponent)).Within(1e-12), "the accuracy that the model promises");
        }
    }

    /// <summary>Lewin and Smith 1996 give r_n = 1.14 A^(1/3) fm as an approximation of their radius for heavy nuclei.</summary>
    [TestCase("Xe", 131)]
    [TestCase("Pb", 208)]
    public void TheRadiusOfLewinAndSmithIsNearTheirApproximation(string symbol, int a)
    {
        const double QuotedAccuracy = 0.025;
        const double QSquared = 1e-8;
        var oneMinusF = 1.0 - Create(new()).ForNuclide(TestNuclides.Create(symbol, 1, a)).Evaluate(QSquared);
        var meanSquare = 6.0 * oneMinusF / QSquared * PhysicalConstants.HbarCGeVFm * PhysicalConstants.HbarCGeVFm;
        Assert.That(Math.Sqrt((meanSquare - (3.0 * 0.81)) / 0.6) / Math.Cbrt(a), Is.EqualTo(1.14).Within(QuotedAccuracy));
    }

    [Test]
    public void AnRmsRadiusInsideTheSkinIsRefused() =>
        Assert.That(
            () => Create(new() { RmsRadiusFm = 1.5 }),
            Throws.TypeOf<PluginParameterException>()
                .With.Message.EqualTo("an rms radius of 1.5 fm leaves no sphere inside a skin of 0.9 fm: R^2 = 5/3 (r^2 - 3 s^2) must be positive; give more than 1.559 fm, or a smaller skin")
                .And.Property(nameof(PluginParameterException.Parameter)).EqualTo("rmsRadius"));

    [Test]
    public void ASkinWiderThanTheNucleusIsRefused() =>
        Assert.That(
            () => Create(new() { SkinFm = 2.0 }).ForNuclide(TestNuclides.Create("C", 6, 12)),
            Throws.TypeOf<UnsupportedNuclideException>()
                .With.Message.EqualTo("Helm: a skin of 2 fm leaves no sphere for C12: R^2 = c^2 + 7/3 pi^2 a^2 - 5 s^2 must be positive; give a skin below 1.492 fm, or rmsRadius"));

    private static INuclearFormFactorModel Create(HelmParameters parameters) => new HelmFactory().Create(parameters, NuclearFormFactorCase.Context);
}
