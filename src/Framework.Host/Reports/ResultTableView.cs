using System.Text.Json;
using System.Text.Json.Nodes;

namespace TridentFramework.Host.Reports;

/// <summary>
/// A table of results as a reader wants it: numbers stand with their errors, columns without content are left out, and what is the same in every row is said once.
/// </summary>
internal static class ResultTableView
{
    /// <summary>Writes the table.</summary>
    public static void Write(HtmlWriter html, ReportedRun run, ReportedTable table, IReadOnlyList<JsonObject> rows)
    {
        var cells = rows.Select(static row => ResultCells.Flat(row).DistinctBy(static c => c.Key).ToDictionary(static c => c.Key, static c => c.Value, StringComparer.Ordinal)).ToList();
        var errors = table.Pairs.ToDictionary(static v => v.Value, static v => v.Error, StringComparer.Ordinal);
        var keys = rows.SelectMany(static row => ResultCells.Flat(row).Select(static c => c.Key)).Distinct(StringComparer.Ordinal)
            .Where(key => !table.Hidden.Contains(key) && !errors.ContainsValue(key) && cells.Exists(row => row.GetValueOrDefault(key) is not null || key == "energyGeV"))
            .ToList();
        var common = cells.Count > 1 ? keys.Where(key => IsCommon(key, cells)).ToList() : [];
        if (table.Remark is not null)
            html.Element("p", table.Remark, ("class", "note")).Raw("\n");
        if (common.Count > 0)
        {
            html.Open("p", ("class", "note")).Text("In every row: ");
            html.Raw(string.Join("; ", common.Select(key => $"{ColumnHeading.Of(key)} {ResultCells.Of(key, cells[0].GetValueOrDefault(key)).Html}"))).Text(".").CloseLine();
        }

        var shown = keys.Except(common).ToList();
        if (shown.Count == 0)
            shown = keys;
        var scaled = errors.Where(e => !ResultCells.ArePlain(cells.Take(ReportTable.MostRows).Select(row => (row.GetValueOrDefault(e.Key), row.GetValueOrDefault(e.Value))))).Select(static e => e.Key).ToHashSet(StringComparer.Ordinal);
        new ReportTable(
            table.Title,
            [.. shown.Select(static key => new ReportColumn(ColumnHeading.Of(key), key))],
            [.. cells.Take(ReportTable.MostRows).Select(row => (IReadOnlyList<ReportCell>)[.. shown.Select(key => Cell(row, key, errors, scaled.Contains(key)))])])
        {
            AllRows = cells.Count,
            AllRowsAreIn = $"<a href=\"{HtmlWriter.Escape(run.Link(table.FileName))}\">{HtmlWriter.Escape(table.FileName)}</a>",
        }.Write(html);
    }

    private static ReportCell Cell(Dictionary<string, JsonNode?> row, string key, Dictionary<string, string> errors, bool isScaled) =>
        errors.TryGetValue(key, out var error) ? ResultCells.Of(key, row.GetValueOrDefault(key), row.GetValueOrDefault(error), isScaled) : ResultCells.Of(key, row.GetValueOrDefault(key));

    // Numbers are results, also when they agree.
    private static bool IsCommon(string key, List<Dictionary<string, JsonNode?>> cells)
    {
        var first = cells[0].GetValueOrDefault(key);
        return (key is "energyGeV" or "confidenceLevel" || first?.GetValueKind() is JsonValueKind.String or JsonValueKind.True)
            && cells.TrueForAll(row => JsonNode.DeepEquals(row.GetValueOrDefault(key), first));
    }
}
