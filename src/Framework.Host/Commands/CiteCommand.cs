using System.CommandLine;
using System.Text.Json.Nodes;
using TridentFramework.Host.Output;

namespace TridentFramework.Host.Commands;

/// <summary><c>trident cite CARD</c>.</summary>
internal static class CiteCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(CommandSession session)
    {
        var card = CommandOptions.Card();
        var set = CommandOptions.Set();
        var plugins = CommandOptions.Plugins();
        var command = new Command("cite", "Print BibTeX entries of what a card uses.") { card, set, plugins };
        command.SetAction(parsed =>
        {
            var catalogue = CommandSession.LoadPlugins(parsed.GetRequiredValue(plugins));
            var study = CommandSession.ReadCard(parsed.GetRequiredValue(card), parsed.GetRequiredValue(set), catalogue);
            var citations = StudyCitations.Of(study);
            if (session.WritesJson)
            {
                session.WriteJson(new JsonObject { ["citations"] = new JsonArray([.. citations.Select(ResultsFile.Citation)]) });
                return (int)ExitCode.Done;
            }

            foreach (var citation in citations)
                session.Output.WriteLine(citation.ToBibTeX());
            return (int)ExitCode.Done;
        });
        return command;
    }
}
