using TridentFramework.Plugins;

namespace TridentFramework.Host.RunCards;

/// <summary>What a plugin source has under a name: a factory, or an error.</summary>
internal sealed record PluginLookup
{
    private PluginLookup()
    {
    }

    /// <summary>The factory, or null.</summary>
    public IPluginFactory? Factory { get; private init; }

    /// <summary>Assembly file of the factory, beside which its documentation lies; null where the loaded assembly knows its own place.</summary>
    public string? AssemblyFile { get; private init; }

    /// <summary>Why there is no factory; null if there is one.</summary>
    public string? Error { get; private init; }

    /// <summary>The name exists, but its plugin did not load or is ambiguous.</summary>
    public bool IsPluginFault { get; private init; }

    /// <summary>The name has a factory.</summary>
    /// <param name="factory">The factory.</param>
    /// <param name="assemblyFile">Its assembly file, where the assembly was loaded from a stream.</param>
    public static PluginLookup Found(IPluginFactory factory, string? assemblyFile = null) => new() { Factory = factory, AssemblyFile = assemblyFile };

    /// <summary>No plugin has the name.</summary>
    /// <param name="error">Says so and gives the nearest names.</param>
    public static PluginLookup Unknown(string error) => new() { Error = error };

    /// <summary>A plugin has the name but cannot be used.</summary>
    /// <param name="error">Why not, and which files are concerned.</param>
    public static PluginLookup Failed(string error) => new() { Error = error, IsPluginFault = true };
}
