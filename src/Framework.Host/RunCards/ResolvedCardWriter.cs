using System.Text.Json.Nodes;

namespace TridentFramework.Host.RunCards;

/// <summary>
/// Writes a card with everything filled in. Variants and scenarios keep only what they override, because a value written there would
/// win over the card's own.
/// </summary>
internal static class ResolvedCardWriter
{
    /// <summary>Writes a card that has no problems.</summary>
    /// <param name="card">The card.</param>
    /// <param name="root">Its tree, with includes and overrides applied.</param>
    public static JsonObject Write(RunCard card, CardMapping root)
    {
        var json = new JsonObject { ["schema"] = card.Schema };
        if (card.Title is not null)
            json["title"] = card.Title;
        foreach (var key in CardKey.Of(typeof(SettingKeys)))
        {
            var value = key.Property.GetValue(card);
            if (value is null || (key.MinimumCount > 0 && !root.Has(key.Name)))
                continue;
            json[key.Name] = key.IsMergedByKey
                ? CardWriter.WriteRecord(value, k => k.IsRequired && (root.Find(key.Name) as CardMapping)?.Has(k.Name) != true)
                : CardWriter.Write(value, key);
        }

        if (!root.Has("contributions"))
            json["contributions"] = new JsonArray([.. Enum.GetNames<Contribution>().Select(static n => JsonValue.Create(CardKey.CamelCase(n)))]);
        if (card.Variants.Count > 0)
            json["variants"] = WriteOverrides(card.Variants, root.Find("variants"));
        if (card.Scenarios.Count > 0)
            json["scenarios"] = WriteOverrides(card.Scenarios, root.Find("scenarios"));
        json["tasks"] = new JsonArray([.. card.Tasks.Select(static t => CardWriter.WriteRecord(t.Value, omitted: null))]);
        return json;
    }

    private static JsonArray WriteOverrides(IEnumerable<SettingKeys> overrides, CardNode? node)
    {
        var items = ((CardSequence)node!).Items;
        return [.. overrides.Select((o, i) => WriteOverride(o, (CardMapping)items[i]))];
    }

    private static JsonObject WriteOverride(SettingKeys overriding, CardMapping node)
    {
        var keys = CardKey.Of(overriding.GetType());
        var json = new JsonObject();
        foreach (var key in keys.OrderBy(static k => !string.Equals(k.Name, "name", StringComparison.Ordinal)).Where(k => node.Has(k.Name)))
        {
            var value = key.Property.GetValue(overriding)!;
            json[key.Name] = value switch
            {
                IReadOnlyList<VariantKeys> variants => WriteOverrides(variants, node.Find(key.Name)),
                _ when key.IsMergedByKey => CardWriter.WriteRecord(value, k => (node.Find(key.Name) as CardMapping)?.Has(k.Name) != true),
                _ => CardWriter.Write(value, key),
            };
            if (overriding is VariantKeys { Members: not null } && key.Family is not null)
                json[key.Name] = WithoutMember(json[key.Name]!);
        }

        return json;
    }

    // The number of the member is the ensemble's to give, so that its default is none.
    private static JsonNode WithoutMember(JsonNode use)
    {
        if (use is JsonArray list)
            return new JsonArray([.. list.Select(static item => WithoutMember(item!.DeepClone()))]);
        if (use is not JsonObject { } named || named["parameters"] is not JsonObject parameters || !parameters.Remove(EnsembleMembers.MemberKey))
            return use.DeepClone();
        return parameters.Count > 0 ? named.DeepClone() : named["plugin"]!.DeepClone();
    }
}
