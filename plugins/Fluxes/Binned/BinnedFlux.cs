using TridentFramework.Fluxes;
using TridentFramework.Particles;

namespace TridentFramework.BinnedFluxes;

/// <summary>A beam given as one histogram for each species; species without neutrinos are left out.</summary>
internal sealed class BinnedFlux : INeutrinoFlux
{
    private readonly Dictionary<NeutrinoSpecies, BinnedSpectrum> _spectra;

    private BinnedFlux(FluxExposure exposure, Dictionary<NeutrinoSpecies, BinnedSpectrum> spectra)
    {
        Exposure = exposure;
        Species = [.. spectra.Keys.Order()];
        _spectra = spectra;
    }

    /// <inheritdoc/>
    public FluxExposure Exposure { get; }

    /// <inheritdoc/>
    public IReadOnlyList<NeutrinoSpecies> Species { get; }

    /// <summary>Makes a beam from a table whose columns share their bins.</summary>
    /// <param name="exposure">What the scale counts.</param>
    /// <param name="edgesGeV">Bin edges, GeV, strictly increasing.</param>
    /// <param name="densities">dPhi/dE of each bin for each species.</param>
    public static BinnedFlux FromTable(FluxExposure exposure, ReadOnlySpan<double> edgesGeV, IReadOnlyDictionary<NeutrinoSpecies, double[]> densities)
    {
        var spectra = new Dictionary<NeutrinoSpecies, BinnedSpectrum>();
        foreach (var (species, column) in densities)
        {
            if (BinnedSpectrum.FromTable(edgesGeV, column) is { } spectrum)
                spectra.Add(species, spectrum);
        }

        return new BinnedFlux(exposure, spectra);
    }

    /// <summary>All species multiplied by the factor that brings <paramref name="species"/> to <paramref name="integral"/>.</summary>
    public BinnedFlux ScaledTo(NeutrinoSpecies species, double integral)
    {
        var factor = integral / _spectra[species].Integral;
        return new BinnedFlux(Exposure, _spectra.ToDictionary(entry => entry.Key, entry => entry.Value.Scaled(factor)));
    }

    /// <inheritdoc/>
    public IEnergySpectrum Spectrum(NeutrinoSpecies species) =>
        _spectra.TryGetValue(species, out var spectrum)
            ? spectrum
            : throw new ArgumentOutOfRangeException(
                nameof(species), species, $"the beam has no {species.ShortName()}; it has {string.Join(", ", Species.Select(s => s.ShortName()))}");
}
