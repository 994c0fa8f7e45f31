using TridentFramework.Host.Plugins;
using TridentFramework.Host.RunCards;
using TridentFramework.Plugins;
using CardLookup = TridentFramework.Host.RunCards.PluginLookup;

namespace TridentFramework.Host.Commands;

/// <summary>Lets run cards find their plugins in a catalogue.</summary>
internal sealed class CataloguePluginSource(PluginCatalogue catalogue) : IPluginSource
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Names(PluginFamily family) =>
        [.. catalogue.Plugins.Where(p => p.Family == family).Select(static p => p.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <inheritdoc/>
    public CardLookup Find(PluginFamily family, string name)
    {
        var lookup = catalogue.Find(family, name);
        return lookup.Outcome switch
        {
            PluginLookupOutcome.Found => CardLookup.Found(lookup.Plugin!.Factory, lookup.Plugin.AssemblyPath),
            PluginLookupOutcome.Unknown => CardLookup.Unknown(lookup.Message),
            _ => CardLookup.Failed(lookup.Message),
        };
    }
}
