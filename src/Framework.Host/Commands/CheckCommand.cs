using System.CommandLine;
using System.Text.Json.Nodes;
using TridentFramework.Host.Output;
using TridentFramework.Host.RunCards;
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
        var folders = CommandOptions.Plugins();
        var command = new Command("check", "Check a card and say what it would compute; nothing is run or written.") { card, set, folders };
        command.SetAction(parsed =>
        {
            var path = parsed.GetRequiredValue(card);
            var catalogue = CommandSession.LoadPlugins(parsed.GetRequiredValue(folders));
            session.WarnAboutFolders(catalogue);
            var study = CommandSession.ReadCard(path, parsed.GetRequiredValue(set), catalogue);
            session.Validate(study);
            var plugins = StudyPlugins.Of(study, catalogue);
            var warnings = RunWarnings.Before(study, plugins);
            foreach (var warning in warnings)
                session.Warn(warning.Message);
            if (session.WritesJson)
            {
                session.WriteJson(Json(path, study, plugins, warnings));
                return (int)ExitCode.Done;
            }

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

    private static JsonObject Json(string path, Study study, IReadOnlyList<UsedPlugin> plugins, IReadOnlyList<RunWarning> warnings) => new()
    {
        ["card"] = path,
        ["title"] = study.Title,
        ["scenarios"] = new JsonArray([.. study.Scenarios.Zip(StudyPlan.Of(study).Scenarios).Select(static s => new JsonObject
        {
            ["name"] = s.First.Name,
            ["channels"] = s.First.Settings[0].Channels.Count,
            ["variants"] = s.First.Settings.Count,
            ["integrals"] = s.Second.Processes.Count,
        })]),
        ["plugins"] = new JsonArray([.. plugins.Select(static p => p.ToJson())]),
        ["warnings"] = new JsonArray([.. warnings.Select(static w => w.ToJson())]),
    };

    private static string Count(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";
}
