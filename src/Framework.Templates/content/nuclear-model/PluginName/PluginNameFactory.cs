using TridentFramework.Plugins;
using TridentFramework.Targets;

namespace PluginName;

/// <summary>Nucleons in the ground state of an oscillator.</summary>
public sealed class PluginNameFactory : PluginFactory<INuclearModel, PluginNameParameters>
{
    /// <inheritdoc/>
    public override string Name => "PluginName";

    /// <inheritdoc/>
    public override string Summary => "Scattering on a nucleon counts if it leaves the ground state of an oscillator.";

    /// <inheritdoc/>
    public override INuclearModel Create(PluginNameParameters parameters, PluginContext context) => new PluginNameModel(parameters.OscillatorLengthFm);
}
