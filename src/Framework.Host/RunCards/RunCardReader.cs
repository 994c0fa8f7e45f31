namespace TridentFramework.Host.RunCards;

/// <summary>Reads run cards.</summary>
internal static class RunCardReader
{
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

        new CardBinder(plugins, folder, problems, isPartial: true).BindRecord(root, typeof(RunCard), out var record);
        var card = (RunCard)record;
        var tasks = PlannedTask.Of(card);
        var models = new ModelCache(folder.Path, problems);
        var scenarios = new ScenarioResolver(root, new SettingResolver(plugins, folder, models, tasks, problems), tasks, problems).Resolve();
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
}
