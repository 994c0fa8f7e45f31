using TridentFramework.NewPhysics;
using TridentFramework.Plugins;

namespace TridentFramework.TestPlugins.BrokenPromises;

public sealed class ThrowingShiftFactory : PluginFactory<INewPhysicsModel, NoParameters>
{
    public override string Name => "ThrowingShift";

    public override string Summary => "Throws as soon as it is asked for a coupling.";

    public override INewPhysicsModel Create(NoParameters parameters, PluginContext context) => new ThrowingShift();
}
