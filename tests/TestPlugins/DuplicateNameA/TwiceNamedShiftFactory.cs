using TridentFramework.NewPhysics;
using TridentFramework.Plugins;

namespace TridentFramework.TestPlugins.DuplicateNameA;

public sealed class TwiceNamedShiftFactory : PluginFactory<INewPhysicsModel, NoParameters>
{
    public override string Name => "TwiceNamedShift";

    public override string Summary => "Has a name that another plugin has too.";

    public override INewPhysicsModel Create(NoParameters parameters, PluginContext context) => new TwiceNamedShift();
}
