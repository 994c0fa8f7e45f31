using System.Text.Json.Nodes;
using TridentFramework.Host.RunCards;

namespace TridentFramework.Host.Reports;

/// <summary>Where the resolved cards of several runs differ.</summary>
internal static class CardDifferences
{
    /// <summary>Each path whose values are not the same in all, with the values; null where a card has none.</summary>
    public static IReadOnlyList<(string Path, IReadOnlyList<JsonNode?> Values)> Of(IReadOnlyList<JsonObject> cards)
    {
        var differences = new List<(string, IReadOnlyList<JsonNode?>)>();
        Collect(differences, "", [.. cards]);
        return differences;
    }

    private static void Collect(List<(string, IReadOnlyList<JsonNode?>)> differences, string path, IReadOnlyList<JsonNode?> values)
    {
        if (values.Skip(1).All(value => JsonNode.DeepEquals(value, values[0])))
            return;
        if (values.All(static value => value is JsonObject))
        {
            foreach (var key in values.SelectMany(static value => ((JsonObject)value!).Select(static e => e.Key)).Distinct(StringComparer.Ordinal))
                Collect(differences, CardPath.Key(path, key), [.. values.Select(value => value![key])]);
        }
        else if (values.All(value => value is JsonArray list && list.Count == ((JsonArray)values[0]!).Count))
        {
            for (var i = 0; i < ((JsonArray)values[0]!).Count; i++)
                Collect(differences, CardPath.Item(path, i), [.. values.Select(value => value![i])]);
        }
        else
        {
            differences.Add((path, values));
        }
    }
}
