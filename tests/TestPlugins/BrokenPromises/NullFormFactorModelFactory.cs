using TridentFramework.FormFactors;
using TridentFramework.Plugins;

namespace TridentFramework.TestPlugins.BrokenPromises;

public sealed class NullFormFactorModelFactory : PluginFactory<INuclearFormFactorModel, NoParameters>
{
    public override string Name => "NullFormFactor";

    public override string Summary => "Has no form factor for any nuclide and does not say so.";

    public override INuclearFormFactorModel Create(NoParameters parameters, PluginContext context) => new NullFormFactorModel();
}
