using TridentFramework.Particles;

namespace TridentFramework.Fluxes;

/// <summary>A neutrino beam at the detector.</summary>
public interface INeutrinoFlux
{
    /// <summary>What the absolute scale counts.</summary>
    FluxExposure Exposure { get; }

    /// <summary>Species with a non-zero flux.</summary>
    IReadOnlyList<NeutrinoSpecies> Species { get; }

    /// <summary>Spectrum of one of <see cref="Species"/>.</summary>
    /// <exception cref="ArgumentException">The beam has no such neutrinos; the message names those it has.</exception>
    IEnergySpectrum Spectrum(NeutrinoSpecies species);
}
