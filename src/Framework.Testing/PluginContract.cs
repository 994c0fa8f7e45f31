using TridentFramework.Particles;
using TridentFramework.Plugins;

namespace TridentFramework.Testing;

/// <summary>What every plugin promises, whatever its family. Inherit the fixture of the family, such as <see cref="NewPhysicsContract{TFactory, TParameters}"/>.</summary>
/// <typeparam name="TFactory">The plugin's factory.</typeparam>
/// <typeparam name="TModel">The contract of the family.</typeparam>
/// <typeparam name="TParameters">The plugin's record of parameters.</typeparam>
public abstract class PluginContract<TFactory, TModel, TParameters>
    where TFactory : PluginFactory<TModel, TParameters>, new()
    where TModel : class
    where TParameters : class
{
    /// <summary>Parameters that the plugin is tested with; each within its range, as a run card must have it.</summary>
    protected abstract TParameters Parameters { get; }

    /// <summary>Constants and the folder where relative file names start: default constants and the folder of the test assembly.</summary>
    protected virtual PluginContext Context => new(new PhysicalConstants(), AppContext.BaseDirectory);
}
