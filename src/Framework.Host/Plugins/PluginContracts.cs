using TridentFramework.Fluxes;
using TridentFramework.FormFactors;
using TridentFramework.NewPhysics;
using TridentFramework.Plugins;
using TridentFramework.Targets;

namespace TridentFramework.Host.Plugins;

/// <summary>The contract that belongs to each family.</summary>
internal static class PluginContracts
{
    /// <summary>Interface that the models of a family implement.</summary>
    public static Type ContractOf(PluginFamily family) => family switch
    {
        PluginFamily.NuclearFormFactor => typeof(INuclearFormFactorModel),
        PluginFamily.NucleonFormFactor => typeof(INucleonFormFactorModel),
        PluginFamily.Flux => typeof(INeutrinoFlux),
        PluginFamily.Target => typeof(ITarget),
        PluginFamily.NuclearModel => typeof(INuclearModel),
        PluginFamily.NewPhysics => typeof(INewPhysicsModel),
        _ => throw new ArgumentOutOfRangeException(nameof(family), family, "not a plugin family"),
    };

    /// <summary>What a factory derived from <see cref="PluginFactory{TModel, TParameters}"/> makes; null for any other factory.</summary>
    public static Type? ModelTypeOf(Type factoryType)
    {
        for (var type = factoryType; type is not null; type = type.BaseType)
        {
            if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(PluginFactory<,>))
                return type.GenericTypeArguments[0];
        }

        return null;
    }
}
