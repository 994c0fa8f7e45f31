using TridentFramework.Fluxes;
using TridentFramework.Particles;
using TridentFramework.Plugins;

namespace PluginName.Tests;

public sealed class PluginNameTests
{
    private static INeutrinoFlux Flux(double lowestGeV, double highestGeV, double index) =>
        new PluginNameFactory().Create(
            new PluginNameParameters { LowestEnergyGeV = lowestGeV, HighestEnergyGeV = highestGeV, SpectralIndex = index }, new PluginContext(new PhysicalConstants(), "."));

    [Test]
    public void AFlatSpectrumIntegratesToItsWidth() => Assert.That(Flux(2.0, 7.0, 0.0).Spectrum(NeutrinoSpecies.NuMu).Integral, Is.EqualTo(5.0).Within(1e-15 * 5.0));

    [Test]
    public void EveryDecadeCountsTheSameForAnIndexOfOne()
    {
        var decade = Math.Log(10.0);
        Assert.That(Flux(1.0, 10.0, 1.0).Spectrum(NeutrinoSpecies.NuMu).Integral, Is.EqualTo(decade).Within(1e-15 * decade));
        Assert.That(Flux(10.0, 100.0, 1.0).Spectrum(NeutrinoSpecies.NuMu).Integral, Is.EqualTo(decade).Within(1e-15 * decade));
    }

    [Test]
    public void AnIndexOfTwoFallsByAHundredInADecade()
    {
        var density = new double[2];
        Flux(1.0, 100.0, 2.0).Spectrum(NeutrinoSpecies.NuMuBar).Evaluate([5.0, 50.0], density);
        Assert.That(density[0] / density[1], Is.EqualTo(100.0).Within(1e-12 * 100.0), "two powers, each good to a few 1e-16");
    }

    [Test]
    public void EnergiesInTheWrongOrderAreRefused() =>
        Assert.That(() => Flux(10.0, 1.0, 2.0), Throws.TypeOf<PluginParameterException>().With.Property("Parameter").EqualTo("highestEnergy"));
}
