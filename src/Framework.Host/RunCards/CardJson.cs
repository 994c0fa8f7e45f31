using System.Globalization;
using System.Text.Json.Nodes;

namespace TridentFramework.Host.RunCards;

/// <summary>YAML values as JSON: a bare word that reads as a number or truth value is one.</summary>
internal static class CardJson
{
    /// <summary>A value; null for what is no YAML.</summary>
    /// <param name="yaml">The value in YAML.</param>
    public static JsonNode? Of(string yaml)
    {
        var problems = new CardProblems();
        return new CardParser("example", 1, problems).Parse(yaml, "") is { } node && problems.Count == 0 ? Of(node) : null;
    }

    /// <summary>A value.</summary>
    /// <param name="node">The value.</param>
    public static JsonNode Of(CardNode node) => node switch
    {
        CardMapping mapping => new JsonObject(mapping.Entries.Select(static entry => KeyValuePair.Create(entry.Key, (JsonNode?)Of(entry.Value)))),
        CardSequence sequence => new JsonArray([.. sequence.Items.Select(Of)]),
        CardScalar { IsQuoted: false, Text: "true" or "false" } scalar => JsonValue.Create(scalar.Text == "true"),
        CardScalar { IsQuoted: false } scalar when long.TryParse(scalar.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) => JsonValue.Create(whole),
        CardScalar { IsQuoted: false } scalar when double.TryParse(scalar.Text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var number) => JsonValue.Create(number),
        CardScalar scalar => JsonValue.Create(scalar.Text),
        _ => throw new ArgumentOutOfRangeException(nameof(node), node, "no kind of node"),
    };
}
