using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using TridentFramework.Engine.Observables;
using TridentFramework.Particles;
using TridentFramework.Plugins;
using TridentFramework.Units;

namespace TridentFramework.Host.RunCards;

/// <summary>
/// The JSON Schema (draft 2020-12) of run cards with the parameters of all usable plugins, for editors and for programs that write cards.
/// It describes a single file; what an include supplies, and what depends on several keys at once, only <see cref="RunCardReader"/> checks.
/// </summary>
internal sealed class RunCardSchema
{
    private const string NumberPattern = @"[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][+-]?[0-9]+)?";

    private readonly IPluginSource _plugins;
    private readonly DocumentationComments _comments = new();

    private RunCardSchema(IPluginSource plugins) => _plugins = plugins;

    /// <summary>Makes the schema.</summary>
    /// <param name="plugins">The plugins that cards can name.</param>
    public static JsonObject Create(IPluginSource plugins) => new RunCardSchema(plugins).Card();

    private JsonObject Card()
    {
        var card = Record(typeof(RunCard));
        ((JsonObject)card["properties"]!)["include"] = new JsonObject
        {
            ["description"] = _comments.SummaryOf(typeof(RunCard).GetProperty(nameof(RunCard.Include))!),
            ["oneOf"] = new JsonArray(
                new JsonObject { ["type"] = "string" },
                new JsonObject { ["type"] = "array", ["items"] = new JsonObject { ["type"] = "string" } }),
        };

        // What is required here may come from an included card, or, for the keys of a setting, from every scenario.
        card.Remove("required");
        card["if"] = new JsonObject { ["not"] = Required("include") };
        card["then"] = new JsonObject
        {
            ["allOf"] = new JsonArray(
                Required("schema", "tasks"),
                new JsonObject { ["anyOf"] = new JsonArray(Required("channels", "target"), Required("scenarios"), OnlyFormFactors()) }),
        };

        var definitions = new JsonObject();
        foreach (var family in Enum.GetValues<PluginFamily>())
            definitions[CardKey.CamelCase(family.ToString())] = Family(family);
        var schema = new JsonObject { ["$schema"] = "https://json-schema.org/draft/2020-12/schema", ["title"] = $"Run card, {RunCard.SchemaName}" };
        foreach (var (name, value) in card.ToList())
        {
            card.Remove(name);
            schema[name] = value;
        }

        schema["$defs"] = definitions;
        return schema;
    }

    private JsonObject Family(PluginFamily family)
    {
        var uses = new JsonArray();
        foreach (var name in _plugins.Names(family))
        {
            var lookup = _plugins.Find(family, name);
            if (lookup.Factory is not { } factory || !CardTypes.IsRecord(factory.ParametersType))
                continue;
            if (lookup.AssemblyFile is not null)
                _comments.Locate(factory.ParametersType.Assembly, lookup.AssemblyFile);
            if (Parameters(factory) is not { } parameters)
                continue;
            var needsParameters = parameters.ContainsKey("required");
            if (!needsParameters)
                uses.Add(new JsonObject { ["const"] = name, ["description"] = factory.Summary });
            uses.Add(new JsonObject
            {
                ["type"] = "object",
                ["description"] = factory.Summary,
                ["properties"] = new JsonObject { ["plugin"] = new JsonObject { ["const"] = name }, ["parameters"] = parameters },
                ["required"] = Strings(needsParameters ? ["plugin", "parameters"] : ["plugin"]),
                ["additionalProperties"] = false,
            });
        }

        return uses.Count == 0 ? new JsonObject { ["not"] = new JsonObject() } : new JsonObject { ["oneOf"] = uses };
    }

    // A plugin whose declaration is broken has no schema; a card that names it says why. The others keep theirs.
    private JsonObject? Parameters(IPluginFactory factory)
    {
        try
        {
            return Record(factory.ParametersType);
        }
        catch (Exception exception) when (exception is not (OutOfMemoryException or OperationCanceledException))
        {
            return null;
        }
    }

    private JsonObject Record(Type type)
    {
        var defaults = Activator.CreateInstance(type)!;
        var properties = new JsonObject();
        var keys = CardKey.Of(type);
        foreach (var key in keys)
        {
            var schema = Value(key.Property.PropertyType, key);
            if (Described(key) is { } description)
                schema["description"] = description;

            // Sections show the defaults of their own keys; plugin uses and energies have none.
            if (!key.IsRequired && key.Family is null && !key.IsMergedByKey && CardWriter.Write(key.Property.GetValue(defaults), key) is JsonValue value)
                schema["default"] = value;
            properties[key.Name] = schema;
        }

        var record = new JsonObject { ["type"] = "object", ["properties"] = properties, ["additionalProperties"] = false };
        if (keys.Any(static k => k.IsRequired))
            record["required"] = Strings(keys.Where(static k => k.IsRequired).Select(static k => k.Name));
        if (type.IsDefined(typeof(OneKeyAttribute), inherit: false))
        {
            record["minProperties"] = 1;
            record["maxProperties"] = 1;
        }

        return record;
    }

