using System.Globalization;
using System.Text.Json.Nodes;

namespace TridentFramework.Host.Reports;

/// <summary>Several runs beside each other on one page: what differs between their cards, their numbers with ratios, and figures of the same name.</summary>
internal static class ComparisonReport
{
    private const int LongestValue = 300;

    // Of SHA-256 in hexadecimal.
    private const int DigestLength = 64;

    /// <summary>Name of the file, if nothing else is said.</summary>
    public const string Name = "comparison.html";

    /// <summary>The page. The same runs under the same names give the same bytes.</summary>
    /// <param name="runs">The runs, two at least.</param>
    /// <param name="names">What to call them.</param>
    /// <exception cref="Files.InputFileException">The numbers of a figure cannot be read.</exception>
    public static string Write(IReadOnlyList<ReportedRun> runs, IReadOnlyList<string> names)
    {
        ReportSection?[] sections = [Runs(runs, names), Cards(runs, names), Programs(runs, names), Results(runs, names), Figures(runs, names)];
        return ReportPage.Write($"Comparison of {string.Join(", ", names)}", static html => html.Raw("\n"), [.. sections.OfType<ReportSection>()]);
    }

    private static ReportSection Runs(IReadOnlyList<ReportedRun> runs, IReadOnlyList<string> names) => new("runs", "Runs", html => new ReportTable(
        "Runs",
        [new("run"), new("title"), new("made"), new("version"), new("seed"), new("integrals"), new("not converged")],
        [.. runs.Select((run, i) => (IReadOnlyList<ReportCell>)
        [
            new ReportCell($"<a href=\"{HtmlWriter.Escape(run.Link(RunReport.Name))}\">{HtmlWriter.Escape(names[i])}</a>"),
            ReportCell.Text(run.Title),
            ReportCell.Text(run.Created ?? ""),
            ReportCell.Text(run.Version),
            ReportCell.Text(JsonFields.Shown(run.Provenance["seed"])),
            ReportCell.Number(run.Results.Rows("integrals").Count),
            ReportCell.Number(run.Results.Rows("integrals").Count(static row => row.Flag("converged") == false)),
        ])]).Write(html));

    private static ReportSection Cards(IReadOnlyList<ReportedRun> runs, IReadOnlyList<string> names) => new("cards", "What differs in the cards", html =>
    {
        var differences = CardDifferences.Of([.. runs.Select(static run => run.Card)]);
        if (differences.Count == 0)
            html.Element("p", "Nothing: the resolved cards are the same.").Raw("\n");
        else
            Differences(html, "Differences of the cards", "path", differences.Select(static d => (d.Path, d.Values)), names);
    });

    private static ReportSection? Programs(IReadOnlyList<ReportedRun> runs, IReadOnlyList<string> names)
    {
        var plugins = runs.SelectMany(static run => run.Provenance.Rows("plugins").Select(Plugin)).Distinct(StringComparer.Ordinal)
            .Select(plugin => ("plugin " + plugin, (IReadOnlyList<JsonNode?>)[.. runs.Select(run => run.Provenance.Rows("plugins").FirstOrDefault(row => Plugin(row) == plugin)?["sha256"])]));
        var all = new[] { ("version", (IReadOnlyList<JsonNode?>)[.. runs.Select(static run => run.Provenance["version"])]) }.Concat(plugins)
            .Where(static row => row.Item2.Skip(1).Any(value => !JsonNode.DeepEquals(value, row.Item2[0]))).ToList();
        return all.Count == 0 ? null : new ReportSection("programs", "What differs in program and plugins", html => Differences(html, "Differences of program and plugins", "of", all, names));

        static string Plugin(JsonObject row) => $"{row.Text("family")} {row.Text("name")}";
    }

    private static void Differences(HtmlWriter html, string title, string first, IEnumerable<(string Name, IReadOnlyList<JsonNode?> Values)> rows, IReadOnlyList<string> names) =>
        new ReportTable(
            title,
            [new(first), .. names.Select(static name => new ReportColumn(HtmlWriter.Escape(name)))],
            [.. rows.Select(static row => (IReadOnlyList<ReportCell>)[new ReportCell($"<code>{HtmlWriter.Escape(row.Name)}</code>"), .. row.Values.Select(Value)])]).Write(html);

    private static ReportCell Value(JsonNode? value)
    {
        if (value is null)
            return new ReportCell("<span class=\"note\">none</span>", "");
        var text = JsonFields.Shown(value);
        if (text.Length == DigestLength && text.All(char.IsAsciiHexDigit))
            return ReportCell.Digest(text);
        return ReportCell.Text(text.Length > LongestValue ? text[..LongestValue] + " …" : text);
    }

    private static ReportSection? Results(IReadOnlyList<ReportedRun> runs, IReadOnlyList<string> names)
    {
        var tables = (from table in ReportedTable.All
                      where table.Keys.Count > 0
                      let rows = (IReadOnlyList<IReadOnlyList<JsonObject>>)[.. runs.Select(run => run.Results.Rows(table.Key))]
                      let joined = table.Values.Select(value => (value.Value, Table: TableJoin.Of(table, value, rows, names))).Where(static j => j.Table is not null).ToList()
                      where joined.Count > 0
                      select (table, joined)).ToList();
        return tables.Count == 0 ? null : new ReportSection("results", "Results beside each other", html =>
        {
            html.Element("p", $"Rows are joined by their keys. Ratios and pulls are those to {names[0]}. A pull is the difference over the errors of the integration in quadrature, as if the runs were independent.", ("class", "note")).Raw("\n");
            foreach (var (table, joined) in tables)
            {
                html.Open("section", ("id", "table-" + table.Key), ("class", "table")).Element("h3", table.Title).Raw("\n");
                foreach (var (value, joinedTable) in joined)
                {
                    html.Open("h4").Raw(ColumnHeading.Of(value)).CloseLine();
                    joinedTable!.Write(html);
                }

                html.CloseLine();
            }
        });
    }

    private static ReportSection? Figures(IReadOnlyList<ReportedRun> runs, IReadOnlyList<string> names)
    {
        var figures = runs.SelectMany(static run => run.Figures.Select(static figure => figure.Name)).Distinct(StringComparer.Ordinal).ToList();
        return figures.Count == 0 ? null : new ReportSection("figures", "Figures beside each other", html =>
        {
            for (var i = 0; i < figures.Count; i++)
            {
                html.Element("h3", figures[i]).Raw("\n").Open("div", ("class", "side-by-side")).Raw("\n");
                for (var k = 0; k < runs.Count; k++)
                {
                    if (runs[k].Figures.FirstOrDefault(figure => figure.Name == figures[i]) is { } figure)
                        FiguresSection.Write(html, runs[k], figure, string.Create(CultureInfo.InvariantCulture, $"figure{i + 1}-run{k + 1}"), names[k]);
                    else
                        html.Element("p", $"{names[k]} has no such figure.", ("class", "note")).Raw("\n");
                }

                html.CloseLine();
            }
        });
    }
}
