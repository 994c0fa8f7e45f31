using TridentFramework.Plugins;

namespace TridentFramework.TestPlugins.MixedFactories;

public sealed class UnknownFamilyFactory : BrokenFactory
{
    public override PluginFamily Family => (PluginFamily)42;

    public override string Name => "UnknownFamily";
}
