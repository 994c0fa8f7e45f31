using System.CommandLine;
using System.Reflection;
using System.Text.Json.Nodes;
using TridentFramework.Host.Plugins;
using TridentFramework.Host.Scaffolding;

namespace TridentFramework.Host.Commands;

/// <summary><c>trident new plugin NAME --family FAMILY</c>.</summary>
internal static class NewPluginCommand
{
    private static readonly string[] Packages = ["TridentFramework.Abstractions", "TridentFramework.Testing"];

    // The informational version may carry the commit after a plus sign.
    private static string Version => typeof(NewPluginCommand).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    /// <summary>Makes the command.</summary>
    public static Command Create(CommandSession session)
    {
        var name = new Argument<string>("NAME") { Description = "Name of the plugin, in capitals and small letters such as LMuMinusLTau." };
        var family = new Option<string>("--family") { Description = $"Family: {string.Join(", ", PluginTemplate.All.Select(static t => t.FamilyName).Distinct(StringComparer.Ordinal))}.", HelpName = "FAMILY", Required = true };
        var kind = new Option<string?>("--kind") { Description = "Kind within the family: nuclear (default) or nucleon form factors, target (default) or nuclear-model.", HelpName = "KIND" };
        var output = new Option<string>("--out") { Description = "Folder in which the folder NAME is made; the current one if left out.", HelpName = "DIR", DefaultValueFactory = static _ => "." };
        var source = new Option<string?>("--package-source") { Description = "Folder with the packages TridentFramework.Abstractions and TridentFramework.Testing (.nupkg), if no registry has them.", HelpName = "DIR" };
        var force = new Option<bool>("--force") { Description = "Write into a folder that is not empty, and replace files there." };
        var plugins = CommandOptions.Plugins();
        var command = new Command("plugin", "Write the project of a new plugin: model, parameters, tests and a run card that uses it.") { name, family, kind, output, source, force, plugins };
        command.SetAction(parsed =>
        {
            var template = PluginTemplate.Find(parsed.GetRequiredValue(family), parsed.GetValue(kind));
            var catalogue = CommandSession.LoadPlugins(parsed.GetRequiredValue(plugins));
            session.WarnAboutFolders(catalogue);
            var plugin = parsed.GetRequiredValue(name);
            if (PluginNaming.ProblemOf(plugin) is { } problem)
                throw new CommandFailure(ExitCode.RunCard, $"NAME: {problem}");
            RefuseTakenName(plugin, template, catalogue);
            var packages = parsed.GetValue(source) is { } given ? PackageSource(given) : null;
            return (int)Write(session, plugin, template, parsed.GetRequiredValue(output), packages, parsed.GetValue(force));
        });
        return command;
    }

    private static ExitCode Write(CommandSession session, string name, PluginTemplate template, string output, string? packages, bool force)
    {
        if (string.IsNullOrWhiteSpace(output))
            throw new CommandFailure(ExitCode.InputOutput, "--out: the name of the folder is empty; give a folder, which need not exist");
        var folder = output == "." ? name : Path.Combine(output, name);
        if (!force && Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
            throw new CommandFailure(ExitCode.InputOutput, $"'{folder}' exists and is not empty; choose another name or --out, or --force to replace files in it");
        CommandSession.OpenOutput("--out", folder);
        var files = template.Files(name, Version, packages);
        NewFolder.Write(folder, files);
        if (session.WritesJson)
        {
            session.WriteJson(new JsonObject { ["folder"] = folder, ["files"] = new JsonArray([.. files.Select(static file => JsonValue.Create(file.Path))]) });
            return ExitCode.Done;
        }

        session.Output.WriteLine($"wrote {folder}: {files.Count} files; README.md says what they are");
        session.Output.WriteLine("build, test and use it:");
        session.Output.WriteLine($"  cd {folder}");
        session.Output.WriteLine("  dotnet build -c Release");
        session.Output.WriteLine("  dotnet test -c Release --no-build");
        session.Output.WriteLine($"  trident run card.yaml --plugins {Path.Combine(name, "bin", "Release", "net10.0")}");
        if (packages is null)
            session.Output.WriteLine($"the build needs {string.Join(" and ", Packages)} {Version}; --package-source DIR names a folder that holds them");
        return ExitCode.Done;
    }

    private static void RefuseTakenName(string name, PluginTemplate template, PluginCatalogue catalogue)
    {
        if (catalogue.Plugins.FirstOrDefault(p => p.Family == template.Family && string.Equals(p.Name, name, StringComparison.OrdinalIgnoreCase)) is not { } taken)
            return;
        throw new CommandFailure(
            ExitCode.Plugin,
            $"NAME: there is a {taken.Family} plugin {taken.Name} already ({taken.Factory.Summary.TrimEnd('.')}; {taken.AssemblyPath}), and a card could not tell them apart; choose another name, such as My{taken.Name}");
    }

    private static string PackageSource(string folder)
    {
        if (!Directory.Exists(folder))
            throw new CommandFailure(ExitCode.InputOutput, $"--package-source: the folder '{folder}' does not exist");
        var missing = Packages.Select(static id => $"{id}.{Version}.nupkg").Where(file => !File.Exists(Path.Combine(folder, file))).ToList();
        return missing.Count == 0
            ? Path.GetFullPath(folder)
            : throw new CommandFailure(ExitCode.InputOutput, $"--package-source: '{folder}' does not hold {string.Join(" and ", missing)}; 'dotnet pack' in a checkout of the framework makes them");
    }
}
