using TridentFramework.Fluxes;
using TridentFramework.Plugins;

namespace TridentFramework.Testing;

/// <summary>What every plugin of the family <see cref="PluginFamily.Flux"/> promises.</summary>
/// <typeparam name="TFactory">The plugin's factory.</typeparam>
/// <typeparam name="TParameters">The plugin's record of parameters; <see cref="NoParameters"/> if there are none.</typeparam>
public abstract class FluxContract<TFactory, TParameters> : PluginContract<TFactory, INeutrinoFlux, TParameters>
    where TFactory : PluginFactory<INeutrinoFlux, TParameters>, new()
    where TParameters : class
{
}
