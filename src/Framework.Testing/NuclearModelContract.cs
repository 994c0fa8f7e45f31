using TridentFramework.Targets;
using TridentFramework.Plugins;

namespace TridentFramework.Testing;

/// <summary>What every plugin of the family <see cref="PluginFamily.NuclearModel"/> promises.</summary>
/// <typeparam name="TFactory">The plugin's factory.</typeparam>
/// <typeparam name="TParameters">The plugin's record of parameters; <see cref="NoParameters"/> if there are none.</typeparam>
public abstract class NuclearModelContract<TFactory, TParameters> : PluginContract<TFactory, INuclearModel, TParameters>
    where TFactory : PluginFactory<INuclearModel, TParameters>, new()
    where TParameters : class
{
}
