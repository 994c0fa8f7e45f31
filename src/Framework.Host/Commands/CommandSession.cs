using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using TridentFramework.Host.Events;
using TridentFramework.Host.Output;
using TridentFramework.Host.Plugins;
using TridentFramework.Host.RunCards;
using TridentFramework.Host.Runs;

namespace TridentFramework.Host.Commands;

/// <summary>What commands have in common: load plugins, read a card, speak to the user.</summary>
/// <param name="Output">Standard output: results only.</param>
/// <param name="Error">Standard error: progress, warnings, errors.</param>
internal sealed record CommandSession(TextWriter Output, TextWriter Error)
{
    private static readonly JsonSerializerOptions JsonLayout = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>How much to say on standard error.</summary>
    public Verbosity Verbosity { get; init; } = Verbosity.Normal;

    /// <summary>Standard output gets one JSON document instead of text.</summary>
    public bool WritesJson { get; init; }

    /// <summary>Standard output is a terminal that shows colours, and they are wanted.</summary>
    public bool OutputHasColours { get; init; }

    /// <summary>Standard error is a terminal: progress is a line that renews itself.</summary>
    public bool ErrorIsTerminal { get; init; }

    /// <summary>Colours are wanted on terminals.</summary>
    public bool AllowsColours { get; init; } = true;

    /// <summary>Says what was done; not with <c>--quiet</c>.</summary>
    public void Say(string message)
    {
        if (Verbosity != Verbosity.Quiet)
            Error.WriteLine(message);
    }

    /// <summary>Says how it was done; with <c>--verbose</c> only.</summary>
    public void SayDetail(string message)
    {
        if (Verbosity == Verbosity.Verbose)
            Error.WriteLine(message);
    }

    /// <summary>Warns of something that the user should know.</summary>
    public void Warn(string message) => Error.WriteLine($"warning: {message}");

    /// <summary>Writes the JSON document of the command.</summary>
    public void WriteJson(JsonNode document) => Output.WriteLine(document.ToJsonString(JsonLayout));

    /// <summary>Loads the host's own plugins and those of the given folders.</summary>
    /// <exception cref="CommandFailure">A folder given by the user has no name or does not exist.</exception>
    public static PluginCatalogue LoadPlugins(IReadOnlyList<string> directories)
    {
        if (directories.Any(string.IsNullOrWhiteSpace))
            throw new CommandFailure(ExitCode.Plugin, "--plugins: the name of the folder is empty; give a folder that holds plugin folders, or a plugin folder");
        try
        {
            return PluginCatalogue.Load([PluginCatalogue.BuiltInDirectory, .. directories]);
        }
        catch (DirectoryNotFoundException exception)
        {
            throw new CommandFailure(ExitCode.Plugin, $"--plugins: {exception.Message}");
        }
    }

    /// <summary>Reads a card into a study.</summary>
    /// <exception cref="CommandFailure">The card has problems; all of them are in the message.</exception>
    public static Study ReadCard(string path, IReadOnlyList<string> overrides, PluginCatalogue catalogue)
    {
        return StudyOf(RunCardReader.Read(path, overrides, new CataloguePluginSource(catalogue)), path);
    }

    /// <summary>The study of a card that was read.</summary>
    /// <param name="read">What reading gave.</param>
    /// <param name="name">What to call the card.</param>
    /// <exception cref="CommandFailure">The card has problems; all of them are in the message.</exception>
    public static Study StudyOf(RunCardResult read, string name)
    {
        var (study, problems) = read;
        if (study is not null)
            return study;
        var code = problems.All(static p => p.IsPluginFault) ? ExitCode.Plugin : ExitCode.RunCard;
        var summary = problems.Count == 1 ? "1 problem" : $"{problems.Count} problems";
        throw new CommandFailure(code, [.. problems.Select(static p => p.ToString()), $"{summary} in {name}; nothing was run"]) { Problems = problems };
    }

    /// <summary>Opens a folder for results.</summary>
    /// <param name="option">The option that names it.</param>
    /// <param name="folder">The folder; need not exist.</param>
    /// <exception cref="CommandFailure">It cannot be written to.</exception>
    public static OutputDirectory OpenOutput(string option, string folder)
    {
        if (string.IsNullOrWhiteSpace(folder))
            throw new CommandFailure(ExitCode.InputOutput, $"{option}: the name of the folder is empty; give a folder, which need not exist");
        try
        {
            return new OutputDirectory(folder);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new CommandFailure(ExitCode.InputOutput, $"{option}: cannot write to '{folder}': {exception.Message}");
        }
    }

    /// <summary>Prints results; the files are written by then.</summary>
    /// <param name="print">Prints to the standard output.</param>
    /// <param name="subject">What is printed, for the message.</param>
    /// <returns>False, with a message, if the standard output takes no more.</returns>
    public bool Print(Action<TextWriter> print, string subject)
    {
        try
        {
            print(Output);
            Output.Flush();
            return true;
        }
        catch (IOException exception)
        {
            Error.WriteLine($"standard output: {subject} could not be printed: {exception.Message}; the files were written");
            return false;
        }
    }

    /// <summary>Checks what only the made models can tell: what variants share with their baselines, and what plugins promise.</summary>
    /// <exception cref="CommandFailure">The study cannot be run; all reasons are in the message.</exception>
    public void Validate(Study study)
    {
        if (ComparisonCoverage.Problems(study) is { Count: > 0 } incomparable)
            throw new CommandFailure(ExitCode.RunCard, [.. incomparable.Select(problem => $"{study.CardPath}: {problem}"), "nothing was run"]);
        if (SystematicsCoverage.Problems(study) is { Count: > 0 } incomplete)
            throw new CommandFailure(ExitCode.RunCard, [.. incomplete.Select(problem => $"{study.CardPath}: {problem}"), "nothing was run"]);
        if (StudyValidation.Problems(study) is { Count: > 0 } broken)
            throw new CommandFailure(ExitCode.Plugin, [.. broken, "nothing was run"]);
        if (EventCoverage.Problems(study) is { Count: > 0 } uncovered)
            throw new CommandFailure(ExitCode.RunCard, [.. uncovered.Select(problem => $"{study.CardPath}: {problem}"), "nothing was run"]);
        if (StudyFigures.Problems(study) is { Count: > 0 } undrawable)
            throw new CommandFailure(ExitCode.RunCard, [.. undrawable.Select(problem => $"{study.CardPath}: {problem}"), "nothing was run"]);
    }

    /// <summary>Says which plugin folders could not be used. A card that needs one of them fails; this is for all others.</summary>
    public void WarnAboutFolders(PluginCatalogue catalogue)
    {
        foreach (var folder in catalogue.Folders)
        {
            if (folder.Verdict != PluginVerdict.Loaded)
                Warn($"plugin folder {folder.Path}: {folder.VerdictText}: {folder.Message}");
            foreach (var warning in folder.Warnings)
                Warn($"plugin folder {folder.Path}: {warning}");
        }
    }
}
