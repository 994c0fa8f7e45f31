using TridentFramework.NuclearFormFactors;
using TridentFramework.Particles;
using TridentFramework.Plugins;

namespace TridentFramework.FormFactors.Tests;

public sealed class KleinNystrandTests
{
    /// <summary>At q = 1/R and 2/R the sphere is 3 j1(1) = 0.903506036 and 3 j1(2)/2 = 0.6530966625 (Abramowitz and Stegun, Table 10.1); R = 1.2 A^(1/3) fm, a = 0.7 fm.</summary>
    [TestCase(1.0, 0.903506036)]
    [TestCase(2.0, 0.6530966625)]
    public void IsTheSphereOfRadiusOnePointTwoTimesTheYukawaFactor(double x, double sphere)
    {
        // A = 64: R = 4.8 fm.
        var q = x / 4.8;
        var expected = sphere / (1.0 + (0.49 * q * q));
        var formFactor = Create(new()).ForNuclide(TestNuclides.Create("Zn", 30, 64));
        var qGeV = q * PhysicalConstants.HbarCGeVFm;
        Assert.That(formFactor.Evaluate(qGeV * qGeV), Is.EqualTo(expected).Within(3e-9), "nine decimals in the tables, times three");
    }

    [TestCase("Ar", 40, 3.4235)]
    [TestCase("Pb", 208, 5.5032)]
    [TestCase("Ar", 36, 3.3273)]
    public void TheAdaptedFormHasTheRmsRadiusOfTheRecommendedDensity(string symbol, int a, double rmsRadiusFm)
    {
        var formFactor = Create(new() { Form = KleinNystrandForm.Adapted }).ForNuclide(TestNuclides.Create(symbol, 1, a));
        Assert.That(RmsRadiusFm(formFactor), Is.EqualTo(rmsRadiusFm).Within(6e-5), "half a unit in the fourth decimal, and 1e-5 of the next order");
    }

    [Test]
    public void TheAdaptedFormTakesAnRmsRadiusOfYourOwn() =>
        Assert.That(RmsRadiusFm(Create(new() { Form = KleinNystrandForm.Adapted, RmsRadiusFm = 4.0 }).ForNuclide(TestNuclides.Argon40)), Is.EqualTo(4.0).Within(2e-5), "the next order of the series");

    [Test]
    public void AnRmsRadiusWithTheStandardFormIsRefused() =>
        Assert.That(
            () => Create(new() { RmsRadiusFm = 4.0 }),
            Throws.TypeOf<PluginParameterException>().With.Message.EqualTo("rmsRadius belongs to form Adapted; give form: Adapted with it, or leave it out")
                .And.Property(nameof(PluginParameterException.Parameter)).EqualTo("rmsRadius"));

    [Test]
    public void AnRmsRadiusInsideTheRangeIsRefused() =>
        Assert.That(
            () => Create(new() { Form = KleinNystrandForm.Adapted, RmsRadiusFm = 1.7 }),
            Throws.TypeOf<PluginParameterException>()
                .With.Message.EqualTo("R^2 = 5/3 (r^2 - 6 a^2) with a = 0.7 fm is not positive for the rms radius r = 1.7 fm; give more than 1.715 fm")
                .And.Property(nameof(PluginParameterException.Parameter)).EqualTo("rmsRadius"));

    [Test]
    public void ANucleusSmallerThanTheRangeIsRefused() =>
        Assert.That(
            () => Create(new() { Form = KleinNystrandForm.Adapted }).ForNuclide(TestNuclides.Create("He", 2, 4)),
            Throws.TypeOf<UnsupportedNuclideException>().With.Message.EqualTo(
                "KleinNystrand: R^2 = 5/3 (r^2 - 6 a^2) with a = 0.7 fm is not positive for the rms radius r = 1.6764 fm, which He4-SOG-Si82 gives for He4; use form: Standard or plugin DeVries"));

    [Test]
    public void TheAdaptedFormNeedsARadius() =>
        Assert.That(
            () => Create(new() { Form = KleinNystrandForm.Adapted }).ForNuclide(TestNuclides.Create("Kr", 36, 84)),
            Throws.TypeOf<UnsupportedNuclideException>().With.Message.StartsWith("KleinNystrand with form Adapted has no set for Kr, so none for Kr84; no parametrisation has one"));

    [Test]
    public void AnUndefinedFormIsRefused() =>
        Assert.That(() => Create(new() { Form = (KleinNystrandForm)7 }), Throws.TypeOf<PluginParameterException>().With.Message.EqualTo("7 is not a form; Standard and Adapted are"));

    private static double RmsRadiusFm(INuclearFormFactor formFactor)
    {
        const double QSquared = 1e-8;
        return Math.Sqrt(6.0 * (1.0 - formFactor.Evaluate(QSquared)) / QSquared) * PhysicalConstants.HbarCGeVFm;
    }

    private static INuclearFormFactorModel Create(KleinNystrandParameters parameters) => new KleinNystrandFactory().Create(parameters, NuclearFormFactorCase.Context);
}
