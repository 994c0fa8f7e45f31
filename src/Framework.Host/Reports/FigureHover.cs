using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using TridentFramework.Host.Figures;

namespace TridentFramework.Host.Reports;

/// <summary>
/// What a reader sees who points at a figure: axes, frames and numbers of its panels as JSON, thinned so that a page stays small. Whole planes are in the CSV.
/// </summary>
internal static class FigureHover
{
    private const int MostPointsOfALine = 250;
    private const int MostPointsOfAnAxis = 80;

    /// <summary>The numbers as JSON for a <c>script</c> element; null if results.json does not know the axes of the figure, as those of older programs.</summary>
    /// <param name="figure">The figure.</param>
    /// <exception cref="Files.InputFileException">The numbers of the figure cannot be read.</exception>
    public static string? Of(ReportedFigure figure)
    {
        var panels = figure.Description.Rows("panels");
        var frames = FigureDrawing.Frames(figure.Svg);
        if (panels.Count == 0 || frames.Count != panels.Count)
            return null;
        var layers = FigureNumbers.Read(figure.Csv, figure.Description.Text("data")!).ToLookup(static layer => layer.Panel);
        var json = new StringBuilder("{\"panels\":[");
        for (var i = 0; i < panels.Count; i++)
        {
            if (Axis(panels[i], "x") is not { } x || Axis(panels[i], "y") is not { } y)
                return null;
            json.Append(i > 0 ? "," : "").Append(CultureInfo.InvariantCulture, $"\n{{\"frame\":{Numbers([frames[i].Left, frames[i].Top, frames[i].Width, frames[i].Height])}");
            Axis(json, "x", panels[i], x);
            Axis(json, "y", panels[i], y);
            json.Append(",\"layers\":[");
            Layers(json, [.. layers[i + 1]], panels[i], x, y);
            json.Append("]}");
        }

        return json.Append("]}").Replace("<", "\\u003c").ToString();
    }

    private static AxisRange? Axis(JsonObject panel, string name) =>
        panel[name] is JsonObject axis && axis.Number("from") is { } from && axis.Number("to") is { } to && from < to && (axis.Text("scale") != "log" || from > 0.0)
            ? new AxisRange(axis.Text("scale") == "log" ? AxisScale.Logarithmic : AxisScale.Linear, from, to)
            : null;

    private static void Axis(StringBuilder json, string name, JsonObject panel, AxisRange range) =>
        json.Append(CultureInfo.InvariantCulture, $",\"{name}\":{{\"label\":{Quoted(LabelHtml.Of(((JsonObject)panel[name]!).Text("label") ?? name))},\"log\":{(range.Scale == AxisScale.Logarithmic ? "true" : "false")},\"from\":{range.From:R},\"to\":{range.To:R}}}");

    private static void Layers(StringBuilder json, List<FigureNumbers> layers, JsonObject panel, AxisRange x, AxisRange y)
    {
        var bands = layers.Where(static layer => layer.Kind == "band").ToList();
        var subjects = panel["layers"] as JsonArray;
        var isFirst = true;
        foreach (var layer in layers.OrderBy(static layer => layer.Kind == "contours"))
        {
            var text = layer.Kind switch
            {
                "curve" => Points(layer.Rows, BandOf(layer.Rows, bands), x, y),
                "points" or "steps" => Points(layer.Rows, null, x, y),
                "contours" => Grid(layer.Rows, x, y),
                _ => null,
            };
            if (text is null)
                continue;
            var subject = subjects is not null && layer.Layer <= subjects.Count ? JsonFields.Shown(subjects[layer.Layer - 1]) : "";
            json.Append(isFirst ? "\n" : ",\n").Append(CultureInfo.InvariantCulture, $"{{\"kind\":\"{layer.Kind}\",\"subject\":{Quoted(LabelHtml.Of(subject))},{text}}}");
            isFirst = false;
        }
    }

