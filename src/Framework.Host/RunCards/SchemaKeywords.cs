using System.Text.Json.Nodes;

namespace TridentFramework.Host.RunCards;

/// <summary>Keywords of JSON Schema that hold other schemas.</summary>
internal static class SchemaKeywords
{
    /// <summary>A list of texts.</summary>
    public static JsonArray Strings(IEnumerable<string> texts) => [.. texts.Select(static t => JsonValue.Create(t))];

    /// <summary>A mapping that has all the keys.</summary>
    public static JsonObject Required(params IEnumerable<string> keys) => new() { ["required"] = Strings(keys) };

    /// <summary>A mapping that has none of the keys.</summary>
    public static JsonObject Without(params IEnumerable<string> keys) => Not(AnyOf([.. keys.Select(static key => Required(key))]));

    /// <summary>A mapping whose key, where it has it, fulfils a schema.</summary>
    public static JsonObject Property(string key, JsonNode schema) => new() { ["properties"] = new JsonObject { [key] = schema } };

    /// <summary>A mapping that has a key, which fulfils a schema.</summary>
    public static JsonObject With(string key, JsonNode schema)
    {
        var property = Property(key, schema);
        property["required"] = Strings([key]);
        return property;
    }

    /// <summary>A mapping that lacks these keys, each of which would be one too many.</summary>
    public static JsonObject Refused(params IEnumerable<string> keys) =>
        new() { ["properties"] = new JsonObject(keys.Select(static key => KeyValuePair.Create(key, (JsonNode?)JsonValue.Create(false)))) };

    /// <summary>A schema of a key that another one describes: editors offer the key once.</summary>
    public static JsonObject Unlisted(JsonObject schema)
    {
        schema["doNotSuggest"] = true;
        return schema;
    }

    /// <summary>What does not fulfil a schema.</summary>
    public static JsonObject Not(JsonObject schema) => new() { ["not"] = schema };

    /// <summary>What fulfils at least one schema.</summary>
    public static JsonObject AnyOf(params JsonObject[] schemas) => schemas is [var only] ? only : new() { ["anyOf"] = new JsonArray([.. schemas]) };

    /// <summary>What fulfils all schemas.</summary>
    public static JsonObject AllOf(params IEnumerable<JsonObject> schemas) => new() { ["allOf"] = new JsonArray([.. schemas]) };

    /// <summary>What fulfils one schema where it fulfils a condition.</summary>
    public static JsonObject If(JsonObject condition, JsonObject then) => new() { ["if"] = condition, ["then"] = then };

    /// <summary>What fulfils one of two schemas, by a condition.</summary>
    public static JsonObject If(JsonObject condition, JsonObject then, JsonObject otherwise) => new() { ["if"] = condition, ["then"] = then, ["else"] = otherwise };

    /// <summary>What is of a type of JSON.</summary>
    public static JsonObject OfType(string type) => new() { ["type"] = type };
}
