using TridentFramework.NewPhysics;
using TridentFramework.Plugins;

namespace TridentFramework.TestPlugins.MixedFactories;

public sealed class SoundFactory : PluginFactory<INewPhysicsModel, NoParameters>
{
    public override string Name => "Sound";

    public override string Summary => "The one sound factory among broken ones.";

    public override INewPhysicsModel Create(NoParameters parameters, PluginContext context) => new SmallShift();
}
