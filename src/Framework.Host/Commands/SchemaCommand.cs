using System.CommandLine;
using TridentFramework.Host.RunCards;

namespace TridentFramework.Host.Commands;

/// <summary><c>trident schema</c>.</summary>
internal static class SchemaCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(CommandSession session)
    {
        var plugins = CommandOptions.Plugins();
        var file = TextOutput.File();
        var command = new Command(
            "schema",
            $"Print the JSON schema of run cards, parameters of all loaded plugins included. Editors read it where a card begins with '{RunCardSchema.EditorComment}' and the schema lies beside it.") { file, plugins };
        command.SetAction(parsed =>
        {
            var catalogue = CommandSession.LoadPlugins(parsed.GetRequiredValue(plugins));
            session.WarnAboutFolders(catalogue);
            TextOutput.Write(session, parsed.GetValue(file), RunCardSchema.Text(new CataloguePluginSource(catalogue)), form: null);
            return (int)ExitCode.Done;
        });
        return command;
    }
}
