using TridentFramework.FormFactors;
using TridentFramework.Plugins;

namespace PluginName;

/// <summary>Nucleons whose form factors are one dipole times their static values.</summary>
public sealed class PluginNameFactory : PluginFactory<INucleonFormFactorModel, PluginNameParameters>
{
    /// <inheritdoc/>
    public override string Name => "PluginName";

    /// <inheritdoc/>
    public override string Summary => "Dipole form factors of proton and neutron with a mass of one's own.";

    /// <inheritdoc/>
    public override INucleonFormFactorModel Create(PluginNameParameters parameters, PluginContext context) => new PluginNameModel(parameters.MassGeV);
}
