using TridentFramework.NewPhysics;
using TridentFramework.Plugins;

namespace TridentFramework.TestPlugins.WrongContractVersion;

public sealed class FutureShiftFactory : PluginFactory<INewPhysicsModel, NoParameters>
{
    public override string Name => "FutureShift";

    public override string Summary => "Built against contracts of a later major version.";

    public override INewPhysicsModel Create(NoParameters parameters, PluginContext context) => new FutureShift();
}
