using System.Reflection;
using System.Runtime.Loader;

namespace TridentFramework.Host.Plugins;

/// <summary>Where the private assemblies and native libraries of a plugin are: as its deps.json says, else NAME.dll in its folder.</summary>
internal sealed class PrivateAssemblyFiles
{
    private readonly string _folder;
    private readonly Lazy<AssemblyDependencyResolver?> _resolver;

    /// <summary>Files of one plugin; nothing is read before it is asked for.</summary>
    /// <param name="mainAssemblyFile">Full path of the plugin's main assembly, beside which its deps.json lies.</param>
    public PrivateAssemblyFiles(string mainAssemblyFile)
    {
        MainAssemblyFile = mainAssemblyFile;
        _folder = Path.GetDirectoryName(mainAssemblyFile)!;
        _resolver = new Lazy<AssemblyDependencyResolver?>(CreateResolver);
    }

    /// <summary>Full path of the plugin's main assembly.</summary>
    public string MainAssemblyFile { get; }

    /// <summary>Why the plugin's deps.json could not be used; null if it could, or was not needed yet.</summary>
    public string? ManifestProblem { get; private set; }

    /// <summary>File of a private assembly; null if the plugin has none of this name.</summary>
    public string? PathOf(AssemblyName name)
    {
        var besideThePlugin = Path.Combine(_folder, name.Name + ".dll");
        var exists = File.Exists(besideThePlugin);

        // Nearly all references of a plugin are to the runtime; they are settled here because reading a deps.json costs milliseconds.
        if (!exists && RuntimeAssemblies.Contains(name.Name!))
            return null;

        return _resolver.Value?.ResolveAssemblyToPath(name) ?? (exists ? besideThePlugin : null);
    }

    /// <summary>File of a private native library; null if the plugin has none of this name.</summary>
    public string? PathOfNativeLibrary(string name) => _resolver.Value?.ResolveUnmanagedDllToPath(name);

    private AssemblyDependencyResolver? CreateResolver()
    {
        try
        {
            return new AssemblyDependencyResolver(MainAssemblyFile);
        }
        catch (InvalidOperationException e)
        {
            var manifest = Path.GetFileNameWithoutExtension(MainAssemblyFile) + ".deps.json";
            ManifestProblem = $"{manifest} cannot be used, so private dependencies are only looked for in the plugin's folder: {OneLine.Of(e.Message)}";
            return null;
        }
    }
}
