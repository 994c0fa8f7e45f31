using System.Globalization;
using System.Text.Json.Nodes;

namespace TridentFramework.Host.Reports;

/// <summary>Error budgets as bars: as long as the error, its parts as large as their shares of the sum of squares.</summary>
internal static class ErrorBudgetSection
{
    private const int MostBars = 40;
    private const int Colours = 8;

    /// <summary>The section; null if there are no budgets.</summary>
    public static ReportSection? Of(JsonObject results)
    {
        var budgets = OfRates(results.Rows("rateSummaries")).Concat(OfSystematics(results.Rows("systematics"))).Where(static b => b.Bars.Count > 0).ToList();
        return budgets.Count == 0 ? null : new ReportSection("error-budget", "Error budget", html =>
        {
            html.Element("p", "A bar is as long as the relative error. Its parts are the shares of the sources in the sum of squares. Beside it is the error of the integration.", ("class", "note")).Raw("\n");
            foreach (var budget in budgets)
                Write(html, budget);
        });
    }

    private static IEnumerable<Budget> OfRates(IReadOnlyList<JsonObject> rows)
    {
        var bars = rows.Where(static row => row.Number("events") is > 0.0 && row["theoryErrors"] is JsonObject).Select(static row =>
        {
            var events = row.Number("events")!.Value;
            var parts = ((JsonObject)row["theoryErrors"]!).Select(e => (ColumnHeading.Words(e.Key), (JsonFields.Number(e.Value) ?? 0.0) / events)).ToList();
            return new Bar(Label(row), parts, (row.Number("theoryErrorEvents") ?? 0.0) / events, row.Number("statisticalErrorEvents") / events);
        });
        yield return new Budget("Event rates: theory", [.. bars]);
    }

    private static IEnumerable<Budget> OfSystematics(IReadOnlyList<JsonObject> rows)
    {
        foreach (var budget in rows.GroupBy(static row => row.Text("budget") ?? "", StringComparer.Ordinal))
        {
            var bars = new List<Bar>();
            foreach (var of in budget.GroupBy(static row => (row.Text("scenario"), row.Text("variant"), row.Text("channel"), row.Text("contribution"), row.Number("energyGeV"))))
            {
                var all = of.FirstOrDefault(static row => row.Text("source") == "all");
                if (all?.Number("error") is not { } error)
                    continue;
                var parts = of.Where(static row => row.Text("source") != "all").Select(static row => (row.Text("source") ?? "", row.Number("error") ?? 0.0)).ToList();
                bars.Add(new Bar(Label(all), parts, error, all.Number("integrationError")));
            }

            yield return new Budget($"Systematic errors: {budget.Key}", bars);
        }
    }

    private static string Label(JsonObject row)
    {
        var parts = new List<string>();
        foreach (var key in new[] { "scenario", "variant" })
        {
            if (row.Text(key) is { } name && name != "default")
                parts.Add(HtmlWriter.Escape(name));
        }

        if (row.Text("channel") is { } channel)
            parts.Add(ReportCell.Channel(channel).Html);
        if (row.Text("contribution") is { } contribution)
            parts.Add(HtmlWriter.Escape(contribution));
        if (row.Number("energyGeV") is { } energy)
            parts.Add($"{NumberHtml.Of(energy)} GeV");
        return string.Join(", ", parts);
    }

    private static void Write(HtmlWriter html, Budget budget)
    {
        var sources = budget.Bars.SelectMany(static bar => bar.Parts.Select(static p => p.Source)).Distinct(StringComparer.Ordinal).ToList();
        var longest = budget.Bars.Max(static bar => bar.Error);
        html.Element("h3", budget.Title).Raw("\n");
        html.Open("ul", ("class", "key"));
        for (var i = 0; i < sources.Count; i++)
            html.Open("li").Open("span", ("class", Swatch(i)), ("aria-hidden", "true")).Close().Text(sources[i]).Close();
        html.CloseLine();
        html.Open("div", ("class", "table-box"), ("tabindex", "0"), ("role", "region"), ("aria-label", budget.Title));
        html.Open("table", ("class", "budget")).Raw("<thead><tr><th scope=\"col\">of</th><th scope=\"col\">parts</th><th scope=\"col\" class=\"number\">error</th>");
        html.Raw("<th scope=\"col\" class=\"number\">integration</th></tr></thead>\n<tbody>\n");
        foreach (var bar in budget.Bars.Take(MostBars))
        {
            html.Open("tr").Open("th", ("scope", "row")).Raw(bar.LabelHtml).Close();
            html.Open("td", ("class", "bar-cell")).Open("div", ("class", "bar"), ("style", Width(longest > 0.0 ? bar.Error / longest : 0.0)));
            var squares = bar.Parts.Sum(static p => p.Error * p.Error);
            foreach (var (source, error) in bar.Parts.Where(static p => p.Error != 0.0))
            {
                var title = string.Create(CultureInfo.InvariantCulture, $"{source}: {100.0 * error:G3} %");
                html.Open("span", ("class", Swatch(sources.IndexOf(source))), ("style", Width(error * error / squares)), ("title", title)).Element("span", title + "; ", ("class", "unseen")).Close();
            }

            html.Close().Close();
            html.Open("td", ("class", "number")).Raw(NumberHtml.Percent(bar.Error)).Close();
            html.Open("td", ("class", "number")).Raw(bar.Statistical is { } statistical ? NumberHtml.Percent(statistical) : "").Close().CloseLine();
        }

        html.Raw("</tbody>").Close().CloseLine();
        if (budget.Bars.Count > MostBars)
            html.Element("p", string.Create(CultureInfo.InvariantCulture, $"The first {MostBars} of {budget.Bars.Count} bars; the tables have all."), ("class", "note")).Raw("\n");
    }

    private static string Swatch(int source) => string.Create(CultureInfo.InvariantCulture, $"swatch series-{source % Colours}");

    private static string Width(double share) => string.Create(CultureInfo.InvariantCulture, $"width: {100.0 * share:0.##}%");

    private sealed record Budget(string Title, IReadOnlyList<Bar> Bars);

    private sealed record Bar(string LabelHtml, IReadOnlyList<(string Source, double Error)> Parts, double Error, double? Statistical);
}
