using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace TridentFramework.Host.Reports;

/// <summary>A resolved card as YAML, such as a user writes it: mappings in blocks, short lists and plugins on one line.</summary>
internal static partial class CardYaml
{
    private const int LongestLine = 110;

    /// <summary>The card; a file with this text is the same card.</summary>
    public static string Of(JsonObject card)
    {
        var yaml = new StringBuilder();
        foreach (var (key, value) in card)
            Entry(yaml, 0, "", key, value);
        return yaml.ToString();
    }

    private static void Entry(StringBuilder yaml, int indent, string lead, string key, JsonNode? value)
    {
        var start = new string(' ', indent) + lead + Scalar(key) + ":";
        var flow = Flow(value);
        if (start.Length + 1 + flow.Length <= LongestLine || value is not (JsonObject or JsonArray))
        {
            yaml.Append(start).Append(' ').Append(flow).Append('\n');
            return;
        }

        yaml.Append(start).Append('\n');
        Block(yaml, indent + lead.Length + 2, value);
    }

    private static void Block(StringBuilder yaml, int indent, JsonNode value)
    {
        if (value is JsonObject mapping)
        {
            foreach (var (key, child) in mapping)
                Entry(yaml, indent, "", key, child);
            return;
        }

        foreach (var item in (JsonArray)value)
        {
            var flow = Flow(item);
            if (indent + 2 + flow.Length <= LongestLine || item is not JsonObject { Count: > 0 } fields)
            {
                yaml.Append(' ', indent).Append("- ").Append(flow).Append('\n');
                continue;
            }

            var lead = "- ";
            foreach (var (key, child) in fields)
            {
                if (lead.Length > 0)
                    Entry(yaml, indent, lead, key, child);
                else
                    Entry(yaml, indent + 2, "", key, child);
                lead = "";
            }
        }
    }

    private static string Flow(JsonNode? value) => value switch
    {
        null => "null",
        JsonObject mapping => "{" + string.Join(", ", mapping.Select(static e => $"{Scalar(e.Key)}: {Flow(e.Value)}")) + "}",
        JsonArray list => "[" + string.Join(", ", list.Select(Flow)) + "]",
        _ when value.GetValueKind() == JsonValueKind.String => Scalar(value.GetValue<string>()),
        _ => value.ToJsonString(),
    };

    // Anything that YAML could take for something else is quoted as JSON quotes it, which YAML reads the same way.
    private static string Scalar(string text) => Plain().IsMatch(text) && !Reserved().IsMatch(text) ? text : JsonValue.Create(text).ToJsonString(RelaxedJson.Line);

    [GeneratedRegex(@"\A(?:[A-Za-z_][A-Za-z0-9_./+*^()'-]*|[0-9][0-9.eE+-]*(?: [A-Za-z%][A-Za-z0-9/%]*))(?: (?:->|[A-Za-z0-9_./+*^()'-]+))*\z", RegexOptions.ExplicitCapture)]
    private static partial Regex Plain();

    [GeneratedRegex(@"\A(?:true|false|yes|no|on|off|null|y|n|nan|inf)\z", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex Reserved();
}
