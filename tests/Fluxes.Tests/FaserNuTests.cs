using TridentFramework.Particles;
using TridentFramework.Plugins;
using TridentFramework.TabulatedFluxes;

namespace TridentFramework.Fluxes.Tests;

public sealed class FaserNuTests
{
    /// <summary>The sums to compare with are printed with four significant digits.</summary>
    private const double FourDigits = 5e-4;

    private static readonly INeutrinoFlux Flux = new FaserNuFactory().Create(new NoParameters(), SpectrumMoments.Context);

    [TestCase(NeutrinoSpecies.NuE, 2.361e10, 732.8)]
    [TestCase(NeutrinoSpecies.NuMu, 1.939e11, 311.6)]
    [TestCase(NeutrinoSpecies.NuTau, 6.827e8, 599.9)]
    [TestCase(NeutrinoSpecies.NuEBar, 2.665e10, 521.5)]
    [TestCase(NeutrinoSpecies.NuMuBar, 1.536e11, 250.4)]
    [TestCase(NeutrinoSpecies.NuTauBar, 6.859e8, 594.9)]
    public void IntegralAndMeanEnergyAreThoseOfTheSourceTable(NeutrinoSpecies species, double perSquareMetreAndInverseFemtobarn, double meanGeV)
    {
        var spectrum = Flux.Spectrum(species);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(spectrum.Integral, Is.EqualTo(perSquareMetreAndInverseFemtobarn).Within(FourDigits * perSquareMetreAndInverseFemtobarn));
            Assert.That(spectrum.MeanEnergyGeV(), Is.EqualTo(meanGeV).Within(FourDigits * meanGeV));
        }
    }

    [Test]
    public void HasAllSixSpeciesPerLuminosity()
    {
        Assert.That(Flux.Exposure, Is.EqualTo(FluxExposure.InverseFemtobarn));
        Assert.That(Flux.Species, Is.EqualTo(NeutrinoSpeciesExtensions.All));
    }

    /// <summary>
    /// The source counts charged-current interactions in 1.2 t and 150 fb^-1 besides neutrinos: files FASER_CCint_14.txt and FASER_CCint_-14.txt of
    /// github.com/KlingFelix/FastNeutrinoFluxSimulation, summed over energy. Flux times the world averages of sigma/E below 350 GeV (Particle Data Group,
    /// review of neutrino cross sections) must give them: sigma/E changes by 5 % up to the energies of most interactions. Copies of
    /// this flux that divide by another area are wrong by a factor of 3.6.
    /// </summary>
    [TestCase(NeutrinoSpecies.NuMu, 0.677e-38, 4617.5)]
    [TestCase(NeutrinoSpecies.NuMuBar, 0.334e-38, 1419.0)]
    public void GivesTheInteractionsThatTheSourceCounts(NeutrinoSpecies species, double crossSectionPerEnergySquareCentimetresPerGeV, double interactions)
    {
        const double InverseFemtobarns = 150.0;
        const double Nucleons = 1.2e6 * 6.02214e23;
        const double SquareMetresPerSquareCentimetre = 1e-4;
        const double ChangeOfCrossSectionPerEnergy = 0.05;
        var spectrum = Flux.Spectrum(species);
        var expected = InverseFemtobarns * Nucleons * crossSectionPerEnergySquareCentimetresPerGeV * SquareMetresPerSquareCentimetre
            * spectrum.Integral * spectrum.MeanEnergyGeV();
        Assert.That(expected, Is.EqualTo(interactions).Within(ChangeOfCrossSectionPerEnergy * interactions));
    }

    [Test]
    public void BinsAreTenthsOfADecade()
    {
        var edges = Flux.Spectrum(NeutrinoSpecies.NuMu).EdgesGeV;
        Assert.That(edges[0], Is.EqualTo(10.0));
        Assert.That(edges, Has.Count.EqualTo(29));

        // The edges are rounded to seven digits; the first one is not on the grid of the others.
        for (var i = 1; i + 1 < edges.Count; i++)
            Assert.That(edges[i + 1] / edges[i], Is.EqualTo(Math.Pow(10.0, 0.1)).Within(1e-5));
    }
}
