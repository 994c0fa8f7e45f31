namespace TridentFramework.Host.Plugins;

/// <summary>What became of a plugin folder.</summary>
internal enum PluginVerdict
{
    /// <summary>At least one plugin serves, or the folder is an identical copy of one that does.</summary>
    Loaded,

    /// <summary>Built against contracts, or for a runtime, that this host does not have.</summary>
    Incompatible,

    /// <summary>Nothing in it can be used; the message says why and what to do.</summary>
    Failed,

    /// <summary>Neither an assembly nor a subfolder.</summary>
    Empty,
}
