using TridentFramework.Fluxes;
using TridentFramework.Plugins;

namespace TridentFramework.AnalyticFluxes;

/// <summary>A beam of a single energy, dPhi/dE = Phi delta(E - E0), of all six species.</summary>
public sealed class MonochromaticFactory : PluginFactory<INeutrinoFlux, MonochromaticParameters>
{
    /// <inheritdoc/>
    public override string Name => "Monochromatic";

    /// <inheritdoc/>
    public override string Summary => "A beam in which every neutrino has the same energy, for any species.";

    /// <inheritdoc/>
    public override ValidationStatus Status => ValidationStatus.Validated;

    /// <inheritdoc/>
    public override INeutrinoFlux Create(MonochromaticParameters parameters, PluginContext context) =>
        new MonochromaticFlux(parameters.EnergyGeV, parameters.IntegratedFlux);
}
