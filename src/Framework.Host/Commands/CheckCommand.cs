using System.CommandLine;
using TridentFramework.Host.Runs;

namespace TridentFramework.Host.Commands;

/// <summary><c>trident check CARD</c>: everything that run does before it integrates.</summary>
internal static class CheckCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(CommandSession session)
    {
        var card = CommandOptions.Card();
        var set = CommandOptions.Set();
        var plugins = CommandOptions.Plugins();
        var command = new Command("check", "Check a card and say what it would compute; nothing is run or written.") { card, set, plugins };
        command.SetAction(parsed =>
        {
            var path = parsed.GetRequiredValue(card);
            var catalogue = CommandSession.LoadPlugins(parsed.GetRequiredValue(plugins));
            session.WarnAboutFolders(catalogue);
            var study = CommandSession.ReadCard(path, parsed.GetRequiredValue(set), catalogue);
            session.Validate(study);
            session.Output.WriteLine($"{path}: no problems");
            foreach (var (scenario, plan) in study.Scenarios.Zip(StudyPlan.Of(study).Scenarios))
            {
                session.Output.WriteLine(
                    $"  scenario {scenario.Name}: {Count(scenario.Settings[0].Channels.Count, "channel")}, {Count(scenario.Settings.Count, "variant")}, {Count(plan.Processes.Count, "integral")}");
            }

            foreach (var use in study.PluginUses.DistinctBy(static u => (u.Family, u.Name)))
                session.Output.WriteLine($"  plugin {use.Family} {use.Name}");
            return (int)ExitCode.Done;
        });
        return command;
    }

    private static string Count(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";
}
