using TridentFramework.Particles;
using TridentFramework.Plugins;
using TridentFramework.TabulatedFluxes;

namespace TridentFramework.Fluxes.Tests;

public sealed class NuTeVTests
{
    /// <summary>The numbers to compare with are printed with four significant digits, their ratios are good to twice that.</summary>
    private const double FourDigits = 1e-3;

    private static readonly INeutrinoFlux Flux = new NuTeVFactory().Create(new NoParameters(), SpectrumMoments.Context);

    private static IEnergySpectrum MuonNeutrinos => Flux.Spectrum(NeutrinoSpecies.NuMu);

    [Test]
    public void IsAShapeWithMuonNeutrinosNormalisedToOne()
    {
        Assert.That(Flux.Exposure, Is.EqualTo(FluxExposure.ShapeOnly));
        Assert.That(Flux.Species, Is.EqualTo([NeutrinoSpecies.NuE, NeutrinoSpecies.NuMu, NeutrinoSpecies.NuEBar, NeutrinoSpecies.NuMuBar]));

        // One rounding each for factor, bins and sum.
        Assert.That(MuonNeutrinos.Integral, Is.EqualTo(1.0).Within(3).Ulps);
    }

    [TestCase(NeutrinoSpecies.NuMuBar, 4.723e-7)]
    [TestCase(NeutrinoSpecies.NuE, 1.463e-6)]
    [TestCase(NeutrinoSpecies.NuEBar, 1.453e-7)]
    public void OtherSpeciesKeepTheirShareOfTheSourceTable(NeutrinoSpecies species, double integral)
    {
        var share = integral / 1.064e-4;
        Assert.That(Flux.Spectrum(species).Integral, Is.EqualTo(share).Within(FourDigits * share));
    }

    [Test]
    public void MeanEnergyIsThatOfTheSourceTable() => Assert.That(MuonNeutrinos.MeanEnergyGeV(), Is.EqualTo(77.525).Within(0.001));

    [Test]
    public void SupportIs10To500GeV()
    {
        Assert.That(MuonNeutrinos.EdgesGeV[0], Is.EqualTo(10.0));
        Assert.That(MuonNeutrinos.EdgesGeV[^1], Is.EqualTo(500.0));
        Assert.That(MuonNeutrinos.At(9.9), Is.Zero);
    }

    [Test]
    public void IsAnnouncedAsExperimental() => Assert.That(new NuTeVFactory().Status, Is.EqualTo(ValidationStatus.Experimental));
}
