using System.Globalization;
using System.Text.Json.Nodes;

namespace TridentFramework.Host.Reports;

/// <summary>The results that a reader looks for first: totals, extremes and verdicts.</summary>
internal static class KeyResults
{
    private const int MostOfAKind = 12;

    /// <summary>The section; null if there is nothing to say.</summary>
    public static ReportSection? Of(JsonObject results)
    {
        List<(string What, string Result)> rows =
        [
            .. Rates(results), .. CrossSections(results), .. Comparisons(results), .. Systematics(results), .. Scans(results), .. Limits(results), .. Events(results),
            .. Distributions(results), .. EquivalentPhotons(results),
        ];
        return rows.Count == 0 ? null : new ReportSection("key-results", "Key results", html =>
        {
            html.Open("dl", ("class", "key-results")).Raw("\n");
            foreach (var (what, result) in rows)
                html.Open("div").Open("dt").Raw(what).Close().Open("dd").Raw(result).Close().CloseLine();
            html.CloseLine();
        });
    }

    private static IEnumerable<(string, string)> Rates(JsonObject results)
    {
        var totals = Shortened(results.Rows("rateSummaries").Where(static row => row.Text("contribution") == "total"), "event rates");
        return totals.Select(static t => t.Row is { } row
            ? ($"Events, {Where(row)}", $"{Pair(row, "events", "theoryErrorEvents")} <small>theory</small>{Statistical(row)}{Doubt(row)}")
            : t.More);
    }

    private static string Statistical(JsonObject row) => row.Number("statisticalErrorEvents") is { } error ? $" ± {NumberHtml.Of(error, 2)} <small>integration</small>" : "";

    private static IEnumerable<(string, string)> CrossSections(JsonObject results)
    {
        var curves = results.Rows("crossSections").Where(static row => row.Text("contribution") == "total").GroupBy(Where, StringComparer.Ordinal).ToList();
        foreach (var curve in curves.Take(MostOfAKind))
        {
            var points = curve.Where(static row => row.Number("crossSectionFb") is not null).ToList();
            if (points.Count is > 0 and <= 2)
            {
                foreach (var row in points)
                    yield return ($"σ, {curve.Key}", $"{Pair(row, "crossSectionFb", "errorFb")} fb {At(row)}{Doubt(row)}");
            }
            else if (points.Count > 2)
            {
                yield return ($"σ, {curve.Key}", $"{Pair(points[0], "crossSectionFb", "errorFb")} fb {At(points[0])}, {Pair(points[^1], "crossSectionFb", "errorFb")} fb {At(points[^1])}{(points.Exists(static p => p.Flag("converged") == false) ? Doubt(points.First(static p => p.Flag("converged") == false)) : "")}");
            }
        }

        if (curves.Count > MostOfAKind)
            yield return Rest(curves.Count - MostOfAKind, "cross sections");
    }

    private static IEnumerable<(string, string)> Comparisons(JsonObject results)
    {
        var variants = results.Rows("comparisons").Where(static row => row.Number("ratio") is not null).GroupBy(static row => $"{Escaped(row.Text("variant"))} over {Escaped(row.Text("baseline"))}", StringComparer.Ordinal).ToList();
        foreach (var variant in variants.Take(MostOfAKind))
        {
            var least = variant.MinBy(static row => row.Number("ratio"))!;
            var most = variant.MaxBy(static row => row.Number("ratio"))!;
            yield return (variant.Key, least == most
                ? $"ratio {Pair(least, "ratio", "ratioError")}, {Where(least, "contribution")} {At(least)}"
                : $"ratio from {Pair(least, "ratio", "ratioError")} ({Where(least, "contribution")} {At(least)}) to {Pair(most, "ratio", "ratioError")} ({Where(most, "contribution")} {At(most)})");
        }

        if (variants.Count > MostOfAKind)
            yield return Rest(variants.Count - MostOfAKind, "variants");
    }

    private static IEnumerable<(string, string)> Systematics(JsonObject results)
    {
        var totals = Shortened(
            results.Rows("systematics").Where(static row => row.Text("source") == "all" && row.Text("contribution") == "total" && row.Number("error") is not null)
                .GroupBy(static row => (row.Text("budget"), row.Text("scenario"), row.Text("channel"))).Select(static g => g.MaxBy(static row => row.Number("error"))!),
            "error budgets");
        return totals.Select(static t => t.Row is { } row
            ? ($"Systematic error, {Escaped(row.Text("budget"))}, {Where(row)}", $"{NumberHtml.Percent(row.Number("error")!.Value)} of σ {At(row)}")
            : t.More);
    }

    private static IEnumerable<(string, string)> Scans(JsonObject results) => Shortened(results.Rows("scans"), "planes").Select(static t => t.Row is { } row
        ? ($"Scan {Escaped(row.Text("scan"))}, {Where(row)}", $"σ/σ<sub>SM</sub> from {Alone(row, "leastRatio")} to {Alone(row, "greatestRatio")}, σ<sub>SM</sub> = {Pair(row, "standardModelFb", "standardModelErrorFb")} fb {At(row)}")
        : t.More);

