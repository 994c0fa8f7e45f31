using System.Globalization;

namespace TridentFramework.Host.Reports;

/// <summary>A table of a report. The reader can sort it by any column, and search it if it is long.</summary>
/// <param name="Name">What it holds, for those who hear the page.</param>
/// <param name="Columns">Its columns.</param>
/// <param name="Rows">Its rows, each with as many cells.</param>
internal sealed record ReportTable(string Name, IReadOnlyList<ReportColumn> Columns, IReadOnlyList<IReadOnlyList<ReportCell>> Rows)
{
    /// <summary>A table shows no more rows than this: a page has to stay small.</summary>
    public const int MostRows = 500;

    private const int LongFrom = 30;

    // In HTML, so that a channel in symbols is short enough for a line.
    private const int LongestLine = 120;

    /// <summary>Class of the table.</summary>
    public string? Kind { get; init; }

    /// <summary>Number of all rows, if there are more than <see cref="Rows"/>.</summary>
    public int? AllRows { get; init; }

    /// <summary>Where all rows are, in HTML, if not all are shown.</summary>
    public string? AllRowsAreIn { get; init; }

    /// <summary>Writes the table.</summary>
    public void Write(HtmlWriter html)
    {
        var shown = Rows.Take(MostRows).ToList();
        var all = AllRows ?? Rows.Count;
        if (all > shown.Count)
        {
            html.Open("p", ("class", "note")).Text(string.Create(CultureInfo.InvariantCulture, $"The first {shown.Count} of {all} rows"));
            if (AllRowsAreIn is not null)
                html.Text("; all are in ").Raw(AllRowsAreIn);
            html.Text(".").CloseLine();
        }

        var isNumber = Columns.Select((_, column) => shown.Exists(row => row[column].IsNumber)).ToList();
        html.Open("div", ("class", shown.Count > LongFrom ? "table-box long" : "table-box"), ("tabindex", "0"), ("role", "region"), ("aria-label", Name));
        html.Open("table", ("class", Kind is null ? "sortable" : "sortable " + Kind)).Open("thead").Open("tr");
        for (var column = 0; column < Columns.Count; column++)
        {
            html.Open("th", ("scope", "col"), ("title", Columns[column].Key), ("class", isNumber[column] ? "number" : null), ("aria-sort", "none"))
                .Raw(Columns[column].HeadingHtml).Close();
        }

        html.Close().CloseLine();
        html.Open("tbody").Raw("\n");
        foreach (var row in shown)
        {
            html.Open("tr");
            for (var column = 0; column < row.Count; column++)
                html.Open("td", ("class", isNumber[column] ? "number" : row[column].Html.Length > LongestLine && row[column].SortKey is null ? "long" : null), ("data-key", row[column].SortKey)).Raw(row[column].Html).Close();
            html.CloseLine();
        }

        html.Close().Close().CloseLine();
    }
}
