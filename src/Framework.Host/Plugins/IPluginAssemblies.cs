using System.Reflection;

namespace TridentFramework.Host.Plugins;

/// <summary>The load context of one plugin folder.</summary>
internal interface IPluginAssemblies
{
    /// <summary>Loads an assembly file of the folder into the context.</summary>
    /// <param name="assemblyFile">Full path.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="BadImageFormatException">The file is no assembly for this runtime.</exception>
    Assembly LoadAssemblyFromPath(string assemblyFile);
}
