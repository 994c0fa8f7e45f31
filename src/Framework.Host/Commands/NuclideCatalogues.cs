using System.Globalization;
using TridentFramework.FormFactors;
using TridentFramework.Host.Plugins;

namespace TridentFramework.Host.Commands;

/// <summary>The catalogues of fitted charge densities of all plugins.</summary>
internal sealed class NuclideCatalogues
{
    /// <summary>More nucleons per proton make no nuclide that a target could hold; He8 has four.</summary>
    private const int MostNucleonsPerProton = 4;

    private NuclideCatalogues(IReadOnlyList<NuclideCatalogueEntry> entries) => Entries = entries;

    /// <summary>All sets by plugin, the plugins by name.</summary>
    public IReadOnlyList<NuclideCatalogueEntry> Entries { get; }

    /// <summary>Asks the plugins.</summary>
    /// <exception cref="CommandFailure">A plugin fails to answer, or none has a catalogue.</exception>
    public static NuclideCatalogues Of(PluginCatalogue plugins)
    {
        var entries = plugins.Plugins.OrderBy(static p => p.Name, StringComparer.Ordinal).SelectMany(EntriesOf).ToList();
        return entries.Count > 0
            ? new NuclideCatalogues(entries)
            : throw new CommandFailure(ExitCode.Plugin, "no plugin has a catalogue of fitted charge densities (trident plugins lists all plugins)");
    }

    /// <summary>Reads the name of an element or nuclide.</summary>
    /// <param name="name">Such as Ar or Ar40.</param>
    /// <returns>Symbol, and the mass number if it is a nuclide.</returns>
    /// <exception cref="CommandFailure">There are no sets for it.</exception>
    public (string Symbol, int? A) Find(string name)
    {
        var symbol = name.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
        var z = Entries.FirstOrDefault(e => e.Set.Symbol == symbol)?.Set.Z;
        if (z is not null && symbol.Length == name.Length)
            return (symbol, null);
        if (z is not null && int.TryParse(name.AsSpan(symbol.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var a) && a >= z && a <= MostNucleonsPerProton * z)
            return (symbol, a);

        var elements = Entries.Select(static e => e.Set).OrderBy(static s => s.Z).Select(static s => s.Symbol).Distinct().ToList();
        var known = elements.Concat(Entries.Select(static e => e.Set.NuclideName).Distinct());
        throw new CommandFailure(
            ExitCode.RunCard,
            $"no fitted charge density for '{name}'{NearestNames.Suggestion(name, known)} (elements: {string.Join(", ", elements)}; a nuclide is written Ar40)");
    }

    private static IEnumerable<NuclideCatalogueEntry> EntriesOf(LoadedPlugin plugin)
    {
        if (plugin.Factory is not INuclideCatalogue catalogue)
            return [];
        try
        {
            return [.. catalogue.Sets.Select(set => new NuclideCatalogueEntry(plugin.Name, catalogue, set))];
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            throw new CommandFailure(ExitCode.Plugin, $"plugin {plugin.Name} in {plugin.AssemblyPath} failed to list its nuclides: {exception.GetType().Name}: {exception.Message}");
        }
    }
}
