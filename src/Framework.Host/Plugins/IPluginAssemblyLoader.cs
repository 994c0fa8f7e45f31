namespace TridentFramework.Host.Plugins;

/// <summary>
/// Makes a load context for a plugin. The shape is that of McMaster.NETCore.Plugins, so that the package can take the place of
/// <see cref="LoadContextAssemblyLoader"/> in one file; docs/decisions/0001-plugin-load-context.md.
/// </summary>
internal interface IPluginAssemblyLoader
{
    /// <summary>A load context of its own for one plugin folder.</summary>
    /// <param name="assemblyFile">Full path of the plugin's main assembly.</param>
    /// <param name="sharedTypes">Types whose assemblies come from the host, so that they are the same types on both sides.</param>
    IPluginAssemblies CreateFromAssemblyFile(string assemblyFile, IReadOnlyList<Type> sharedTypes);
}
