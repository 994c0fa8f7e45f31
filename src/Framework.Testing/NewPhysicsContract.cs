using TridentFramework.NewPhysics;
using TridentFramework.Plugins;

namespace TridentFramework.Testing;

/// <summary>What every plugin of the family <see cref="PluginFamily.NewPhysics"/> promises.</summary>
/// <typeparam name="TFactory">The plugin's factory.</typeparam>
/// <typeparam name="TParameters">The plugin's record of parameters; <see cref="NoParameters"/> if there are none.</typeparam>
public abstract class NewPhysicsContract<TFactory, TParameters> : PluginContract<TFactory, INewPhysicsModel, TParameters>
    where TFactory : PluginFactory<INewPhysicsModel, TParameters>, new()
    where TParameters : class
{
    /// <summary>Parameters at which the plugin has no effect: a coupling of zero, or as good as.</summary>
    protected abstract TParameters Decoupled { get; }
}
