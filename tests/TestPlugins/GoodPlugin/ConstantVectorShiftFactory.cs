using TridentFramework.NewPhysics;
using TridentFramework.Plugins;

namespace TridentFramework.TestPlugins.GoodPlugin;

public sealed class ConstantVectorShiftFactory : PluginFactory<INewPhysicsModel, NoParameters>
{
    public override string Name => "ConstantVectorShift";

    public override string Summary => "A vector coupling that is 0.25 larger everywhere.";

    public override INewPhysicsModel Create(NoParameters parameters, PluginContext context) => new ConstantVectorShift();
}
