using System.Text.Json.Nodes;
using TridentFramework.Plugins;

namespace TridentFramework.Host.RunCards;

/// <summary>How a card can name a plugin.</summary>
internal static class PluginExample
{
    /// <summary>
    /// A use of a plugin: that of the <c>example</c> in the doc comment of its parameters, or else one with the parameters that it cannot do without.
    /// </summary>
    /// <param name="factory">Its factory.</param>
    /// <param name="comments">Doc comments.</param>
    /// <returns>The name, or a mapping with its parameters.</returns>
    public static JsonNode Of(IPluginFactory factory, DocumentationComments comments)
    {
        var parameters = comments.Of(factory.ParametersType).Examples.Select(CardJson.Of).FirstOrDefault() ?? Required(factory.ParametersType, comments);
        return parameters is JsonObject { Count: 0 } ? JsonValue.Create(factory.Name) : new JsonObject { ["plugin"] = factory.Name, ["parameters"] = parameters };
    }

    private static JsonObject Required(Type record, DocumentationComments comments) =>
        new(CardKey.Of(record).Where(static key => key.IsRequired).Select(key => KeyValuePair.Create(key.Name, (JsonNode?)Value(key, comments))));

    private static JsonNode Value(CardKey key, DocumentationComments comments)
    {
        if (comments.Of(key.Property).Examples.Select(CardJson.Of).FirstOrDefault() is { } example)
            return example;
        var type = Nullable.GetUnderlyingType(key.Property.PropertyType) ?? key.Property.PropertyType;
        if (CardTypes.IsList(type, out var item))
            return new JsonArray(Value(item, key, comments));
        return CardTypes.IsDictionary(type, out var value) ? new JsonObject { ["NAME"] = Value(value, key, comments) } : Value(type, key, comments);
    }

    private static JsonNode Value(Type type, CardKey key, DocumentationComments comments) => type switch
    {
        _ when CardTypes.IsNumber(type) => key.Unit is null ? JsonValue.Create(key.ExampleNumber) : JsonValue.Create(key.WithUnit(key.ExampleNumber)),
        _ when type == typeof(bool) => JsonValue.Create(true),
        { IsEnum: true } => JsonValue.Create(CardKey.Spellings(Enum.GetNames(type)[0])[0]),
        _ when CardTypes.IsScalar(type) => JsonValue.Create(key.AllowedTexts is [var first, ..] ? first : "TEXT"),
        _ when CardTypes.IsRecord(type) => Required(type, comments),
        _ => JsonValue.Create("TEXT"),
    };
}
