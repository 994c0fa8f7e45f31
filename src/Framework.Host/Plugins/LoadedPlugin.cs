using TridentFramework.Plugins;

namespace TridentFramework.Host.Plugins;

/// <summary>A plugin that can be used, and the file it came from.</summary>
/// <param name="Factory">The factory.</param>
/// <param name="Family">Its family.</param>
/// <param name="Name">Its name in run cards.</param>
/// <param name="AssemblyPath">Full path of the assembly; the assembly's own Location is empty, because it is loaded from a stream.</param>
/// <param name="AssemblyName">Simple name of the assembly.</param>
/// <param name="AssemblyVersion">Version of the assembly, four numbers.</param>
/// <param name="Sha256">SHA-256 of the assembly file, lower-case hexadecimal.</param>
internal sealed record LoadedPlugin(
    IPluginFactory Factory,
    PluginFamily Family,
    string Name,
    string AssemblyPath,
    string AssemblyName,
    string AssemblyVersion,
    string Sha256)
{
    /// <summary>Makes the model and sees to it that it is what the family promises.</summary>
    /// <typeparam name="TModel">The family's contract, or object.</typeparam>
    /// <param name="parameters">An instance of the factory's parameters type.</param>
    /// <param name="context">Constants and files of the run.</param>
    /// <exception cref="PluginContractException">The factory made something else.</exception>
    /// <exception cref="PluginParameterException">The parameters do not fit together.</exception>
    public TModel Create<TModel>(object parameters, PluginContext context)
        where TModel : class
    {
        var contract = PluginContracts.ContractOf(Family);
        object? model = Factory.Create(parameters, context);
        if (contract.IsInstanceOfType(model) && model is TModel typed)
            return typed;

        var made = model is null ? "null" : model.GetType().FullName;
        throw new PluginContractException(
            $"{Factory.GetType().FullName} in {AssemblyPath} made {made} for {Family} plugin {Name}; Create must return an {contract.Name}");
    }
}
