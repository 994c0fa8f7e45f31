using TridentFramework.Targets;
using TridentFramework.Plugins;

namespace TridentFramework.Testing;

/// <summary>What every plugin of the family <see cref="PluginFamily.Target"/> promises.</summary>
/// <typeparam name="TFactory">The plugin's factory.</typeparam>
/// <typeparam name="TParameters">The plugin's record of parameters; <see cref="NoParameters"/> if there are none.</typeparam>
public abstract class TargetContract<TFactory, TParameters> : PluginContract<TFactory, ITarget, TParameters>
    where TFactory : PluginFactory<ITarget, TParameters>, new()
    where TParameters : class
{
}
