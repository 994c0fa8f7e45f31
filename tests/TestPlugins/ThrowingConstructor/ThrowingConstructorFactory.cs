using TridentFramework.NewPhysics;
using TridentFramework.Plugins;

namespace TridentFramework.TestPlugins.ThrowingConstructor;

public sealed class ThrowingConstructorFactory : PluginFactory<INewPhysicsModel, NoParameters>
{
    public ThrowingConstructorFactory() => throw new FormatException("line 3 of the\n  table has no number");

    public override string Name => "ThrowingConstructor";

    public override string Summary => "Cannot even be made.";

    public override INewPhysicsModel Create(NoParameters parameters, PluginContext context) => throw new FormatException(Summary);
}
