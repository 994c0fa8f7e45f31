using System.CommandLine;
using System.Globalization;
using TridentFramework.Host.Events;
using TridentFramework.Host.Plugins;
using TridentFramework.Host.RunCards;
using TridentFramework.Host.Runs;
using TridentFramework.Host.Shards;

namespace TridentFramework.Host.Commands;

/// <summary><c>trident merge DIR-OR-FILE...</c>: the results of a run that was computed in shards.</summary>
internal static class MergeCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(CommandSession session)
    {
        var paths = new Argument<string[]>("DIR-OR-FILE") { Description = "Files that 'trident run --shard' wrote, or folders that hold them.", Arity = ArgumentArity.OneOrMore };
        var output = new Option<string>("--out") { Description = "Folder for the results.", HelpName = "DIR", Required = true };
        var cardFolder = new Option<string?>("--card-folder") { Description = "Folder in which relative file names of the card start; that of the card when the shards were computed if not given.", HelpName = "DIR" };
        var plugins = CommandOptions.Plugins();
        var command = new Command("merge", "Put the shards of a run together and write its results.") { paths, output, cardFolder, plugins };
        command.SetAction(parsed => (int)Merge(
            session, parsed.GetRequiredValue(paths), parsed.GetRequiredValue(output), parsed.GetValue(cardFolder), parsed.GetRequiredValue(plugins)));
        return command;
    }

    private static ExitCode Merge(CommandSession session, IReadOnlyList<string> paths, string outputFolder, string? cardFolder, IReadOnlyList<string> pluginFolders)
    {
        var set = ShardSet.Of(ShardFile.ReadAll(paths));
        var file = set.Files[0];
        var catalogue = CommandSession.LoadPlugins(pluginFolders);
        session.WarnAboutFolders(catalogue);
        RequirePlugins(file, catalogue);

        var name = $"{file.Path}: card";
        if (cardFolder is not null && string.IsNullOrWhiteSpace(cardFolder))
            throw new CommandFailure(ExitCode.InputOutput, "--card-folder: the name of the folder is empty; give the folder in which the card was");
        var folder = Path.GetFullPath(cardFolder ?? file.Shard.CardFolder);
        RequireInputFiles(file, folder);
        var read = RunCardReader.ReadResolved(file.Shard.Card, file.Shard.Title, name, folder, new CataloguePluginSource(catalogue));
        var study = CommandSession.StudyOf(read, name);
        session.Validate(study);
        var directory = CommandSession.OpenOutput("--out", outputFolder);
        var results = ComputationFailure.Guard(catalogue, () =>
        {
            var plan = StudyPlan.Of(study);
            var estimates = ShardEstimates.Of(set, plan);
            var rows = StudyRows.Of(plan, estimates, Environment.ProcessorCount, CancellationToken.None);
            return EventMerge.Write(set, study, plan, estimates, StudyPlugins.Of(study, catalogue), StudyCitations.Of(study), directory.Path, rows);
        });
        var effort = string.Create(CultureInfo.InvariantCulture, $"{results.Evaluations:N0} points in {set.Files.Count} shards");
        return StudyOutput.Write(session, study, results, StudyPlugins.Of(study, catalogue), file.Shard.LoadedMapsSha256, directory, effort);
    }

    private static void RequirePlugins(ShardFile file, PluginCatalogue catalogue)
    {
        var faults = new List<string>();
        foreach (var plugin in file.Shard.Plugins)
        {
            var lookup = catalogue.Find(plugin.Family, plugin.Name);
            var computedWith = $"{file.Path} was computed with {plugin.Family} plugin {plugin.Name}, {plugin.Assembly} {plugin.Version} with SHA-256 {plugin.Sha256}";
            if (lookup.Plugin is not { } found)
                faults.Add($"{computedWith}, which is missing here: {lookup.Message}; name its folder with --plugins");
            else if (found.Sha256 != plugin.Sha256)
                faults.Add($"{computedWith}; here it is {found.AssemblyPath} with SHA-256 {found.Sha256}; merge with the same file");
        }

        if (faults.Count > 0)
            throw new CommandFailure(ExitCode.Plugin, [.. faults, "nothing was written"]);
    }

    private static void RequireInputFiles(ShardFile file, string folder)
    {
        foreach (var input in file.Shard.InputFiles)
        {
            if (!File.Exists(Path.GetFullPath(input.Name, folder)))
                throw new CommandFailure(ExitCode.InputOutput, $"{file.Path}: the card names the file {input.Name}, which is missing in {folder}; name the folder in which the card was with --card-folder");
            if (InputFile.Of(input.Name, folder) != input)
                throw new CommandFailure(ExitCode.InputOutput, $"{file.Path}: {input.Name} in {folder} is not the file that the shard was computed with; restore it, or compute all shards again");
        }
    }
}
