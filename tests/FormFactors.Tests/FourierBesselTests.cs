using TridentFramework.NuclearFormFactors;
using TridentFramework.NuclearFormFactors.Densities;
using TridentFramework.Particles;

namespace TridentFramework.FormFactors.Tests;

public sealed class FourierBesselTests
{
    private static readonly INuclearFormFactorModel Model = new FourierBesselFactory().Create(new FittedDensityParameters(), NuclearFormFactorCase.Context);

    private static readonly double[] MomentumTransferGeV = [0.05, 0.1, 0.2, 0.3];

    /// <summary>Independent calculation from the same coefficients, five digits.</summary>
    [TestCase("Ar", 18, 40, 0.88118, 0.59409, 0.076401, -0.026674)]
    [TestCase("Fe", 26, 56, 0.86102, 0.534, 0.014521, -0.025779)]
    public void ReproducesTheCheckValues(string symbol, int z, int a, params double[] expected)
    {
        var formFactor = Model.ForNuclide(TestNuclides.Create(symbol, z, a));
        var values = MomentumTransferGeV.Select(q => formFactor.Evaluate(q * q));
        Assert.That(values, Is.EqualTo(expected).Within(5e-6), "half a unit in the fifth digit of a number below one");
    }

    [Test]
    public void IsSmoothAcrossTheRemovablePoles([Range(1, 18)] int n, [Values("Ar", "Fe")] string symbol)
    {
        var formFactor = Model.ForNuclide(symbol == "Ar" ? TestNuclides.Argon40 : TestNuclides.Iron56);
        var pole = n * Math.PI / 9.0;
        // The mean of two neighbours differs from the middle by F'' d^2/2, with |F''| <= R^2/3: below 1e-14 for these distances.
        foreach (var distance in new[] { 1e-8, 1e-10, 1e-12, 1e-14 })
            Assert.That(0.5 * (At(pole - distance) + At(pole + distance)), Is.EqualTo(At(pole)).Within(1e-12), $"{distance} fm^-1 from the pole");

        double At(double q) => formFactor.Evaluate(q * q * PhysicalConstants.HbarCGeVFm * PhysicalConstants.HbarCGeVFm);
    }

    /// <summary>The closed form behind the table, where Q2 cannot blur the distance from a pole.</summary>
    [Test]
    public void TheClosedFormHasItsLimitAtThePoles([Range(1, 3)] int n)
    {
        double[] coefficients = [0.5, -0.2, 0.1];
        var transform = new FourierBesselTransform(Math.PI, coefficients);
        // With R = pi the poles are at q = n, and the transform there is a_n/(2 n^2 pi^2) / sum (-1)^(m+1) a_m/(m pi)^2.
        var norm = 0.5 + (0.2 / 4.0) + (0.1 / 9.0);
        Assert.That(transform.Evaluate(n), Is.EqualTo(coefficients[n - 1] / (2.0 * n * n * norm)).Within(1e-15));
        Assert.That(transform.Evaluate(Math.BitIncrement(n)), Is.EqualTo(transform.Evaluate(n)).Within(1e-15));
        Assert.That(transform.Evaluate(Math.BitDecrement(n)), Is.EqualTo(transform.Evaluate(n)).Within(1e-15));
    }

    [Test]
    public void OneTermIsTheTextbookTransform()
    {
        // rho = j0(r) up to r = pi: F = pi^2 sin(x)/(x (pi^2 - x^2)) with x = pi q.
        var transform = new FourierBesselTransform(Math.PI, [2.5]);
        foreach (var q in new[] { 0.1, 0.5, 0.75, 1.5, 2.25 })
        {
            var x = Math.PI * q;
            Assert.That(transform.Evaluate(q), Is.EqualTo(Math.PI * Math.PI * Math.Sin(x) / (x * ((Math.PI * Math.PI) - (x * x)))).Within(1e-15));
        }
    }

    [TestCase("Ar", 18, new[] { 36, 38, 40 })]
    [TestCase("Fe", 26, new[] { 54, 56, 57, 58 })]
    public void EveryIsotopeOfTheElementHasTheSameDensity(string symbol, int z, int[] isotopes)
    {
        var values = isotopes.Select(a => Model.ForNuclide(TestNuclides.Create(symbol, z, a)).Evaluate(0.01)).Distinct();
        Assert.That(values, Has.Exactly(1).Items);
    }

    [TestCase(54, 3.6631)]
    [TestCase(58, 3.7465)]
    public void AnIsotopeOfIronHasItsOwnDensityWhereItsSetIsNamed(int a, double rmsRadiusFm)
    {
        const double QSquared = 1e-8;
        var formFactor = new FourierBesselFactory().Create(new FittedDensityParameters { Set = $"Fe{a}-FB-Wo76" }, NuclearFormFactorCase.Context).ForNuclide(TestNuclides.Create("Fe", 26, a));
        var radiusFm = Math.Sqrt(6.0 * (1.0 - formFactor.Evaluate(QSquared)) / QSquared) * PhysicalConstants.HbarCGeVFm;
        Assert.That(radiusFm, Is.EqualTo(rmsRadiusFm).Within(6e-5), "half a unit in the fourth decimal, and 1e-5 of the next order");
    }
}
