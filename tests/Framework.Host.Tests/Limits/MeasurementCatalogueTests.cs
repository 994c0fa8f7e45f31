using TridentFramework.Host.Limits;

namespace TridentFramework.Host.Tests.Limits;

public sealed class MeasurementCatalogueTests
{
    [TestCase("CCFR", 0.82, 0.28, 0.28)]
    [TestCase("CHARM-II", 1.58, 0.57, 0.57)]
    [TestCase("CHARM-II-1902.06765", 1.58, 0.64, 0.64)]
    [TestCase("NuTeV", 0.72, 1.73, 0.72)]
    public void RatiosAreThosePrinted(string name, double ratio, double plus, double minus)
    {
        Assert.That(MeasurementCatalogue.TryFind(name, out var measurement, out _), Is.True);
        Assert.That((measurement!.Ratio, measurement.ErrorPlus, measurement.ErrorMinus), Is.EqualTo((ratio, plus, minus)));
        Assert.That(measurement.Citation.Journal ?? measurement.Citation.ArXiv, Is.Not.Null);
    }

    [Test]
    public void TheRatioOfCcfrIsThatOfItsEvents()
    {
        // 37.0 +- 12.4 over 45.3 +- 2.3, to the two digits that are quoted.
        MeasurementCatalogue.TryFind("CCFR", out var measurement, out _);
        Assert.Multiple(() =>
        {
            Assert.That(measurement!.Ratio, Is.EqualTo(37.0 / 45.3).Within(0.005));
            Assert.That(measurement.ErrorPlus, Is.EqualTo(37.0 / 45.3 * Math.Sqrt(Math.Pow(12.4 / 37.0, 2) + Math.Pow(2.3 / 45.3, 2))).Within(0.005));
        });
    }

    [Test]
    public void AnUnknownNameGetsTheNearestAndAll()
    {
        Assert.That(MeasurementCatalogue.TryFind("CHARMII", out _, out var error), Is.False);
        Assert.That(error, Is.EqualTo("'CHARMII' is not a known measurement; did you mean 'CHARM-II'? (known: CCFR, CHARM-II, CHARM-II-1902.06765, NuTeV)"));
    }
}
