using TridentFramework.Plugins;
using TridentFramework.Targets;

namespace TridentFramework.TestPlugins.BrokenPromises;

public sealed class HalfTargetFactory : PluginFactory<ITarget, NoParameters>
{
    public override string Name => "HalfTarget";

    public override string Summary => "Atom fractions that sum to one half.";

    public override ITarget Create(NoParameters parameters, PluginContext context) => new HalfTarget();
}
