using TridentFramework.Host.Output;
using TridentFramework.Host.Plugins;
using TridentFramework.Host.RunCards;

namespace TridentFramework.Host.Commands;

/// <summary>The plugins that shape a study, with their files.</summary>
internal static class StudyPlugins
{
    /// <summary>Each plugin once, by family and name.</summary>
    public static IReadOnlyList<UsedPlugin> Of(Study study, PluginCatalogue catalogue) =>
        [.. study.PluginUses
            .Select(static use => (use.Family, use.Name))
            .Distinct()
            .OrderBy(static use => use.Family)
            .ThenBy(static use => use.Name, StringComparer.Ordinal)
            .Select(use => catalogue.Find(use.Family, use.Name).Plugin!)
            .Select(static p => new UsedPlugin(p.Family, p.Name, p.Factory.Status, Path.GetFileName(p.AssemblyPath), p.AssemblyVersion, p.Sha256))];
}
