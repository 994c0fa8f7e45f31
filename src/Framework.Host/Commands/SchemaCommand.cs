using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using TridentFramework.Host.RunCards;

namespace TridentFramework.Host.Commands;

/// <summary><c>trident schema</c>.</summary>
internal static class SchemaCommand
{
    private static readonly JsonSerializerOptions Layout = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Makes the command.</summary>
    public static Command Create(CommandSession session)
    {
        var plugins = CommandOptions.Plugins();
        var command = new Command("schema", "Print the JSON schema of run cards, parameters of all loaded plugins included.") { plugins };
        command.SetAction(parsed =>
        {
            var catalogue = CommandSession.LoadPlugins(parsed.GetRequiredValue(plugins));
            session.WarnAboutFolders(catalogue);
            session.Output.WriteLine(RunCardSchema.Create(new CataloguePluginSource(catalogue)).ToJsonString(Layout));
            return (int)ExitCode.Done;
        });
        return command;
    }
}
