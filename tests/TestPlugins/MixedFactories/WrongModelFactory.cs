using TridentFramework.Plugins;

namespace TridentFramework.TestPlugins.MixedFactories;

public sealed class WrongModelFactory : BrokenFactory
{
    public override string Name => "WrongModel";

    public override object Create(object parameters, PluginContext context) => "not a model";
}
