using System.Globalization;
using System.Text.Json.Nodes;

namespace TridentFramework.Host.Reports;

/// <summary>All tables of results.</summary>
internal static class ResultsSection
{
    private static readonly HashSet<string> NoResults = new(StringComparer.Ordinal) { "figures", "integrals", "warnings" };

    /// <summary>The section; null if there are no rows.</summary>
    public static ReportSection? Of(ReportedRun run)
    {
        var tables = Tables(run.Results).ToList();
        return tables.Count == 0 ? null : new ReportSection("results", "Results", html =>
        {
            foreach (var (table, rows) in tables)
            {
                html.Open("section", ("id", "table-" + table.Key), ("class", "table"));
                html.Element("h3", table.Title).Raw("\n");
                if (table.Key == "distributions")
                    WriteSummary(html, rows);
                ResultTableView.Write(html, run, table, rows);
                html.Open("p", ("class", "source")).Text(string.Create(CultureInfo.InvariantCulture, $"{rows.Count} {(rows.Count == 1 ? "row" : "rows")}, with all columns in "))
                    .Element("a", table.FileName, ("href", run.Link(table.FileName))).CloseLine();
                html.CloseLine();
            }
        });
    }

    /// <summary>The tables that have rows, those that this program does not know last.</summary>
    public static IEnumerable<(ReportedTable Table, IReadOnlyList<JsonObject> Rows)> Tables(JsonObject results) =>
        ReportedTable.All
            .Concat(results.Where(static e => e.Value is JsonArray && !NoResults.Contains(e.Key) && ReportedTable.All.All(table => table.Key != e.Key)).Select(static e => ReportedTable.Unknown(e.Key)))
            .Select(table => (table, results.Rows(table.Key)))
            .Where(static t => t.Item2.Count > 0);

    // Where the cross section of each histogram is, before its bins.
    private static void WriteSummary(HtmlWriter html, IReadOnlyList<JsonObject> rows)
    {
        string[] keys = ["scenario", "variant", "channel", "contribution", "histogram"];
        var histograms = rows.GroupBy(row => string.Join('\n', keys.Select(row.Text)), StringComparer.Ordinal).Select(static g => g.ToList()).ToList();
        new ReportTable(
            "Sums of the distributions",
            [.. keys.Select(static key => new ReportColumn(ColumnHeading.Of(key), key)), new("bins"), new("below [fb]"), new("in the bins [fb]"), new("above [fb]")],
            [.. histograms.Select(bins => (IReadOnlyList<ReportCell>)
            [
                .. keys.Select(key => ResultCells.Of(key, bins[0][key])),
                ReportCell.Number(bins.Count - 2),
                ReportCell.Number(Sum(bins, static (lower, upper) => lower is null && upper is not null)),
                ReportCell.Number(Sum(bins, static (lower, upper) => lower is not null && upper is not null)),
                ReportCell.Number(Sum(bins, static (lower, upper) => lower is not null && upper is null)),
            ])]).Write(html);
    }

    private static double Sum(List<JsonObject> bins, Func<double?, double?, bool> isIn) =>
        bins.Where(bin => isIn(bin.Number("lowerEdge"), bin.Number("upperEdge"))).Sum(static bin => bin.Number("crossSectionFb") ?? 0.0);
}
