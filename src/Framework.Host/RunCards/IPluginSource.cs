using TridentFramework.Plugins;

namespace TridentFramework.Host.RunCards;

/// <summary>Where cards find their plugins.</summary>
internal interface IPluginSource
{
    /// <summary>Names of the usable plugins of a family.</summary>
    IReadOnlyList<string> Names(PluginFamily family);

    /// <summary>The factory of a name, or why there is none.</summary>
    PluginLookup Find(PluginFamily family, string name);
}
