using System.CommandLine;

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
            foreach (var citation in StudyCitations.Of(study))
                session.Output.WriteLine(citation.ToBibTeX());
            return (int)ExitCode.Done;
        });
        return command;
    }
}
