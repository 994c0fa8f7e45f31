using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace TridentFramework.Host.RunCards;

/// <summary>Reads run cards.</summary>
internal static class RunCardReader
{
    // YAML knows no surrogate pairs in escapes, so everything that may stand as it is does.
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Reads a card, with everything it includes, into a study. Never throws because of what a card or an override says.</summary>
    /// <param name="path">The card's file as the user typed it.</param>
    /// <param name="overrides">Arguments of <c>--set</c>, each <c>path=value</c>; later ones win.</param>
    /// <param name="plugins">Where plugins are found.</param>
    /// <returns>The study, or every problem of the card.</returns>
    public static RunCardResult Read(string path, IReadOnlyList<string> overrides, IPluginSource plugins)
    {
        var problems = new CardProblems();
        var study = Read(path, overrides, plugins, problems);
        return new RunCardResult(problems.Count == 0 ? study : null, problems.InReadingOrder(path));
    }

    /// <summary>Reads the text of a card that is not written yet into a study.</summary>
    /// <param name="text">The text; it includes no other card.</param>
    /// <param name="path">The file that it is meant for; relative file names start in its folder.</param>
    /// <param name="plugins">Where plugins are found.</param>
    /// <returns>The study, or every problem of the card.</returns>
    public static RunCardResult ReadText(string text, string path, IPluginSource plugins)
    {
        var problems = new CardProblems();
        var study = new CardParser(path, 1, problems).Parse(text, "") is CardMapping root ? Resolve(root, path, MainCardFolder.Of(path), plugins, problems) : null;
        return new RunCardResult(problems.Count == 0 ? study : null, problems.InReadingOrder(path));
    }

    /// <summary>Reads a resolved card, such as a results file or a shard holds, into a study.</summary>
    /// <param name="card">The card.</param>
    /// <param name="title">Title of the study.</param>
    /// <param name="name">What problems call the card.</param>
    /// <param name="folder">Full path of the folder in which relative file names start.</param>
    /// <param name="plugins">Where plugins are found.</param>
    /// <returns>The study, whose resolved card is the one given, or every problem of the card.</returns>
    public static RunCardResult ReadResolved(JsonObject card, string title, string name, string folder, IPluginSource plugins)
    {
        var problems = new CardProblems();
        var study = new CardParser(name, 1, problems).Parse(card.ToJsonString(Indented), "") is CardMapping root
            ? Resolve(root, name, new MainCardFolder(folder, name), plugins, problems)
            : null;
        return new RunCardResult(problems.Count == 0 ? study! with { Title = title, ResolvedCard = card } : null, problems.InReadingOrder(name));
    }

    private static Study? Read(string path, IReadOnlyList<string> overrides, IPluginSource plugins, CardProblems problems)
    {
        var files = new CardFiles(problems);
        var root = files.Load(path);
        if (root is null)
            return null;
        var folder = MainCardFolder.Of(path);
        if (files.LacksAnInclude)
        {
            // What is missing may stand in the include; only what is there can be judged.
            new CardBinder(plugins, folder, problems, isPartial: true).BindFragment(root, typeof(RunCard));
            return null;
        }

        var setter = new CardOverrides(problems);
        foreach (var text in overrides)
            root = setter.Apply(root, text);
        return Resolve(root, path, folder, plugins, problems);
    }

    private static Study? Resolve(CardMapping root, string path, MainCardFolder folder, IPluginSource plugins, CardProblems problems)
    {
        new CardBinder(plugins, folder, problems, isPartial: true).BindRecord(root, typeof(RunCard), out var record);
        var card = (RunCard)record;
        var tasks = PlannedTask.Of(card, folder, problems);
        var models = new ModelCache(folder.Path, problems);
        var scenarios = new ScenarioResolver(root, plugins, folder, new SettingResolver(plugins, folder, models, tasks, problems), tasks, problems).Resolve();
        new FigureChecks(problems).Check(tasks);
        new EventChecks(problems).Check(card);
        CheckBudgets(tasks, problems);
        if (problems.Count > 0)
            return null;
        return new Study
        {
            Title = card.Title ?? Path.GetFileNameWithoutExtension(path),
            CardPath = path,
            Scenarios = scenarios,
            Tasks = [.. tasks.Select(static t => t.Task)],
            PluginUses = models.Uses,
            ResolvedCard = ResolvedCardWriter.Write(card, root),
        };
    }

    // Rows of the error budgets of a card lie in one table.
    private static void CheckBudgets(IReadOnlyList<PlannedTask> tasks, CardProblems problems)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var planned in tasks)
        {
            if (planned.Task is SystematicsTask task && !names.Add(task.Name))
                problems.Add((planned.Node as CardMapping)?.Find("name") ?? planned.Node, $"an earlier systematics task is called {CardText.Quote(task.Name)} too; give each a name of its own, such as 'name: computed'");
        }
    }
}