    private string? Described(CardKey key)
    {
        var parts = new List<string>();
        if (_comments.SummaryOf(key.Property) is { } summary)
            parts.Add(summary);
        if (key.Unit is not null)
            parts.Add($"Units: {string.Join(", ", UnitTable.Accepted(key.Unit))}.");
        if (key.RangeText is { } range && key.Unit is not null)
            parts.Add($"Must be {range}.");
        return parts.Count == 0 ? null : string.Join(' ', parts);
    }

    private JsonObject Value(Type type, CardKey key)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (CardTypes.IsLocated(type, out var located))
            return Value(located, key);
        if (type == typeof(PluginReference))
            return new JsonObject { ["$ref"] = $"#/$defs/{CardKey.CamelCase(key.Family.ToString()!)}" };
        if (type == typeof(EnergyPoints))
            return new JsonObject { ["oneOf"] = new JsonArray(Value(typeof(IReadOnlyList<double>), key), Record(typeof(EnergyRange))) };
        if (type == typeof(QSquaredPoints))
            return new JsonObject { ["oneOf"] = new JsonArray(Value(typeof(IReadOnlyList<double>), key), Record(typeof(QSquaredRange))) };
        if (CardTypes.IsScalar(type))
            return Scalar(type, key);
        if (CardTypes.IsList(type, out var item))
        {
            var list = new JsonObject { ["type"] = "array", ["items"] = Value(item, key) };
            if (key.MinimumCount > 0)
                list["minItems"] = key.MinimumCount;
            if (key.MaximumCount < int.MaxValue)
                list["maxItems"] = key.MaximumCount;
            return list;
        }

        if (CardTypes.IsDictionary(type, out var value))
            return new JsonObject { ["type"] = "object", ["additionalProperties"] = Value(value, key) };
        var record = CardTypes.IsRecord(type) ? Record(type) : new JsonObject { ["not"] = new JsonObject() };

        // A section may be completed by the base that it is merged over.
        if (key.IsMergedByKey)
            record.Remove("required");
        return record;
    }

    private JsonObject Scalar(Type type, CardKey key)
    {
        if (type == typeof(TridentChannel))
            return new JsonObject { ["type"] = "string", ["pattern"] = "^\\s*nu(e|mu|tau)(bar)?\\s*->\\s*nu(e|mu|tau)(bar)?\\s+(e|mu|tau)[+-]\\s+(e|mu|tau)[+-]\\s*$" };
        if (type == typeof(Observable))
            return Observables();
        if (type.IsEnum)
            return Enumeration(type);
        if (type == typeof(bool))
            return new JsonObject { ["type"] = "boolean" };
        if (type == typeof(string))
            return key.AllowedTexts.Count > 0 ? new JsonObject { ["enum"] = Strings(key.AllowedTexts) } : new JsonObject { ["type"] = "string" };
        if (key.Unit is not null)
            return Pattern(string.Join('|', UnitTable.Accepted(key.Unit).Select(Regex.Escape)));
        if (type == typeof(Quantity))
            return OneOf(new JsonObject { ["type"] = "number" }, Pattern("\\S*[A-Za-z]\\S*"));

        var number = new JsonObject { ["type"] = type == typeof(double) ? "number" : "integer" };
        if (double.IsFinite(key.Minimum))
            number[key.MinimumIsExclusive ? "exclusiveMinimum" : "minimum"] = key.Minimum;
        if (double.IsFinite(key.Maximum))
            number[key.MaximumIsExclusive ? "exclusiveMaximum" : "maximum"] = key.Maximum;
        return key.IsRelative ? OneOf(number, Pattern("%")) : number;
    }

    private static JsonObject Pattern(string units) => new() { ["type"] = "string", ["pattern"] = $"^\\s*{NumberPattern}\\s*({units})\\s*$" };

    private static JsonObject OneOf(params JsonObject[] alternatives) => new() { ["oneOf"] = new JsonArray([.. alternatives]) };

    private static JsonObject Observables() => OneOf([.. ObservableCatalogue.All.Select(static observable => new JsonObject
    {
        ["const"] = observable.Name,
        ["description"] = observable.Unit.Length == 0 ? observable.Definition : $"{observable.Definition}. Units: {string.Join(", ", UnitTable.Accepted(observable.Unit))}.",
    })]);

    private JsonObject Enumeration(Type type)
    {
        var members = new JsonArray();
        foreach (var member in Enum.GetNames(type))
        {
            var spellings = new JsonObject { ["enum"] = Strings(CardKey.Spellings(member)) };
            if (_comments.SummaryOf(type, member) is { } summary)
                spellings["description"] = summary;
            members.Add(spellings);
        }

        return new JsonObject { ["oneOf"] = members };
    }

    // A card that integrates nothing has no channels.
    private static JsonObject OnlyFormFactors()
    {
        var card = Required("target");
        card["properties"] = new JsonObject { ["tasks"] = new JsonObject { ["items"] = Required("formFactors") } };
        return card;
    }

    private static JsonObject Required(params string[] keys) => new() { ["required"] = Strings(keys) };

    private static JsonArray Strings(IEnumerable<string> texts) => [.. texts.Select(static t => JsonValue.Create(t))];
}
