using TridentFramework.Plugins;

namespace TridentFramework.TestPlugins.MixedFactories;

public sealed class NoContractFactory : PluginFactory<string, NoParameters>
{
    public override string Name => "NoContract";

    public override string Summary => "Makes something that no family has.";

    public override string Create(NoParameters parameters, PluginContext context) => "";
}
