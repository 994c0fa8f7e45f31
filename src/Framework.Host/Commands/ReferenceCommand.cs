using System.CommandLine;
using TridentFramework.Host.Reference;

namespace TridentFramework.Host.Commands;

/// <summary><c>trident reference</c>: the pages of docs/reference.</summary>
internal static class ReferenceCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(CommandSession session)
    {
        var command = new Command("reference", "Print reference pages in Markdown, as they lie in docs/reference.");
        command.Add(Page(session, "run-card", "Print the reference of the run card.", static _ => RunCardPage.Write()));
        command.Add(Page(session, "commands", "Print the reference of the commands.", static parsed => CommandPage.Write(parsed.RootCommandResult.Command)));
        var folders = CommandOptions.Plugins();
        var plugins = Page(session, "plugins", "Print the catalogue of the plugins.", parsed =>
        {
            var catalogue = CommandSession.LoadPlugins(parsed.GetRequiredValue(folders));
            session.WarnAboutFolders(catalogue);
            return PluginCataloguePage.Write(catalogue);
        });
        plugins.Add(folders);
        command.Add(plugins);
        return command;
    }

    private static Command Page(CommandSession session, string name, string description, Func<ParseResult, string> write)
    {
        var file = TextOutput.File();
        var command = new Command(name, description) { file };
        command.SetAction(parsed =>
        {
            TextOutput.Write(session, parsed.GetValue(file), write(parsed), form: "markdown");
            return (int)ExitCode.Done;
        });
        return command;
    }
}
