using TridentFramework.NewPhysics;
using TridentFramework.Plugins;

namespace TridentFramework.TestPlugins.MixedFactories;

public sealed class ContradictoryFactory : PluginFactory<INewPhysicsModel, NoParameters>, IPluginFactory
{
    PluginFamily IPluginFactory.Family => PluginFamily.Flux;

    public override string Name => "Contradictory";

    public override string Summary => "States a family that its model does not belong to.";

    public override INewPhysicsModel Create(NoParameters parameters, PluginContext context) => new SmallShift();
}
