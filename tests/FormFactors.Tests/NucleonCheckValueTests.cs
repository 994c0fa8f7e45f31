using TridentFramework.Particles;

namespace TridentFramework.FormFactors.Tests;

public sealed class NucleonCheckValueTests
{
    private static IEnumerable<NucleonFormFactorCase> WithCheckValues => NucleonFormFactorCase.All().Where(static c => c.CheckValues is not null);

    private static IEnumerable<NucleonFormFactorCase> WithRadius => NucleonFormFactorCase.All().Where(static c => c.ProtonRadiusFm is not null);

    [TestCaseSource(nameof(WithCheckValues))]
    public void EverySetReproducesItsCheckValuesToTheLastDigit(NucleonFormFactorCase subject)
    {
        foreach (var (i, qSquared) in NucleonFormFactorCase.QSquared.Index())
        {
            var (proton, neutron) = (subject.Model.Evaluate(Nucleon.Proton, qSquared), subject.Model.Evaluate(Nucleon.Neutron, qSquared));
            foreach (var (value, row) in new[] { proton.GE, proton.GM, neutron.GE, neutron.GM }.Zip(subject.CheckValues!))
                Assert.That(value, Is.EqualTo(row[i]).Within(HalfAUnitInTheSixthDigit(row[i])), $"Q2 = {qSquared} GeV^2");
        }
    }

    [TestCaseSource(nameof(WithRadius))]
    public void TheSlopeOfTheElectricFormFactorIsTheProtonRadius(NucleonFormFactorCase subject)
    {
        const double QSquared = 1e-6;
        const double SecondOrder = 1e-5;
        var slope = (1.0 - subject.Model.Evaluate(Nucleon.Proton, QSquared).GE) / QSquared;
        var radiusFm = Math.Sqrt(6.0 * slope) * PhysicalConstants.HbarCGeVFm;
        Assert.That(radiusFm, Is.EqualTo(subject.ProtonRadiusFm!.Value).Within(SecondOrder * radiusFm));
    }

    /// <summary>A fiftieth more: the check values were made with nucleon masses that differ in the tenth digit.</summary>
    private static double HalfAUnitInTheSixthDigit(double value) =>
        value == 0.0 ? 1e-11 : 0.51 * Math.Pow(10.0, Math.Floor(Math.Log10(Math.Abs(value))) - 5.0);
}
