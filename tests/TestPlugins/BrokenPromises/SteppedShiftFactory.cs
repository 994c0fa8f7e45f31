using TridentFramework.NewPhysics;
using TridentFramework.Plugins;

namespace TridentFramework.TestPlugins.BrokenPromises;

public sealed class SteppedShiftFactory : PluginFactory<INewPhysicsModel, SteppedShiftParameters>
{
    public override string Name => "SteppedShift";

    public override string Summary => "A shift of the vector coupling that ends at a momentum transfer.";

    public override INewPhysicsModel Create(SteppedShiftParameters parameters, PluginContext context) => new SteppedShift(parameters.Strength);
}
