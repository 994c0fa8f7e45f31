using TridentFramework.Host.Plugins;
using TridentFramework.Host.RunCards;

namespace TridentFramework.Host.Commands;

/// <summary>What commands have in common: load plugins, read a card, speak to the user.</summary>
/// <param name="Output">Standard output: results only.</param>
/// <param name="Error">Standard error: progress, warnings, errors.</param>
internal sealed record CommandSession(TextWriter Output, TextWriter Error)
{
    /// <summary>Loads the host's own plugins and those of the given folders.</summary>
    /// <exception cref="CommandFailure">A folder given by the user does not exist.</exception>
    public static PluginCatalogue LoadPlugins(IReadOnlyList<string> directories)
    {
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
        var (study, problems) = RunCardReader.Read(path, overrides, new CataloguePluginSource(catalogue));
        if (study is not null)
            return study;
        var code = problems.All(static p => p.IsPluginFault) ? ExitCode.Plugin : ExitCode.RunCard;
        var summary = problems.Count == 1 ? "1 problem" : $"{problems.Count} problems";
        throw new CommandFailure(code, [.. problems.Select(static p => p.ToString()), $"{summary} in {path}; nothing was run"]);
    }

    /// <summary>Says which plugin folders could not be used. A card that needs one of them fails; this is for all others.</summary>
    public void WarnAboutFolders(PluginCatalogue catalogue)
    {
        foreach (var folder in catalogue.Folders)
        {
            if (folder.Verdict != PluginVerdict.Loaded)
                Error.WriteLine($"warning: plugin folder {folder.Path}: {folder.VerdictText}: {folder.Message}");
            foreach (var warning in folder.Warnings)
                Error.WriteLine($"warning: plugin folder {folder.Path}: {warning}");
        }
    }
}
