using TridentFramework.Units;

namespace TridentFramework.Abstractions.Tests;

public sealed class UnitTableTests
{
    // Powers of ten between units are exact, so the nearest double to the decimal value comes out.
    [TestCase("5 GeV", "GeV", 5.0)]
    [TestCase("235 MeV", "GeV", 0.235)]
    [TestCase("235MeV", "GeV", 0.235)]
    [TestCase("1e-3 TeV", "GeV", 1.0)]
    [TestCase("2 keV", "eV", 2000.0)]
    [TestCase("1 t", "kg", 1000.0)]
    [TestCase("0.55 fm", "fm", 0.55)]
    [TestCase("1.04e-3 /m2", "/m2", 1.04e-3)]
    [TestCase("1 /cm2", "/m2", 1e4)]
    [TestCase("1.4 g/cm3", "g/cm3", 1.4)]
    [TestCase("180 deg", "rad", Math.PI)]
    [TestCase("250000 MeV2", "GeV2", 0.25)]
    public void AValueIsReadInTheUnitOfTheProperty(string text, string unit, double expected)
    {
        Assert.That(UnitTable.TryParse(text, unit, out var value, out var error), Is.True, error);
        Assert.That(value, Is.EqualTo(expected).Within(1).Ulps);
    }

    [TestCase("5", "GeV", "has no unit")]
    [TestCase("5 kg", "GeV", "not a unit of energy")]
    [TestCase("5 gev", "GeV", "not a unit of energy")]
    [TestCase("GeV", "GeV", "not a number")]
    [TestCase("", "GeV", "not a number")]
    [TestCase("nan GeV", "GeV", "not a number")]
    [TestCase("1e999 GeV", "GeV", "not a number")]
    public void AWrongValueIsExplainedWithTheUnitsAccepted(string text, string unit, string expected)
    {
        Assert.That(UnitTable.TryParse(text, unit, out _, out var error), Is.False);
        Assert.That(error, Does.Contain(expected).And.Contain("eV, keV, MeV, GeV, TeV"));
    }

    [Test]
    public void FactorsGoBothWays()
    {
        Assert.That(UnitTable.Factor("TeV", "MeV"), Is.EqualTo(1e6));
        Assert.That(UnitTable.Factor("MeV", "TeV"), Is.EqualTo(1e-6));
        Assert.That(() => UnitTable.Factor("GeV", "kg"), Throws.ArgumentException.With.Message.Contains("mass"));
        Assert.That(() => UnitTable.Factor("GeV", "parsec"), Throws.ArgumentException.With.Message.Contains("parsec"));
    }
}
