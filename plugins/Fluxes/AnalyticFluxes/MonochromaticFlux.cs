using TridentFramework.Fluxes;
using TridentFramework.Particles;

namespace TridentFramework.AnalyticFluxes;

/// <summary>All six species at one energy.</summary>
internal sealed class MonochromaticFlux(double energyGeV, double? integratedFlux) : INeutrinoFlux
{
    private readonly MonochromaticSpectrum _spectrum = new(energyGeV, integratedFlux ?? 1.0);

    /// <inheritdoc/>
    public FluxExposure Exposure { get; } = integratedFlux is null ? FluxExposure.ShapeOnly : FluxExposure.ProtonOnTarget;

    /// <inheritdoc/>
    public IReadOnlyList<NeutrinoSpecies> Species => NeutrinoSpeciesExtensions.All;

    /// <inheritdoc/>
    public IEnergySpectrum Spectrum(NeutrinoSpecies species) => _spectrum;
}
