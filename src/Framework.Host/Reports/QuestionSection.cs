using System.Text.Json.Nodes;

namespace TridentFramework.Host.Reports;

/// <summary>What was asked: the resolved card in words.</summary>
internal static class QuestionSection
{
    private static readonly (string Key, string Name)[] Settings =
    [
        ("channels", "Channels"),
        ("beam", "Beam"),
        ("target", "Target"),
        ("contributions", "Contributions"),
        ("formFactor", "Nuclear form factor"),
        ("nucleon", "Nucleon form factors"),
        ("nuclearModel", "Nuclear model"),
        ("newPhysics", "New physics"),
        ("cuts", "Cuts"),
        ("exposure", "Exposure"),
        ("constants", "Constants"),
        ("theoryUncertainties", "Theory uncertainties"),
    ];

    /// <summary>The section.</summary>
    public static ReportSection Of(JsonObject card) => new("question", "What was asked", html => Write(html, card));

    private static void Write(HtmlWriter html, JsonObject card)
    {
        html.Open("dl", ("class", "facts")).Raw("\n");
        var tasks = card.Rows("tasks");
        if (tasks.Count > 0)
            Fact(html, tasks.Count == 1 ? "Task" : "Tasks", tasks.Count == 1 ? CardWords.OfTask(tasks[0]) : List("ol", tasks.Select(CardWords.OfTask)));
        foreach (var (key, name) in Settings.Where(setting => card[setting.Key] is not null and not JsonArray { Count: 0 } || (setting.Key == "newPhysics" && card[setting.Key] is not null)))
            Fact(html, name, CardWords.Of(key, card[key]));
        foreach (var (key, name) in new[] { ("scenarios", "Scenarios"), ("variants", "Variants") })
        {
            var rows = card.Rows(key);
            if (rows.Count > 0)
                Fact(html, name, List("ul", rows.Select(Overriding)));
        }

        if (card["integration"] is JsonObject integration)
            Fact(html, "Integration", Integration(integration));
        html.CloseLine();
    }

    private static string Overriding(JsonObject row)
    {
        var name = $"<strong>{HtmlWriter.Escape(row.Text("name") ?? "")}</strong>: {CardWords.OfOverrides(row)}";
        return row.Rows("variants") is { Count: > 0 } variants ? name + "; variants" + List("ul", variants.Select(Overriding)) : name;
    }

    private static string Integration(JsonObject integration)
    {
        var parts = new List<string>();
        if (integration.Number("relativeError") is { } error)
            parts.Add($"relative error {NumberHtml.Of(error)}");
        if (integration.Number("maxEvaluations") is { } most)
            parts.Add($"at most {NumberHtml.Of(most)} evaluations for each integral");
        if (integration["seed"] is { } seed)
            parts.Add($"seed {HtmlWriter.Escape(JsonFields.Shown(seed))}");
        return string.Join(", ", parts);
    }

    private static string List(string tag, IEnumerable<string> items) => $"<{tag}>{string.Concat(items.Select(static item => $"<li>{item}</li>"))}</{tag}>";

    private static void Fact(HtmlWriter html, string name, string contentHtml) =>
        html.Open("div").Element("dt", name).Open("dd").Raw(contentHtml).Close().CloseLine();
}
