using System.Reflection;
using System.Runtime.Loader;

namespace TridentFramework.Host.Plugins;

/// <summary>
/// Load context of one plugin folder: shared assemblies are the host's, private ones the folder's, the rest the runtime's.
/// </summary>
/// <remarks>
/// Assemblies are loaded from a stream: a mapped file that is overwritten on Linux, where it is not locked, kills the process. Native
/// libraries can only be loaded from their path. The context is not collectible, which would cost speed in the plugin's inner loops.
/// </remarks>
internal sealed class PluginLoadContext : AssemblyLoadContext, IPluginAssemblies
{
    private readonly PrivateAssemblyFiles _files;
    private readonly Dictionary<string, Assembly> _shared;

    /// <summary>Creates the context.</summary>
    /// <param name="files">Private files of the plugin.</param>
    /// <param name="sharedTypes">Types whose assemblies are the host's.</param>
    public PluginLoadContext(PrivateAssemblyFiles files, IReadOnlyList<Type> sharedTypes)
        : base(files.MainAssemblyFile)
    {
        _files = files;
        _shared = new Dictionary<string, Assembly>(StringComparer.OrdinalIgnoreCase);
        foreach (var type in sharedTypes)
            _shared[type.Assembly.GetName().Name!] = type.Assembly;
    }

    /// <inheritdoc/>
    public Assembly LoadAssemblyFromPath(string assemblyFile)
    {
        // FileShare.Delete: the file may be replaced by a rename while it is being read.
        using var image = new FileStream(assemblyFile, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
        var symbolFile = Path.ChangeExtension(assemblyFile, ".pdb");
        if (!File.Exists(symbolFile))
            return LoadFromStream(image);

        using var symbols = new FileStream(symbolFile, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
        return LoadFromStream(image, symbols);
    }

    /// <inheritdoc/>
    protected override Assembly? Load(AssemblyName assemblyName)
    {
        if (_shared.TryGetValue(assemblyName.Name!, out var shared))
            return shared;

        return _files.PathOf(assemblyName) is { } path ? LoadAssemblyFromPath(path) : null;
    }

    /// <inheritdoc/>
    protected override nint LoadUnmanagedDll(string unmanagedDllName) =>
        _files.PathOfNativeLibrary(unmanagedDllName) is { } path ? LoadUnmanagedDllFromPath(path) : base.LoadUnmanagedDll(unmanagedDllName);
}
