using System.CommandLine;
using System.CommandLine.Completions;
using System.Text.Json.Nodes;
using TridentFramework.Host.Output;
using TridentFramework.Host.Plugins;
using TridentFramework.Host.RunCards;
using TridentFramework.Plugins;

namespace TridentFramework.Host.Commands;

/// <summary><c>trident plugins</c> and <c>trident plugins describe NAME</c>.</summary>
internal static class PluginsCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(CommandSession session)
    {
        var folders = CommandOptions.Plugins();
        folders.Recursive = true;
        var command = new Command("plugins", "List all plugins and the verdict on every plugin folder.") { folders };
        command.SetAction(parsed => (int)List(session, CommandSession.LoadPlugins(parsed.GetRequiredValue(folders))));

        var name = new Argument<string>("NAME") { Description = "Name of a plugin." };
        name.CompletionSources.Add(_ => CommandSession.LoadPlugins([]).Plugins.Select(static p => new CompletionItem(p.Name)).DistinctBy(static i => i.Label));
        var describe = new Command("describe", "Describe a plugin and its parameters.") { name };
        describe.SetAction(parsed => (int)Describe(session, CommandSession.LoadPlugins(parsed.GetRequiredValue(folders)), parsed.GetRequiredValue(name)));
        command.Add(describe);
        return command;
    }

    private static ExitCode List(CommandSession session, PluginCatalogue catalogue)
    {
        if (session.WritesJson)
        {
            session.WriteJson(Json(catalogue));
            return ExitCode.Done;
        }

        var width = catalogue.Plugins.Select(static p => p.Name.Length).DefaultIfEmpty(0).Max();
        foreach (var family in catalogue.Plugins.GroupBy(static p => p.Family).OrderBy(static g => g.Key))
        {
            session.Output.WriteLine($"{family.Key}");
            foreach (var plugin in family.OrderBy(static p => p.Name, StringComparer.Ordinal))
            {
                session.Output.WriteLine(
                    $"  {plugin.Name.PadRight(width)}  {plugin.Factory.Status.ToString().ToLowerInvariant(),-12}  {plugin.Factory.Summary}");
            }
        }

        session.Output.WriteLine("folders");
        foreach (var folder in catalogue.Folders)
        {
            session.Output.WriteLine($"  {folder.VerdictText,-12}  {folder.Path}");
            if (folder.Message.Length > 0)
                session.Output.WriteLine($"                {folder.Message}");
            foreach (var warning in folder.Warnings)
                session.Output.WriteLine($"                warning: {warning}");
        }

        return ExitCode.Done;
    }

    private static ExitCode Describe(CommandSession session, PluginCatalogue catalogue, string name)
    {
        var found = catalogue.Plugins.Where(p => p.Name == name).ToList();
        if (found.Count == 0)
        {
            var lookups = Enum.GetValues<PluginFamily>().Select(family => catalogue.Find(family, name)).ToList();
            var nearest = NearestNames.Of(name, [.. catalogue.Plugins.Select(static p => p.Name).Distinct(StringComparer.Ordinal)]);
            throw new CommandFailure(
                ExitCode.Plugin,
                lookups.Find(static l => l.Outcome is PluginLookupOutcome.Failed)?.Message
                ?? $"there is no plugin '{name}'{(nearest.Count > 0 ? $"; did you mean {string.Join(" or ", nearest)}?" : "")} (trident plugins lists all)");
        }

        if (session.WritesJson)
        {
            session.WriteJson(new JsonObject { ["plugins"] = new JsonArray([.. found.Select(Json)]) });
            return ExitCode.Done;
        }

        foreach (var plugin in found)
        {
            WriteDescription(session.Output, Description(plugin));
            session.Output.WriteLine($"file: {plugin.AssemblyPath}");
        }

        return ExitCode.Done;
    }

    private static PluginDescription Description(LoadedPlugin plugin)
    {
        var comments = new DocumentationComments();
        comments.Locate(plugin.Factory.GetType().Assembly, plugin.AssemblyPath);
        return PluginDescription.Of(plugin.Factory, comments);
    }

    private static JsonObject Json(PluginCatalogue catalogue) => new()
    {
        ["plugins"] = new JsonArray([.. catalogue.Plugins.OrderBy(static p => p.Family).ThenBy(static p => p.Name, StringComparer.Ordinal).Select(Json)]),
        ["folders"] = new JsonArray([.. catalogue.Folders.Select(static f => new JsonObject
        {
            ["path"] = f.Path,
            ["verdict"] = CardKey.CamelCase(f.Verdict.ToString()),
            ["plugins"] = f.PluginCount,
            ["message"] = f.Message,
            ["warnings"] = new JsonArray([.. f.Warnings.Select(static w => JsonValue.Create(w))]),
        })]),
    };

    private static JsonObject Json(LoadedPlugin plugin)
    {
        var description = Description(plugin);
        return new JsonObject
        {
            ["name"] = description.Name,
            ["family"] = description.Family.ToString(),
            ["cardKey"] = description.CardKey,
            ["status"] = description.Status.ToString(),
            ["summary"] = description.Summary,
            ["parameters"] = new JsonArray([.. description.Parameters.Select(static p => new JsonObject
            {
                ["key"] = p.Key,
                ["type"] = p.Type,
                ["unit"] = p.Unit,
                ["range"] = p.Range,
                ["default"] = p.Default,
                ["required"] = p.IsRequired,
                ["description"] = p.Description,
            })]),
            ["citations"] = new JsonArray([.. plugin.Factory.References.Select(ResultsFile.Citation)]),
            ["file"] = plugin.AssemblyPath,
            ["version"] = plugin.AssemblyVersion,
            ["sha256"] = plugin.Sha256,
        };
    }

    private static void WriteDescription(TextWriter output, PluginDescription plugin)
    {
        output.WriteLine($"{plugin.Name}: {plugin.Summary}");
        output.WriteLine($"family: {plugin.Family} (card key {plugin.CardKey}), {plugin.Status.ToString().ToLowerInvariant()}");
        output.WriteLine(plugin.Parameters.Count == 0 ? "parameters: none" : "parameters:");
        foreach (var parameter in plugin.Parameters)
        {
            string?[] facts =
            [
                parameter.Type,
                parameter.Unit is null ? null : $"with a unit, such as {parameter.Unit}",
                parameter.Range,
                parameter.IsRequired ? "required" : parameter.Default is null ? "optional" : $"default {parameter.Default}",
            ];
            output.WriteLine($"  {parameter.Key}: {string.Join(", ", facts.Where(static f => f is not null))}");
            if (parameter.Description is not null)
                output.WriteLine($"      {parameter.Description}");
        }

        foreach (var reference in plugin.References)
            output.WriteLine($"reference: {reference.Authors}, {reference.Title}{(reference.Journal is null ? "" : ", " + reference.Journal)} ({reference.Year}){(reference.ArXiv is null ? "" : ", arXiv:" + reference.ArXiv)}");
    }
}
