using TridentFramework.NucleonFormFactors;
using TridentFramework.Particles;

namespace TridentFramework.FormFactors.Tests;

public sealed class Ye2018Tests
{
    private static readonly INucleonFormFactorModel Model = new Ye2018Factory().Create(new(), NuclearFormFactorCase.Context);

    private static readonly ReferenceZExpansion[] References =
        [ReferenceZExpansion.ProtonElectric, ReferenceZExpansion.ProtonMagnetic, ReferenceZExpansion.NeutronElectric, ReferenceZExpansion.NeutronMagnetic];

    [Test]
    public void AgreesWithDecimalArithmeticUpToAHundredGeVSquared()
    {
        // Both normalised exactly at zero, where the rounded coefficients leave 1.3e-12. Coefficients reach 9 and the sums have 13 terms: rounding.
        const double Rounding = 2e-15;
        double[] atZero = [1.0, 1.0, 0.0, 1.0];
        for (var exponent = -8.0; exponent <= 2.0; exponent += 0.01)
        {
            var qSquared = Math.Pow(10.0, exponent);
            foreach (var (i, value) in Normalised(qSquared).Index())
            {
                var reference = References[i].Evaluate((decimal)qSquared) - References[i].Evaluate(0.0m) + (decimal)atZero[i];
                Assert.That(value, Is.EqualTo((double)reference).Within(Rounding), $"form factor {i} at Q2 = {qSquared} GeV^2");
            }
        }
    }

    [Test]
    public void TheCoefficientsAddUpToTheStaticLimits()
    {
        const double TwelveDecimals = 2e-12;
        Assert.That(References.Select(static r => (double)r.Evaluate(0.0m)), Is.EqualTo(new[] { 1.0, 1.0, 0.0, 1.0 }).Within(TwelveDecimals));
    }

    /// <summary>Twelve decimals times k (k-1) ... summed over the coefficients.</summary>
    [TestCase(0, 1e-11)]
    [TestCase(1, 1e-10)]
    [TestCase(2, 2e-9)]
    [TestCase(3, 2e-8)]
    public void TheSumRulesHoldToTheDigitsOfTheCoefficients(int order, double tolerance) =>
        Assert.That(References.Select(r => (double)r.SumRule(order)), Has.All.EqualTo(0.0).Within(tolerance));

    [Test]
    public void FallsWithTheFourthPowerOfOneMinusZ()
    {
        // G/(1 - z)^4 = P''''(1)/24 - (1 - z) P'''''(1)/120 + ... for the polynomial P. At 1e4 GeV^2 1 - z is 0.0175; farther out the rounding of the
        // coefficients, which breaks the sum rules, would show.
        const double SecondOrder = 0.05;
        const double QSquared = 1e4;
        var root = Math.Sqrt(0.0779191396 + QSquared);
        var oneMinusZ = 2.0 * Math.Sqrt(0.7779191396) / (root + Math.Sqrt(0.7779191396));
        foreach (var (i, value) in Normalised(QSquared).Index())
        {
            var (fourth, fifth) = ((double)References[i].SumRule(4) / 24.0, (double)References[i].SumRule(5) / 120.0);
            Assert.That(value / Math.Pow(oneMinusZ, 4.0), Is.EqualTo(fourth - (oneMinusZ * fifth)).Within(SecondOrder * Math.Abs(fourth)), $"form factor {i}");
        }
    }

    [Test]
    public void TheMagneticFormFactorsFallSteadilyToTenGeVSquared()
    {
        var previous = (Proton: double.PositiveInfinity, Neutron: double.PositiveInfinity);
        for (var exponent = -6.0; exponent <= 1.0; exponent += 1e-3)
        {
            var qSquared = Math.Pow(10.0, exponent);
            var current = (Proton: Model.Evaluate(Nucleon.Proton, qSquared).GM, Neutron: -Model.Evaluate(Nucleon.Neutron, qSquared).GM);
            Assert.That(current.Proton, Is.LessThan(previous.Proton).And.Positive);
            Assert.That(current.Neutron, Is.LessThan(previous.Neutron).And.Positive);
            previous = current;
        }
    }

    [Test]
    public void TheRadiiAreThoseThatTheFitIsTiedTo()
    {
        // Electric 0.879 and magnetic 0.851 fm of the proton, -0.1161 fm^2 of the neutron and its magnetic 0.864 fm, each to its last digit.
        const double QSquared = 1e-6;
        var (proton, neutron) = (Model.Evaluate(Nucleon.Proton, QSquared), Model.Evaluate(Nucleon.Neutron, QSquared));
        Assert.That(Math.Sqrt(SquaredRadius(1.0 - proton.GE)), Is.EqualTo(0.879).Within(5e-4));
        Assert.That(Math.Sqrt(SquaredRadius(1.0 - (proton.GM / 2.79284356))), Is.EqualTo(0.851).Within(5e-4));
        Assert.That(SquaredRadius(-neutron.GE), Is.EqualTo(-0.1161).Within(5e-5));
        Assert.That(Math.Sqrt(SquaredRadius(1.0 - (neutron.GM / -1.91304272))), Is.EqualTo(0.864).Within(5e-4));

        static double SquaredRadius(double fall) => 6.0 * fall / QSquared * PhysicalConstants.HbarCGeVFm * PhysicalConstants.HbarCGeVFm;
    }

    private static double[] Normalised(double qSquared)
    {
        var (proton, neutron) = (Model.Evaluate(Nucleon.Proton, qSquared), Model.Evaluate(Nucleon.Neutron, qSquared));
        return [proton.GE, proton.GM / 2.79284356, neutron.GE, neutron.GM / -1.91304272];
    }
}
