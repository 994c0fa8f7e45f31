using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace TridentFramework.Host.Reports;

/// <summary>Reads fields of results. A field that is absent, null or of another kind is null: a report shows what there is.</summary>
internal static class JsonFields
{
    /// <summary>A text.</summary>
    public static string? Text(this JsonObject row, string key) => row[key] is JsonValue value && value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : null;

    /// <summary>A number.</summary>
    public static double? Number(this JsonObject row, string key) => Number(row[key]);

    /// <summary>A number.</summary>
    public static double? Number(JsonNode? node) =>
        node is JsonValue value && value.GetValueKind() == JsonValueKind.Number ? double.Parse(value.ToJsonString(), CultureInfo.InvariantCulture) : null;

    /// <summary>True or false.</summary>
    public static bool? Flag(this JsonObject row, string key) => row[key]?.GetValueKind() switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };

    /// <summary>The objects of a list; none if there is no list.</summary>
    public static IReadOnlyList<JsonObject> Rows(this JsonObject parent, string key) => parent[key] is JsonArray list ? [.. list.OfType<JsonObject>()] : [];

    /// <summary>A value in words: texts as they are, all else as JSON.</summary>
    public static string Shown(JsonNode? node) => node switch
    {
        null => "",
        JsonValue value when value.GetValueKind() == JsonValueKind.String => value.GetValue<string>(),
        _ => node.ToJsonString(RelaxedJson.Line),
    };
}
