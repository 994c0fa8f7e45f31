using TridentFramework.NewPhysics;
using TridentFramework.Plugins;

namespace TridentFramework.TestPlugins.OwnContracts;

public sealed class HomeMadeShiftFactory : PluginFactory<INewPhysicsModel, NoParameters>
{
    public override string Name => "HomeMadeShift";

    public override string Summary => "Ships its own copy of the contracts.";

    public override INewPhysicsModel Create(NoParameters parameters, PluginContext context) => new HomeMadeShift();
}
