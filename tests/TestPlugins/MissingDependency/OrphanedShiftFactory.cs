using TridentFramework.NewPhysics;
using TridentFramework.Plugins;

namespace TridentFramework.TestPlugins.MissingDependency;

public sealed class OrphanedShiftFactory : PluginFactory<INewPhysicsModel, NoParameters>
{
    public override string Name => "OrphanedShift";

    public override string Summary => "Needs a library that is not in its folder.";

    public override INewPhysicsModel Create(NoParameters parameters, PluginContext context) => new OrphanedShift();
}
