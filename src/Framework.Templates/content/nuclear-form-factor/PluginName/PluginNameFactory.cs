using TridentFramework.FormFactors;
using TridentFramework.Plugins;

namespace PluginName;

/// <summary>Nuclei with a Gaussian charge density of root-mean-square radius r0 A^(1/3).</summary>
public sealed class PluginNameFactory : PluginFactory<INuclearFormFactorModel, PluginNameParameters>
{
    /// <inheritdoc/>
    public override string Name => "PluginName";

    /// <inheritdoc/>
    public override string Summary => "Gaussian charge density with a root-mean-square radius of r0 A^(1/3).";

    /// <inheritdoc/>
    public override INuclearFormFactorModel Create(PluginNameParameters parameters, PluginContext context) => new PluginNameModel(parameters.RadiusConstantFm);
}
