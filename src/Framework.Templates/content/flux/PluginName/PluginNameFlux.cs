using TridentFramework.Fluxes;
using TridentFramework.Particles;

namespace PluginName;

/// <summary>Muon neutrinos and antineutrinos with one spectrum; it has no absolute scale, so it averages cross sections but gives no rates.</summary>
/// <param name="spectrum">The spectrum.</param>
internal sealed class PluginNameFlux(PluginNameSpectrum spectrum) : INeutrinoFlux
{
    /// <inheritdoc/>
    public FluxExposure Exposure => FluxExposure.ShapeOnly;

    /// <inheritdoc/>
    public IReadOnlyList<NeutrinoSpecies> Species { get; } = [NeutrinoSpecies.NuMu, NeutrinoSpecies.NuMuBar];

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">Not one of <see cref="Species"/>.</exception>
    public IEnergySpectrum Spectrum(NeutrinoSpecies species) => Species.Contains(species)
        ? spectrum
        : throw new ArgumentException($"the beam has no {species.ShortName()}; it has {string.Join(" and ", Species.Select(static s => s.ShortName()))}", nameof(species));
}
