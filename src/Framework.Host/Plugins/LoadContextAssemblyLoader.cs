namespace TridentFramework.Host.Plugins;

/// <summary>Loader on the base library's load contexts.</summary>
internal sealed class LoadContextAssemblyLoader : IPluginAssemblyLoader
{
    /// <inheritdoc/>
    public IPluginAssemblies CreateFromAssemblyFile(string assemblyFile, IReadOnlyList<Type> sharedTypes) =>
        new PluginLoadContext(new PrivateAssemblyFiles(assemblyFile), sharedTypes);
}
