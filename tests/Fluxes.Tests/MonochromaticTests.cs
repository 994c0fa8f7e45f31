using TridentFramework.AnalyticFluxes;
using TridentFramework.Particles;

namespace TridentFramework.Fluxes.Tests;

public sealed class MonochromaticTests
{
    private static INeutrinoFlux Flux(double energyGeV, double? integratedFlux = null) =>
        new MonochromaticFactory().Create(new MonochromaticParameters { EnergyGeV = energyGeV, IntegratedFlux = integratedFlux }, SpectrumMoments.Context);

    [Test]
    public void EverySpeciesHasASingleEdgeAtTheEnergy()
    {
        var flux = Flux(5.0);
        Assert.That(flux.Species, Is.EqualTo(NeutrinoSpeciesExtensions.All));
        foreach (var species in flux.Species)
            Assert.That(flux.Spectrum(species).EdgesGeV, Is.EqualTo([5.0]));
    }

    [Test]
    public void WithoutIntegratedFluxItIsAShapeOfIntegralOne()
    {
        Assert.That(Flux(5.0).Exposure, Is.EqualTo(FluxExposure.ShapeOnly));
        Assert.That(Flux(5.0).Spectrum(NeutrinoSpecies.NuMu).Integral, Is.EqualTo(1.0));
    }

    [Test]
    public void WithIntegratedFluxItCountsPerProtonOnTarget()
    {
        Assert.That(Flux(5.0, 1.5e-3).Exposure, Is.EqualTo(FluxExposure.ProtonOnTarget));
        Assert.That(Flux(5.0, 1.5e-3).Spectrum(NeutrinoSpecies.NuTauBar).Integral, Is.EqualTo(1.5e-3));
    }

    [Test]
    public void HasNoDensityToEvaluate() =>
        Assert.That(
            () => Flux(5.0).Spectrum(NeutrinoSpecies.NuMu).Evaluate([5.0], new double[1]),
            Throws.InvalidOperationException.With.Message.Contains("5 GeV"));
}