    private static IEnumerable<(string, string)> Limits(JsonObject results)
    {
        foreach (var row in results.Rows("limits"))
        {
            var share = results.Rows("limitRegions").Where(region => region.Text("limits") == row.Text("limits") && region.Text("constraint") == row.Text("constraint")).Sum(static region => region.Number("shareOfPlane") ?? 0.0);
            var best = row.Number("bestFitX") is { } x ? $", best fit at {NumberHtml.Of(x, 4)}{(row.Number("bestFitY") is { } y ? $", {NumberHtml.Of(y, 4)}" : "")}" : "";
            yield return (
                $"{Escaped(row.Text("limits"))}, {Escaped(row.Text("constraint"))}",
                $"Standard Model {(row.Flag("standardModelAllowed") == true ? "allowed" : "<strong>not allowed</strong>")} (χ<sup>2</sup> = {Alone(row, "standardModelChi2", 3)}), {NumberHtml.Percent(share)} of the range allowed{best}");
        }
    }

    private static IEnumerable<(string, string)> Events(JsonObject results) => Shortened(results.Rows("events"), "event files").Select(static t => t.Row is { } row
        ? ($"Events in {Escaped(row.Text("file"))}", $"{Alone(row, "count")} events, unweighting efficiency {(row.Number("unweightingEfficiency") is { } share ? NumberHtml.Percent(share) : "unknown")}, σ = {Pair(row, "crossSectionFb", "errorFb")} fb")
        : t.More);

    private static IEnumerable<(string, string)> Distributions(JsonObject results)
    {
        var histograms = results.Rows("distributions").Where(static row => row.Text("contribution") == "total")
            .GroupBy(static row => $"{Escaped(row.Text("histogram"))}, {Where(row)}", StringComparer.Ordinal).ToList();
        foreach (var histogram in histograms.Take(MostOfAKind))
        {
            var sum = histogram.Sum(static row => row.Number("crossSectionFb") ?? 0.0);
            var inside = histogram.Where(static row => row.Number("lowerEdge") is not null && row.Number("upperEdge") is not null).Sum(static row => row.Number("crossSectionFb") ?? 0.0);
            yield return ($"Distribution {histogram.Key}", $"{NumberHtml.Of(sum)} fb, {(sum == 0.0 ? "nothing" : NumberHtml.Percent(inside / sum))} of it in the {(histogram.Count() - 2).ToString(CultureInfo.InvariantCulture)} bins");
        }

        if (histograms.Count > MostOfAKind)
            yield return Rest(histograms.Count - MostOfAKind, "distributions");
    }

    private static IEnumerable<(string, string)> EquivalentPhotons(JsonObject results)
    {
        var curves = results.Rows("equivalentPhotons").Where(static row => row.Text("contribution") == "total" && row.Number("equivalentPhotonsOverExact") is not null).GroupBy(Where, StringComparer.Ordinal).ToList();
        foreach (var curve in curves.Take(MostOfAKind))
        {
            var least = curve.MinBy(static row => row.Number("equivalentPhotonsOverExact"))!;
            var most = curve.MaxBy(static row => row.Number("equivalentPhotonsOverExact"))!;
            yield return ($"Equivalent photons over exact, {curve.Key}", least == most
                ? $"{Alone(least, "equivalentPhotonsOverExact", 4)} {At(least)}"
                : $"from {Alone(least, "equivalentPhotonsOverExact", 4)} {At(least)} to {Alone(most, "equivalentPhotonsOverExact", 4)} {At(most)}");
        }

        if (curves.Count > MostOfAKind)
            yield return Rest(curves.Count - MostOfAKind, "equivalent photons");
    }

    private static IEnumerable<(JsonObject? Row, (string, string) More)> Shortened(IEnumerable<JsonObject> rows, string what)
    {
        var all = rows.ToList();
        foreach (var row in all.Take(MostOfAKind))
            yield return (row, default);
        if (all.Count > MostOfAKind)
            yield return (null, Rest(all.Count - MostOfAKind, what));
    }

    private static (string, string) Rest(int count, string what) => (HtmlWriter.Escape($"{char.ToUpperInvariant(what[0])}{what[1..]}"), string.Create(CultureInfo.InvariantCulture, $"{count} more, <a href=\"#results\">in the tables</a>"));

    private static string Where(JsonObject row) => Where(row, null);

    // The names that say nothing are left out.
    private static string Where(JsonObject row, string? more)
    {
        var parts = new List<string>();
        if (row.Text("channel") is { } channel)
            parts.Add(ReportCell.Channel(channel).Html);
        foreach (var key in new[] { "scenario", more is null ? "variant" : null })
        {
            if (key is not null && row.Text(key) is { } name && name != "default")
                parts.Add(HtmlWriter.Escape(name));
        }

        if (more is not null && row.Text(more) is { } last)
            parts.Add(HtmlWriter.Escape(last));
        return string.Join(", ", parts);
    }

    private static string At(JsonObject row) => row.Number("energyGeV") is { } energy ? $"at {NumberHtml.Of(energy)} GeV" : "averaged over the beam";

    private static string Pair(JsonObject row, string value, string error) => ResultCells.Of(value, row[value], row[error]).Html;

    private static string Alone(JsonObject row, string key, int digits = 5) => row.Number(key) is { } number ? NumberHtml.Of(number, digits) : "unknown";

    private static string Doubt(JsonObject row) => row.Flag("converged") == false ? " <strong class=\"bad\">not converged</strong>" : "";

    private static string Escaped(string? text) => HtmlWriter.Escape(text ?? "");
}
