using TridentFramework.Fluxes;
using TridentFramework.FormFactors;
using TridentFramework.NewPhysics;
using TridentFramework.Targets;

namespace TridentFramework.Plugins;

/// <summary>Base of a plugin factory: the family follows from the contract, parameters are typed.</summary>
/// <typeparam name="TModel">One of the six contracts, such as <see cref="INewPhysicsModel"/>.</typeparam>
/// <typeparam name="TParameters">A sealed record; <see cref="NoParameters"/> if there are none.</typeparam>
public abstract class PluginFactory<TModel, TParameters> : IPluginFactory
    where TModel : class
    where TParameters : class
{
    /// <inheritdoc/>
    public PluginFamily Family { get; } = FamilyOf(typeof(TModel));

    /// <inheritdoc/>
    public abstract string Name { get; }

    /// <inheritdoc/>
    public abstract string Summary { get; }

    /// <inheritdoc/>
    public virtual IReadOnlyList<Citation> References => [];

    /// <inheritdoc/>
    public virtual ValidationStatus Status => ValidationStatus.Experimental;

    /// <inheritdoc/>
    public Type ParametersType => typeof(TParameters);

    /// <summary>Makes the model from typed parameters.</summary>
    /// <param name="parameters">Parameters, each within its range.</param>
    /// <param name="context">Constants and files of the run.</param>
    public abstract TModel Create(TParameters parameters, PluginContext context);

    /// <inheritdoc/>
    object IPluginFactory.Create(object parameters, PluginContext context) => Create((TParameters)parameters, context);

    private static PluginFamily FamilyOf(Type contract) => contract switch
    {
        _ when contract == typeof(INuclearFormFactorModel) => PluginFamily.NuclearFormFactor,
        _ when contract == typeof(INucleonFormFactorModel) => PluginFamily.NucleonFormFactor,
        _ when contract == typeof(INeutrinoFlux) => PluginFamily.Flux,
        _ when contract == typeof(ITarget) => PluginFamily.Target,
        _ when contract == typeof(INuclearModel) => PluginFamily.NuclearModel,
        _ when contract == typeof(INewPhysicsModel) => PluginFamily.NewPhysics,
        _ => throw new InvalidOperationException($"{contract} is not a plugin contract; the contracts are INuclearFormFactorModel, INucleonFormFactorModel, INeutrinoFlux, ITarget, INuclearModel and INewPhysicsModel"),
    };
}
