using TridentFramework.Fluxes;
using TridentFramework.Plugins;

namespace PluginName;

/// <summary>A beam of muon neutrinos and antineutrinos with a power law between two energies.</summary>
public sealed class PluginNameFactory : PluginFactory<INeutrinoFlux, PluginNameParameters>
{
    /// <inheritdoc/>
    public override string Name => "PluginName";

    /// <inheritdoc/>
    public override string Summary => "Muon neutrinos and antineutrinos with a power law between two energies, as a shape.";

    /// <inheritdoc/>
    /// <exception cref="PluginParameterException">The highest energy is not above the lowest one.</exception>
    public override INeutrinoFlux Create(PluginNameParameters parameters, PluginContext context)
    {
        if (parameters.HighestEnergyGeV <= parameters.LowestEnergyGeV)
            throw new PluginParameterException("highestEnergy", $"is {parameters.HighestEnergyGeV} GeV; it must be above lowestEnergy, {parameters.LowestEnergyGeV} GeV");
        return new PluginNameFlux(new PluginNameSpectrum(parameters.LowestEnergyGeV, parameters.HighestEnergyGeV, parameters.SpectralIndex));
    }
}
