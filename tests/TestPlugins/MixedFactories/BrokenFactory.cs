using TridentFramework.Plugins;

namespace TridentFramework.TestPlugins.MixedFactories;

public abstract class BrokenFactory : IPluginFactory
{
    public virtual PluginFamily Family => PluginFamily.NewPhysics;

    public abstract string Name { get; }

    public string Summary => "Broken in one respect.";

    public IReadOnlyList<Citation> References => [];

    public ValidationStatus Status => ValidationStatus.Experimental;

    public Type ParametersType => typeof(NoParameters);

    public virtual object Create(object parameters, PluginContext context) => new SmallShift();
}
