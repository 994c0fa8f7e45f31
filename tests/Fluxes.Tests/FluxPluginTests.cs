using TridentFramework.AnalyticFluxes;
using TridentFramework.HistogramFile;
using TridentFramework.Plugins;
using TridentFramework.TabulatedFluxes;

namespace TridentFramework.Fluxes.Tests;

public sealed class FluxPluginTests
{
    private static readonly IPluginFactory[] Factories =
    [
        new DuneNearDetectorFactory(), new CcfrFactory(), new MonochromaticFactory(), new HistogramFileFactory(), new BoosterNeutrinoBeamFactory(), new CharmIIFactory(),
        new NuTeVFactory(), new FaserNuFactory(), new MinervaFactory(), new NovaNearDetectorFactory(), new T2KNearDetectorFactory(),
    ];

    [Test]
    public void NamesAreThoseOfRunCards() =>
        Assert.That(
            Factories.Select(factory => factory.Name),
            Is.EqualTo(
            [
                "DuneNearDetector", "Ccfr", "Monochromatic", "HistogramFile", "BoosterNeutrinoBeam", "CharmII", "NuTeV", "FaserNu", "Minerva", "NovaNearDetector",
                "T2KNearDetector",
            ]));

    [Test]
    public void BeamsWithoutAPublishedNumberToCompareWithAreExperimental() =>
        Assert.That(
            Factories.Where(factory => factory.Status == ValidationStatus.Experimental).Select(factory => factory.Name),
            Is.EqualTo(["CharmII", "NuTeV", "Minerva", "NovaNearDetector"]));

    [Test]
    public void TabulatedBeamsCiteTheirSource()
    {
        Assert.That(new DuneNearDetectorFactory().References.Select(citation => citation.ArXiv), Does.Contain("2103.04797"));
        Assert.That(new CcfrFactory().References.Select(citation => citation.Journal), Does.Contain("Phys. Rev. Lett. 66, 3117"));
        Assert.That(new BoosterNeutrinoBeamFactory().References.Select(citation => citation.ArXiv), Does.Contain("0806.1449"));
        Assert.That(new CharmIIFactory().References.Select(citation => citation.Journal), Does.Contain("Phys. Rept. 433, 65"));
        Assert.That(new NuTeVFactory().References.Select(citation => citation.ArXiv), Does.Contain("hep-ex/9811012"));
        Assert.That(new FaserNuFactory().References.Select(citation => citation.ArXiv), Does.Contain("2105.08270"));
        Assert.That(new MinervaFactory().References.Select(citation => citation.ArXiv), Does.Contain("1607.00704"));
        Assert.That(new NovaNearDetectorFactory().References.Select(citation => citation.Title), Has.Some.Contains("NOvA document 25266"));
        Assert.That(new T2KNearDetectorFactory().References.Select(citation => citation.ArXiv), Does.Contain("1211.0469"));
    }
}