    // The narrowest band around a curve is its error.
    private static IReadOnlyList<FigureRow>? BandOf(IReadOnlyList<FigureRow> curve, List<FigureNumbers> bands) => bands
        .Where(band => band.Rows.Count == curve.Count && band.Rows.Zip(curve).All(static pair =>
            pair.First.X == pair.Second.X && (pair.Second.Y is not { } value || double.IsNaN(value) || (pair.First.YLower <= value && value <= pair.First.YUpper))))
        .OrderBy(static band => band.Rows.Sum(static row => row.YUpper - row.YLower))
        .FirstOrDefault()?.Rows;

    private static string? Points(IReadOnlyList<FigureRow> rows, IReadOnlyList<FigureRow>? band, AxisRange x, AxisRange y)
    {
        var shown = new List<(double X, double Y, FigureRow Bounds, FigureRow Row)>();
        for (var i = 0; i < rows.Count; i++)
        {
            var row = rows[i];
            if ((row.X ?? Middle(row, x)) is { } at && row.Y is { } value && x.Contains(at) && y.Contains(value))
                shown.Add((at, value, band?[i] ?? row, row));
        }

        if (shown.Count == 0)
            return null;
        var step = (shown.Count + MostPointsOfALine - 1) / MostPointsOfALine;
        var kept = shown.Where((_, i) => i % step == 0 || i == shown.Count - 1).ToList();
        var text = $"\"x\":{Numbers(kept.Select(static p => (double?)p.X))},\"y\":{Numbers(kept.Select(static p => (double?)p.Y))}";
        if (kept.Exists(static p => p.Bounds.YLower is not null))
            text += $",\"yLower\":{Numbers(kept.Select(static p => p.Bounds.YLower))},\"yUpper\":{Numbers(kept.Select(static p => p.Bounds.YUpper))}";
        if (kept.Exists(static p => p.Row.XLower is not null))
            text += $",\"xLower\":{Numbers(kept.Select(static p => p.Row.XLower))},\"xUpper\":{Numbers(kept.Select(static p => p.Row.XUpper))}";
        return text;
    }

    private static double? Middle(FigureRow row, AxisRange x) => x.Scale == AxisScale.Logarithmic ? Math.Sqrt((row.XLower * row.XUpper) ?? double.NaN) : 0.5 * (row.XLower + row.XUpper);

    private static string? Grid(IReadOnlyList<FigureRow> rows, AxisRange x, AxisRange y)
    {
        var points = rows.Where(static row => row.X is not null).ToList();
        if (points.Count == 0)
            return null;
        var width = points.TakeWhile(p => p.Y == points[0].Y).Count();
        var height = points.Count / width;
        var columns = Kept(width, i => x.Contains(points[i].X!.Value));
        var lines = Kept(height, i => y.Contains(points[i * width].Y ?? double.NaN));
        if (columns.Count == 0 || lines.Count == 0)
            return null;
        return $"\"x\":{Numbers(columns.Select(i => points[i].X))},\"y\":{Numbers(lines.Select(i => points[i * width].Y))},"
            + $"\"values\":{Numbers(lines.SelectMany(line => columns.Select(column => points[(line * width) + column].Value)))}";
    }

    private static List<int> Kept(int count, Func<int, bool> isShown)
    {
        var shown = Enumerable.Range(0, count).Where(isShown).ToList();
        var step = Math.Max((shown.Count + MostPointsOfAnAxis - 1) / MostPointsOfAnAxis, 1);
        return [.. shown.Where((_, i) => i % step == 0)];
    }

    private static string Numbers(IEnumerable<double?> numbers) =>
        "[" + string.Join(',', numbers.Select(static n => n is { } number && double.IsFinite(number) ? number.ToString("G5", CultureInfo.InvariantCulture) : "null")) + "]";

    private static string Quoted(string text) => JsonValue.Create(text).ToJsonString(RelaxedJson.Line);
}
