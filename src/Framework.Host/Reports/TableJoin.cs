using System.Text.Json.Nodes;

namespace TridentFramework.Host.Reports;

/// <summary>One column of numbers of a table, run beside run, with ratios and pulls to the first run.</summary>
internal static class TableJoin
{
    /// <summary>Joins the rows of several runs by their keys.</summary>
    /// <param name="table">The table.</param>
    /// <param name="value">The column, and that of its errors.</param>
    /// <param name="runs">The rows of each run.</param>
    /// <param name="names">Names of the runs.</param>
    /// <returns>The table; null if no run has such numbers.</returns>
    public static ReportTable? Of(ReportedTable table, (string Value, string? Error) value, IReadOnlyList<IReadOnlyList<JsonObject>> runs, IReadOnlyList<string> names)
    {
        var byKey = runs.Select(rows => rows.Where(row => row.Number(value.Value) is not null).GroupBy(row => KeyOf(table, row), StringComparer.Ordinal).ToDictionary(static g => g.Key, static g => g.First(), StringComparer.Ordinal)).ToList();
        var keys = runs.SelectMany((rows, run) => rows.Select(row => KeyOf(table, row)).Where(byKey[run].ContainsKey)).Distinct(StringComparer.Ordinal).ToList();
        if (keys.Count == 0)
            return null;
        var first = keys.ConvertAll(key => byKey.First(run => run.ContainsKey(key))[key]);

        // What all rows have in common says nothing.
        var shown = table.Keys.Where(key => first.Exists(row => !JsonNode.DeepEquals(row[key], first[0][key]))).ToList();
        if (shown.Count == 0)
            shown = [.. table.Keys.Take(1)];
        List<ReportColumn> columns = [.. shown.Select(static key => new ReportColumn(ColumnHeading.Of(key), key)), .. names.Select(static name => new ReportColumn(HtmlWriter.Escape(name)))];
        foreach (var name in names.Skip(1))
        {
            columns.Add(new ReportColumn(HtmlWriter.Escape($"{name} over {names[0]}")));
            if (value.Error is not null)
                columns.Add(new ReportColumn(HtmlWriter.Escape($"pull of {name}")));
        }

        var isScaled = value.Error is { } errorKey && !ResultCells.ArePlain(byKey.SelectMany(static run => run.Values).Select(row => (row[value.Value], row[errorKey])));
        return new ReportTable(table.Title + ": " + ColumnHeading.Words(value.Value), columns, [.. keys.Take(ReportTable.MostRows).Select(Row)]) { AllRows = keys.Count };

        IReadOnlyList<ReportCell> Row(string key, int index)
        {
            var row = byKey.ConvertAll(run => run.GetValueOrDefault(key));
            List<ReportCell> cells = [.. shown.Select(name => ResultCells.Of(name, first[index][name]))];
            cells.AddRange(row.Select(cell => cell is null ? ReportCell.Empty : ResultCells.Of(value.Value, cell[value.Value], value.Error is null ? null : cell[value.Error], isScaled)));
            foreach (var other in row.Skip(1))
            {
                cells.Add(Ratio(row[0]?.Number(value.Value), other?.Number(value.Value)));
                if (value.Error is not null)
                    cells.Add(Pull(row[0], other, value.Value, value.Error));
            }

            return cells;
        }
    }

    private static string KeyOf(ReportedTable table, JsonObject row) => string.Join('\n', table.Keys.Select(key => JsonFields.Shown(row[key])));

    private static ReportCell Ratio(double? first, double? other) => first is { } below && other is { } above && below != 0.0 ? ReportCell.Number(above / below) : ReportCell.Empty;

    private static ReportCell Pull(JsonObject? first, JsonObject? other, string value, string error)
    {
        if (first?.Number(value) is not { } a || other?.Number(value) is not { } b || first.Number(error) is not { } errorA || other.Number(error) is not { } errorB)
            return ReportCell.Empty;
        var size = Math.Sqrt((errorA * errorA) + (errorB * errorB));
        if (size == 0.0)
            return ReportCell.Empty;
        var pull = (b - a) / size;
        return new ReportCell(NumberHtml.Of(pull, 3), NumberHtml.Exact(pull), IsNumber: true);
    }
}
