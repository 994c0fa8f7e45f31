using System.Text.Json.Nodes;
using TridentFramework.Host.RunCards;

namespace TridentFramework.Host.Shards;

/// <summary>Where two resolved cards differ.</summary>
internal static class CardDifference
{
    /// <summary>The first difference in words; null if the cards are equal.</summary>
    public static string? Between(JsonObject first, JsonObject other) => Between(first, other, "");

    private static string? Between(JsonNode? first, JsonNode? other, string path)
    {
        if (JsonNode.DeepEquals(first, other))
            return null;
        switch (first, other)
        {
            case (JsonObject left, JsonObject right):
                return left.Concat(right).Select(static e => e.Key).Distinct(StringComparer.Ordinal)
                    .Select(key => Between(left[key], right[key], CardPath.Key(path, key))).First(static d => d is not null);
            case (JsonArray left, JsonArray right) when left.Count == right.Count:
                return left.Select((item, i) => Between(item, right[i], CardPath.Item(path, i))).First(static d => d is not null);
            default:
                return $"{path} is {Shown(first)} in one and {Shown(other)} in the other";
        }
    }

    private static string Shown(JsonNode? node) => node is null ? "absent" : CardText.Quote(node.ToJsonString());
}
