using System.CommandLine;
using System.Text.Json.Nodes;
using TridentFramework.Host.Reports;

namespace TridentFramework.Host.Commands;

/// <summary><c>trident report DIR...</c>: the report of a run made anew, or several runs beside each other.</summary>
internal static class ReportCommand
{
    private const string Ending = ".html";

    /// <summary>Makes the command.</summary>
    public static Command Create(CommandSession session)
    {
        var folders = new Argument<string[]>("DIR") { Description = "Folder with the results of a run; several are laid side by side.", Arity = ArgumentArity.OneOrMore };
        var output = new Option<string?>("--out") { Description = $"File to write; DIR/{RunReport.Name} if not given, {ComparisonReport.Name} for several folders.", HelpName = "FILE" };
        var command = new Command("report", "Write results as one page of HTML, or several runs side by side.") { folders, output };
        command.SetAction(parsed => (int)Report(session, parsed.GetRequiredValue(folders), parsed.GetValue(output)));
        return command;
    }

    private static ExitCode Report(CommandSession session, string[] folders, string? output)
    {
        if (folders.Any(string.IsNullOrWhiteSpace))
            throw new CommandFailure(ExitCode.InputOutput, "report: the name of a folder is empty; give a folder that 'trident run' has written");
        var file = Path.GetFullPath(FileOf(folders, output));
        var directory = CommandSession.OpenOutput("--out", Path.GetDirectoryName(file)!);
        var runs = folders.Select(folder => RunFolder.Read(folder) with { Prefix = Prefix(directory.Path, folder) }).ToList();
        var page = runs.Count == 1 ? RunReport.Write(runs[0]) : ComparisonReport.Write(runs, Names(folders));
        directory.Write([(Path.GetFileName(file), page)], []);
        session.Say($"wrote {FileOf(folders, output)}");
        if (session.WritesJson)
            session.WriteJson(new JsonObject { ["file"] = FileOf(folders, output) });
        return ExitCode.Done;
    }

    private static string FileOf(string[] folders, string? output)
    {
        if (output is null)
            return folders.Length == 1 ? Path.Combine(folders[0], RunReport.Name) : ComparisonReport.Name;
        if (Directory.Exists(output))
            throw new CommandFailure(ExitCode.InputOutput, $"--out: '{output}' is a folder; give a file, such as {Path.Combine(output, RunReport.Name)}");
        return output.EndsWith(Ending, StringComparison.OrdinalIgnoreCase) && Path.GetFileNameWithoutExtension(output).Length > 0
            ? output
            : throw new CommandFailure(ExitCode.RunCard, $"--out: '{output}' does not end in {Ending}; a report is a page of HTML, and no results are overwritten with one");
    }

    // Links of the page to the files of the run.
    private static string Prefix(string from, string folder)
    {
        var relative = Path.GetRelativePath(from, Path.GetFullPath(folder));
        if (relative == ".")
            return "";
        if (Path.IsPathRooted(relative))
            return new Uri(relative + Path.DirectorySeparatorChar).AbsoluteUri;
        return string.Concat(relative.Split(Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar).Select(static part => Uri.EscapeDataString(part) + "/"));
    }

    // The last part of the path, as long as it tells the folders apart.
    private static IReadOnlyList<string> Names(string[] folders)
    {
        var names = folders.Select(static folder => Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)))).ToList();
        return names.Distinct(StringComparer.Ordinal).Count() == names.Count ? names : folders;
    }
}
