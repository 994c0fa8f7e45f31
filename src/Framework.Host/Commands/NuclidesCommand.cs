using System.CommandLine;
using System.Text.Json.Nodes;

namespace TridentFramework.Host.Commands;

/// <summary><c>trident nuclides</c> and <c>trident nuclides NAME</c>: the fitted charge densities of all plugins that have a catalogue of them.</summary>
internal static class NuclidesCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(CommandSession session)
    {
        var folders = CommandOptions.Plugins();
        var name = new Argument<string?>("NAME")
        {
            Description = "Element or nuclide, such as Ar or Ar40: list the sets of parameters of that element.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var command = new Command("nuclides", "List the nuclides with a fitted charge density, or the sets of parameters of one element.") { name, folders };
        command.SetAction(parsed =>
        {
            var catalogues = NuclideCatalogues.Of(CommandSession.LoadPlugins(parsed.GetRequiredValue(folders)));
            return (int)(parsed.GetValue(name) is { } text ? ListSets(session, catalogues, text) : ListNuclides(session, catalogues));
        });
        return command;
    }

    private static ExitCode ListNuclides(CommandSession session, NuclideCatalogues catalogues)
    {
        if (session.WritesJson)
            return WriteJson(session, catalogues.Entries.OrderBy(static e => e.Set.Z).ThenBy(static e => e.Set.A), a: null);
        var rows = catalogues.Entries.GroupBy(static e => (e.Set.Z, e.Set.A, e.Set.NuclideName)).OrderBy(static g => g.Key.Z).ThenBy(static g => g.Key.A)
            .Select(static nuclide => new[]
            {
                nuclide.Key.NuclideName,
                nuclide.FirstOrDefault(static e => e.Set.IsRecommended)?.RadiusText ?? "",
                string.Join(", ", nuclide.Select(static e => e.Plugin).Distinct()),
            });
        TextTable.Write(session.Output, [["nuclide", "rms radius", "form factors"], .. rows]);
        session.Output.WriteLine("The radius is that of the recommended set. trident nuclides NAME lists the sets of an element and which of them a nuclide gets.");
        return ExitCode.Done;
    }

    private static ExitCode ListSets(CommandSession session, NuclideCatalogues catalogues, string name)
    {
        var (symbol, a) = catalogues.Find(name);
        var entries = catalogues.Entries.Where(e => e.Set.Symbol == symbol).ToList();
        if (session.WritesJson)
            return WriteJson(session, entries, a);
        TextTable.Write(
            session.Output,
            [
                ["form factor", "set", "rms radius", "", "reference"],
                .. entries.Select(e => new[] { e.Plugin, e.Set.Id, e.RadiusText, e.UseText(a), e.Set.Reference }),
            ]);
        session.Output.WriteLine(a is null
            ? "default: what the nuclide in the name of the set gets if the run card names no set."
            : $"default: what {symbol}{a} gets if the run card names no set.");
        foreach (var plugin in entries.DistinctBy(static e => e.Plugin))
            session.Output.WriteLine($"{plugin.Plugin}: {plugin.Catalogue.SelectionRule}");
        return ExitCode.Done;
    }

    private static ExitCode WriteJson(CommandSession session, IEnumerable<NuclideCatalogueEntry> entries, int? a)
    {
        session.WriteJson(new JsonObject
        {
            ["sets"] = new JsonArray([.. entries.Select(e => new JsonObject
            {
                ["nuclide"] = e.Set.NuclideName,
                ["formFactor"] = e.Plugin,
                ["set"] = e.Set.Id,
                ["rmsRadiusFm"] = e.Set.RmsRadiusFm,
                ["isRecommended"] = e.Set.IsRecommended,
                ["isDefault"] = e.IsDefault(a),
                ["reference"] = e.Set.Reference,
            })]),
        });
        return ExitCode.Done;
    }
}
