using TridentFramework.NewPhysics;
using TridentFramework.Plugins;

namespace TridentFramework.TestPlugins.ConflictingDependencyB;

public sealed class MediatorMassShiftFactory : PluginFactory<INewPhysicsModel, NoParameters>
{
    public override string Name => "MediatorMassShiftB";

    public override string Summary => "A shift that its private library decides.";

    public override INewPhysicsModel Create(NoParameters parameters, PluginContext context) => new MediatorMassShift();
}
