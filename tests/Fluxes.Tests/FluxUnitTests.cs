using TridentFramework.HistogramFile;

namespace TridentFramework.Fluxes.Tests;

public sealed class FluxUnitTests
{
    /// <summary>A few products and quotients of exact numbers.</summary>
    private const double Rounding = 1e-15;

    [TestCase("/m2/GeV/POT", FluxExposure.ProtonOnTarget, false, 1.0)]
    [TestCase("/POT/GeV/m2", FluxExposure.ProtonOnTarget, false, 1.0)]
    [TestCase(" / m2 / GeV / POT ", FluxExposure.ProtonOnTarget, false, 1.0)]
    [TestCase("/cm2/GeV/POT", FluxExposure.ProtonOnTarget, false, 1e4)]
    [TestCase("/m2/MeV/POT", FluxExposure.ProtonOnTarget, false, 1e3)]
    [TestCase("/m2/TeV/fb-1", FluxExposure.InverseFemtobarn, false, 1e-3)]
    [TestCase("/cm2/50MeV/POT", FluxExposure.ProtonOnTarget, false, 2e5)]
    [TestCase("/cm2/50 MeV/1e20 POT", FluxExposure.ProtonOnTarget, false, 2e-15)]
    [TestCase("/cm2/0.05GeV/1e20POT", FluxExposure.ProtonOnTarget, false, 2e-15)]
    [TestCase("/m2/1eV/s", FluxExposure.Second, false, 1e9)]
    [TestCase("/m2/bin/fb-1", FluxExposure.InverseFemtobarn, true, 1.0)]
    [TestCase("/m2/bin/150fb-1", FluxExposure.InverseFemtobarn, true, 1.0 / 150.0)]
    [TestCase("/1e21POT/bin/cm2", FluxExposure.ProtonOnTarget, true, 1e-17)]
    [TestCase("shape", FluxExposure.ShapeOnly, false, 1.0)]
    [TestCase("1", FluxExposure.ShapeOnly, false, 1.0)]
    [TestCase("shape/bin", FluxExposure.ShapeOnly, true, 1.0)]
    [TestCase("shape/MeV", FluxExposure.ShapeOnly, false, 1e3)]
    public void IsReadInAnyOrder(string text, FluxExposure exposure, bool isPerBin, double factor)
    {
        Assert.That(FluxUnit.TryParse(text, out var unit, out _), Is.True);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(unit.Exposure, Is.EqualTo(exposure));
            Assert.That(unit.IsPerBin, Is.EqualTo(isPerBin));
            Assert.That(unit.Factor, Is.EqualTo(factor).Within(Rounding * factor));
        }
    }

    [TestCase("", "'' is not a unit of flux")]
    [TestCase("m2/GeV/POT", "is not a unit of flux")]
    [TestCase("1/m2", "is not a unit of flux")]
    [TestCase("/m2/GeV", "has no exposure")]
    [TestCase("/GeV/POT", "has no area")]
    [TestCase("/m2/POT", "has no energy")]
    [TestCase("/m2", "has no energy and no exposure")]
    [TestCase("/", "'/' in '/' is not part")]
    [TestCase("/m2/GeV/POT/", "'/' in '/m2/GeV/POT/' is not part")]
    [TestCase("/m2/GeV/MeV/POT", "two parts for the energy, '/GeV' and '/MeV'")]
    [TestCase("/m2/GeV/bin/POT", "two parts for the energy, '/GeV' and '/bin'")]
    [TestCase("/m2/cm2/GeV/POT", "two parts for the area")]
    [TestCase("/m2/GeV/POT/s", "two parts for the exposure")]
    [TestCase("/m2/gev/POT", "'/gev'")]
    [TestCase("/m2/GeV/pot", "'/pot'")]
    [TestCase("/m2/0GeV/POT", "'/0GeV'")]
    [TestCase("/m2/-1GeV/POT", "'/-1GeV'")]
    [TestCase("/m2/GeV/0POT", "'/0POT'")]
    [TestCase("/m2/GeV/1e999POT", "'/1e999POT'")]
    [TestCase("/m2/GeV/nanPOT", "'/nanPOT'")]
    [TestCase("/2m2/GeV/POT", "'/2m2'")]
    [TestCase("/m2/2bin/POT", "'/2bin'")]
    [TestCase("/m2/GeV/20", "'/20'")]
    [TestCase("shape/m2/GeV/POT", "is a shape and cannot have area and exposure")]
    [TestCase("shape/", "'/' in 'shape/'")]
    [TestCase("shapes", "is not a unit of flux")]
    public void AWrongUnitIsExplained(string text, string expected)
    {
        Assert.That(FluxUnit.TryParse(text, out _, out var error), Is.False);
        Assert.That(error, Does.Contain(expected).And.Contains("/cm2/50MeV/1e20POT"));
    }
}
