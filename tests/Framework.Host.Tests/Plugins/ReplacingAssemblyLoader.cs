using TridentFramework.Host.Plugins;

namespace TridentFramework.Host.Tests.Plugins;

/// <summary>A loader that comes too late: the file is replaced between the reading of its metadata and its loading.</summary>
internal sealed class ReplacingAssemblyLoader(string replacement) : IPluginAssemblyLoader
{
    public IPluginAssemblies CreateFromAssemblyFile(string assemblyFile, IReadOnlyList<Type> sharedTypes)
    {
        File.Copy(replacement, assemblyFile, overwrite: true);
        return new LoadContextAssemblyLoader().CreateFromAssemblyFile(assemblyFile, sharedTypes);
    }
}
