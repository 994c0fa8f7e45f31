using TridentFramework.Particles;
using TridentFramework.Plugins;
using TridentFramework.TabulatedFluxes;

namespace TridentFramework.Fluxes.Tests;

/// <summary>The beams of MINERvA, NOvA and T2K, which have the same parameters.</summary>
public sealed class NearDetectorFluxTests
{
    /// <summary>The numbers to compare with are printed with four significant digits.</summary>
    private const double FourDigits = 5e-4;

    /// <summary>Mean energies are printed with three decimals.</summary>
    private const double ThreeDecimals = 5.001e-4;

    private static INeutrinoFlux Flux(string beam, HornMode mode) => beam switch
    {
        "minerva low" => new MinervaFactory().Create(new MinervaParameters { Mode = mode }, SpectrumMoments.Context),
        "minerva medium" => new MinervaFactory().Create(new MinervaParameters { Mode = mode, Beam = MinervaBeam.MediumEnergy }, SpectrumMoments.Context),
        "nova" => new NovaNearDetectorFactory().Create(new NovaNearDetectorParameters { Mode = mode }, SpectrumMoments.Context),
        _ => new T2KNearDetectorFactory().Create(new T2KNearDetectorParameters { Mode = mode }, SpectrumMoments.Context),
    };

    [TestCase("minerva low", HornMode.Neutrino, 2.859e-4, 3.254e-5, 4.235e-6, 5.503e-7, 4.373)]
    [TestCase("minerva low", HornMode.Antineutrino, 5.066e-5, 2.312e-4, 8.536e-7, 3.272e-6, 3.570)]
    [TestCase("minerva medium", HornMode.Neutrino, 6.803e-4, 2.652e-5, 6.594e-6, 3.788e-7, 5.701)]
    [TestCase("minerva medium", HornMode.Antineutrino, 3.514e-5, 5.196e-4, 5.165e-7, 4.987e-6, 5.400)]
    [TestCase("nova", HornMode.Neutrino, 1.185e-4, 9.999e-6, 1.595e-6, 2.769e-7, 2.592)]
    [TestCase("nova", HornMode.Antineutrino, 1.124e-5, 9.625e-5, 3.47e-7, 1.105e-6, 2.291)]
    [TestCase("t2k", HornMode.Neutrino, 1.917e-4, 1.216e-5, 2.257e-6, 3.065e-7, 0.853)]
    [TestCase("t2k", HornMode.Antineutrino, 1.603e-5, 1.544e-4, 4.296e-7, 1.597e-6, 0.712)]
    public void IntegralsAndMeanEnergyAreThoseOfTheSourceTable(string beam, HornMode mode, double numu, double numubar, double nue, double nuebar, double meanGeV)
    {
        var flux = Flux(beam, mode);
        var leading = mode == HornMode.Neutrino ? NeutrinoSpecies.NuMu : NeutrinoSpecies.NuMuBar;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(flux.Exposure, Is.EqualTo(FluxExposure.ProtonOnTarget));
            Assert.That(flux.Species, Is.EqualTo([NeutrinoSpecies.NuE, NeutrinoSpecies.NuMu, NeutrinoSpecies.NuEBar, NeutrinoSpecies.NuMuBar]));
            Assert.That(flux.Spectrum(NeutrinoSpecies.NuMu).Integral, Is.EqualTo(numu).Within(FourDigits * numu));
            Assert.That(flux.Spectrum(NeutrinoSpecies.NuMuBar).Integral, Is.EqualTo(numubar).Within(FourDigits * numubar));
            Assert.That(flux.Spectrum(NeutrinoSpecies.NuE).Integral, Is.EqualTo(nue).Within(FourDigits * nue));
            Assert.That(flux.Spectrum(NeutrinoSpecies.NuEBar).Integral, Is.EqualTo(nuebar).Within(FourDigits * nuebar));
            Assert.That(flux.Spectrum(leading).MeanEnergyGeV(), Is.EqualTo(meanGeV).Within(ThreeDecimals));
        }
    }

    /// <summary>arXiv:1302.4908: 0.85 GeV at ND280; half of the last digit.</summary>
    [Test]
    public void MeanEnergyAtT2KIsThePublishedOne() =>
        Assert.That(Flux("t2k", HornMode.Neutrino).Spectrum(NeutrinoSpecies.NuMu).MeanEnergyGeV(), Is.EqualTo(0.85).Within(0.005));

    [TestCase("minerva low")]
    [TestCase("nova")]
    [TestCase("t2k")]
    public void AnUnknownModeIsAnErrorOfTheParameter(string beam) =>
        Assert.That(
            () => Flux(beam, (HornMode)7),
            Throws.InstanceOf<PluginParameterException>().With.Property("Parameter").EqualTo("mode").And.Message.Contains("known are neutrino and antineutrino"));

    [Test]
    public void AnUnknownConfigurationIsAnErrorOfTheParameter() =>
        Assert.That(
            () => new MinervaFactory().Create(new MinervaParameters { Mode = HornMode.Neutrino, Beam = (MinervaBeam)7 }, SpectrumMoments.Context),
            Throws.InstanceOf<PluginParameterException>().With.Property("Parameter").EqualTo("beam"));
}
