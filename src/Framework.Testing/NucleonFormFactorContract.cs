using TridentFramework.FormFactors;
using TridentFramework.Plugins;

namespace TridentFramework.Testing;

/// <summary>What every plugin of the family <see cref="PluginFamily.NucleonFormFactor"/> promises.</summary>
/// <typeparam name="TFactory">The plugin's factory.</typeparam>
/// <typeparam name="TParameters">The plugin's record of parameters; <see cref="NoParameters"/> if there are none.</typeparam>
public abstract class NucleonFormFactorContract<TFactory, TParameters> : PluginContract<TFactory, INucleonFormFactorModel, TParameters>
    where TFactory : PluginFactory<INucleonFormFactorModel, TParameters>, new()
    where TParameters : class
{
}
