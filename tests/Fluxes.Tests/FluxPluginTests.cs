using TridentFramework.AnalyticFluxes;
using TridentFramework.HistogramFile;
using TridentFramework.Plugins;
using TridentFramework.TabulatedFluxes;

namespace TridentFramework.Fluxes.Tests;

public sealed class FluxPluginTests
{
    private static readonly IPluginFactory[] Factories = [new DuneNearDetectorFactory(), new CcfrFactory(), new MonochromaticFactory(), new HistogramFileFactory()];

    [Test]
    public void NamesAreThoseOfRunCards() =>
        Assert.That(Factories.Select(factory => factory.Name), Is.EqualTo(["DuneNearDetector", "Ccfr", "Monochromatic", "HistogramFile"]));

    [Test]
    public void AllAreFluxes() => Assert.That(Factories.Select(factory => factory.Family), Is.All.EqualTo(PluginFamily.Flux));

    [Test]
    public void TabulatedBeamsCiteTheirSource()
    {
        Assert.That(new DuneNearDetectorFactory().References.Select(citation => citation.ArXiv), Does.Contain("2103.04797"));
        Assert.That(new CcfrFactory().References.Select(citation => citation.Journal), Does.Contain("Phys. Rev. Lett. 66, 3117"));
    }
}
