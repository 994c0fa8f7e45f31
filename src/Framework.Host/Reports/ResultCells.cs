using System.Text.Json;
using System.Text.Json.Nodes;

namespace TridentFramework.Host.Reports;

/// <summary>Values of results as cells.</summary>
internal static class ResultCells
{
    private static readonly HashSet<string> Shares = new(StringComparer.Ordinal) { "up", "down", "error", "integrationError", "shareOfPlane", "unweightingEfficiency", "overweightShare", "confidenceLevel", "largestWeightsShare" };

    /// <summary>The value of a key.</summary>
    public static ReportCell Of(string key, JsonNode? node)
    {
        switch (node?.GetValueKind())
        {
            case null when key == "energyGeV":
                return new ReportCell("beam average", "-1");
            case null:
                return ReportCell.Empty;
            case JsonValueKind.Number:
                var number = JsonFields.Number(node)!.Value;
                if (Shares.Contains(key))
                    return ReportCell.Percent(number);
                return key.EndsWith("ErrorEvents", StringComparison.Ordinal) ? new ReportCell(NumberHtml.Of(number, 2), NumberHtml.Exact(number), IsNumber: true) : ReportCell.Number(number);
            case JsonValueKind.True:
                return ReportCell.Text("yes");
            case JsonValueKind.False:
                return key == "converged" ? new ReportCell("<strong class=\"bad\">no</strong>", "no") : ReportCell.Text("no");
        }

        var text = JsonFields.Shown(node);
        return key switch
        {
            "channel" or "otherChannel" => ReportCell.Channel(text),
            "sha256" => ReportCell.Digest(text),
            _ => ReportCell.Text(text),
        };
    }

    /// <summary>A number with its error.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="node">The number.</param>
    /// <param name="error">The error, if there is one.</param>
    /// <param name="isScaled">With a power of ten in any case.</param>
    public static ReportCell Of(string key, JsonNode? node, JsonNode? error, bool isScaled = false) =>
        !Shares.Contains(key) && JsonFields.Number(node) is { } number && JsonFields.Number(error) is { } known ? ReportCell.Number(number, known, isScaled) : Of(key, node);

    /// <summary>Whether numbers of a column, with their errors, are all read well without a power of ten.</summary>
    public static bool ArePlain(IEnumerable<(JsonNode? Value, JsonNode? Error)> column) =>
        column.All(static cell => JsonFields.Number(cell.Value) is not { } value || JsonFields.Number(cell.Error) is not { } error || NumberHtml.IsPlain(value, error));

    /// <summary>The cells of a row, nested mappings as columns with a dot in their names; an axis is one cell in words.</summary>
    public static IEnumerable<KeyValuePair<string, JsonNode?>> Flat(JsonObject row, string prefix = "")
    {
        foreach (var (key, value) in row)
        {
            if (value is JsonObject axis && axis.Text("parameter") is not null)
            {
                yield return new(prefix + key, JsonValue.Create(Axis(axis)));
            }
            else if (value is JsonObject nested)
            {
                foreach (var cell in Flat(nested, prefix + key + "."))
                    yield return cell;
            }
            else
            {
                yield return new(prefix + key, value);
            }
        }
    }

    private static string Axis(JsonObject axis)
    {
        var unit = axis.Text("unit") is { Length: > 0 } text ? " " + text : "";
        return $"{axis.Text("parameter")}: {JsonFields.Shown(axis["from"])} to {JsonFields.Shown(axis["to"])}{unit}, {JsonFields.Shown(axis["points"])} points, {axis.Text("spacing")}";
    }
}
