using TridentFramework.Host.Plugins;
using TridentFramework.Host.Tests.Commands;

namespace TridentFramework.Host.Tests;

/// <summary>The plugins that are built beside the host.</summary>
internal static class DeliveredPlugins
{
    public static PluginCatalogue Load() => PluginCatalogue.Load([Path.Combine(Path.GetDirectoryName(TridentRun.Assembly)!, "plugins")]);
}
