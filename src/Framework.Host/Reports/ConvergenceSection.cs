using System.Globalization;
using System.Text.Json.Nodes;

namespace TridentFramework.Host.Reports;

/// <summary>What the reader should beware of, and how well every integral is known.</summary>
internal static class ConvergenceSection
{
    /// <summary>The section.</summary>
    public static ReportSection Of(ReportedRun run) => new("convergence", "Convergence and warnings", html =>
    {
        var integrals = Integrals(run);
        WriteWarnings(html, Warnings(run, integrals));
        WriteIntegrals(html, run, integrals);
    });

    // Results of an earlier version have no list of integrals, but its cross sections say how each of them was reached.
    private static IReadOnlyList<JsonObject> Integrals(ReportedRun run)
    {
        if (run.Results["integrals"] is JsonArray)
            return run.Results.Rows("integrals");
        var requested = (run.Card["integration"] as JsonObject)?.Number("relativeError");
        return [.. run.Results.Rows("crossSections").Where(static row => row.Text("contribution") != "total").Select(row => new JsonObject
        {
            ["scenario"] = row.Text("scenario"),
            ["integral"] = $"{row.Text("channel")} | {row.Text("contribution")} | {(row.Number("energyGeV") is { } energy ? string.Create(CultureInfo.InvariantCulture, $"{energy} GeV") : "beam average")} | {row.Text("variant")}",
            ["requestedRelativeError"] = requested,
            ["relativeError"] = row.Number("crossSectionFb") is { } value && value != 0.0 ? row.Number("errorFb") / Math.Abs(value) : 0.0,
            ["evaluations"] = row.Number("evaluations"),
            ["chi2PerDof"] = row.Number("chi2PerDof"),
            ["effectiveSampleSize"] = row.Number("effectiveSampleSize"),
            ["largestWeightsShare"] = row.Number("largestWeightsShare"),
            ["converged"] = row.Flag("converged"),
        })];
    }

    // Results of an earlier version have no list of warnings; what follows from the rest is said all the same.
    private static List<string> Warnings(ReportedRun run, IReadOnlyList<JsonObject> integrals)
    {
        if (run.Results["warnings"] is JsonArray warnings)
            return [.. warnings.Select(static warning => warning is JsonObject row ? row.Text("message") ?? JsonFields.Shown(row) : JsonFields.Shown(warning))];
        return
        [
            .. run.Provenance.Rows("plugins").Where(static p => p.Text("status") == "Experimental")
                .Select(static p => $"{p.Text("family")} plugin {p.Text("name")} is experimental: its physics has not been compared with an independent number"),
            .. integrals.Where(static i => i.Flag("converged") == false).Select(static i => $"not converged: {i.Text("integral")} (scenario {i.Text("scenario")})"),
        ];
    }

    private static void WriteWarnings(HtmlWriter html, List<string> warnings)
    {
        if (warnings.Count == 0)
        {
            html.Element("p", "There were no warnings.", ("class", "good")).Raw("\n");
            return;
        }

        html.Open("ul", ("class", "warnings"));
        foreach (var warning in warnings)
            html.Element("li", warning);
        html.CloseLine();
    }

    private static void WriteIntegrals(HtmlWriter html, ReportedRun run, IReadOnlyList<JsonObject> integrals)
    {
        if (integrals.Count == 0)
        {
            html.Element("p", "Nothing was integrated point by point.").Raw("\n");
            return;
        }

        var missed = integrals.Count(static i => i.Flag("converged") == false);
        var evaluations = integrals.Sum(static i => i.Number("evaluations") ?? 0.0);
        html.Open("p").Raw(missed == 0
            ? $"{(integrals.Count == 1 ? "The only integral" : $"All {NumberHtml.Of(integrals.Count)} integrals")} reached the requested error, with {NumberHtml.Of(evaluations)} evaluations and the training that integrals share."
            : $"<strong class=\"bad\">{NumberHtml.Of(missed)} of {NumberHtml.Of(integrals.Count)} integrals did not reach the requested error, or cannot be trusted.</strong> There were {NumberHtml.Of(evaluations)} evaluations, and the training that integrals share.").CloseLine();
        html.Element("p", "Of an isotope that is rare in the target less is requested, as its share in the cross section is small.", ("class", "note")).Raw("\n");
        string[] keys = ["scenario", "integral", "requestedRelativeError", "relativeError", "chi2PerDof", "evaluations", "effectiveSampleSize", "largestWeightsShare", "converged"];
        var shown = keys.Where(key => key != "scenario" || integrals.Select(i => i.Text(key)).Distinct(StringComparer.Ordinal).Skip(1).Any()).ToList();

        // Those to worry about come first.
        var rows = integrals.OrderBy(static i => i.Flag("converged") != false).Take(ReportTable.MostRows);
        new ReportTable(
            "Integrals",
            [.. shown.Select(static key => new ReportColumn(ColumnHeading.Of(key), key))],
            [.. rows.Select(row => (IReadOnlyList<ReportCell>)[.. shown.Select(key => Cell(row, key))])])
        {
            AllRows = integrals.Count,
            AllRowsAreIn = $"<a href=\"{HtmlWriter.Escape(run.Link("results.json"))}\">results.json</a>",
        }.Write(html);
    }

    private static ReportCell Cell(JsonObject row, string key)
    {
        if (key == "integral" && row.Text(key) is { } name)
            return new ReportCell($"<span class=\"channel\">{string.Join(", ", name.Split(" | ").Select(Part))}</span>", name);
        return key is "requestedRelativeError" or "relativeError" or "chi2PerDof" && row.Number(key) is { } number
            ? new ReportCell(NumberHtml.Of(number, 3), NumberHtml.Exact(number), IsNumber: true)
            : ResultCells.Of(key, row[key]);
    }

    // A channel, or an energy with all its digits.
    private static string Part(string part)
    {
        const string Unit = " GeV";
        return part.EndsWith(Unit, StringComparison.Ordinal) && double.TryParse(part[..^Unit.Length], NumberStyles.Float, CultureInfo.InvariantCulture, out var energy)
            ? NumberHtml.Of(energy) + Unit
            : LabelHtml.OfChannel(part) ?? HtmlWriter.Escape(part);
    }
}
