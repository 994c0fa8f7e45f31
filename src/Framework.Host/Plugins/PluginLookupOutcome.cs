namespace TridentFramework.Host.Plugins;

/// <summary>How the search for a plugin ended.</summary>
internal enum PluginLookupOutcome
{
    /// <summary>Exactly one plugin has the name.</summary>
    Found,

    /// <summary>No plugin has the name.</summary>
    Unknown,

    /// <summary>Different assemblies provide the name in this family.</summary>
    Ambiguous,

    /// <summary>A folder that could not be used seems to hold it.</summary>
    Failed,
}
