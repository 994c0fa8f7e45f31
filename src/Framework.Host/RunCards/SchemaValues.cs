using System.Globalization;
using System.Text.Json.Nodes;
using TridentFramework.Engine.Observables;
using TridentFramework.Particles;
using TridentFramework.Units;
using static TridentFramework.Host.RunCards.SchemaKeywords;

namespace TridentFramework.Host.RunCards;

/// <summary>Values of cards as JSON Schema, by the .NET types that they fill. Records of the card become definitions, those of plugins stand where they are used.</summary>
/// <param name="comments">Doc comments.</param>
internal sealed class SchemaValues(DocumentationComments comments)
{
    private const string ChannelPattern =
        @"^\s*(nu(e|mu|tau)\s*->\s*nu(e|mu|tau)|nu(e|mu|tau)bar\s*->\s*nu(e|mu|tau)bar)\s+((e|mu|tau)-\s+(e|mu|tau)\+|(e|mu|tau)\+\s+(e|mu|tau)-)\s*$";

    private readonly SortedDictionary<string, JsonObject?> _definitions = new(StringComparer.Ordinal);

    /// <summary>The records that <see cref="Record"/> has met, by name.</summary>
    public IEnumerable<KeyValuePair<string, JsonObject?>> Definitions => _definitions;

    /// <summary>The range of a bare number.</summary>
    public static JsonObject Bounded(CardKey key)
    {
        var number = new JsonObject();
        if (double.IsFinite(key.Minimum))
            number[key.MinimumIsExclusive ? "exclusiveMinimum" : "minimum"] = key.Minimum;
        if (double.IsFinite(key.Maximum))
            number[key.MaximumIsExclusive ? "exclusiveMaximum" : "maximum"] = key.Maximum;
        return number;
    }

    /// <summary>A record with its keys, and no others.</summary>
    /// <param name="type">The record.</param>
    /// <param name="mayLackKeys">What it lacks may stand elsewhere.</param>
    public JsonObject Record(Type type, bool mayLackKeys)
    {
        var defaults = Activator.CreateInstance(type)!;
        var properties = new JsonObject();
        var keys = CardKey.Of(type).Where(key => !IsSharedByVariants(type, key)).ToList();
        foreach (var key in keys)
            properties[key.Name] = Property(key, defaults);
        var record = new JsonObject { ["type"] = "object", ["properties"] = properties, ["additionalProperties"] = false };
        if (keys.Exists(static k => k.IsRequired) && !mayLackKeys)
            record["required"] = Strings(keys.Where(static k => k.IsRequired).Select(static k => k.Name));
        if (type.IsDefined(typeof(OneKeyAttribute), inherit: false))
        {
            record["minProperties"] = 1;
            record["maxProperties"] = 1;
        }

        if (SchemaRules.Of(type) is { Count: > 0 } rules)
            record["allOf"] = new JsonArray([.. rules]);
        return record;
    }

    // Variants share the points of their scenario, so that integration cannot differ.
    private static bool IsSharedByVariants(Type type, CardKey key) => type == typeof(VariantKeys) && key.Property.Name == nameof(SettingKeys.Integration);

    private JsonObject Property(CardKey key, object defaults)
    {
        var schema = Value(key.Property.PropertyType, key);
        var comment = comments.Of(key.Property);
        var description = Described(key, comment.Summary);
        if (description is not null)
            schema["description"] = description;
        if (Described(key, comment.Markdown) is { } markdown && markdown != description)
            schema["markdownDescription"] = markdown;

        // Sections show the defaults of their own keys; plugin uses and energies have none.
        if (!key.IsRequired && key.Family is null && !key.IsMergedByKey && CardWriter.Write(key.Property.GetValue(defaults), key) is JsonValue value)
            schema["default"] = value;
        if (comment.Examples.Count > 0)
            schema["examples"] = new JsonArray([.. comment.Examples.Select(CardJson.Of).OfType<JsonNode>()]);
        else if (key.IsRequired && key.Unit is not null && CardTypes.IsNumber(Inner(key.Property.PropertyType)))
            schema["examples"] = new JsonArray(key.WithUnit(key.ExampleNumber));
        if (key.Deprecation is not null)
        {
            schema["deprecated"] = true;
            schema["deprecationMessage"] = key.Deprecation;
        }

        return schema;
    }

    private static string? Described(CardKey key, string? summary)
    {
        var parts = new List<string>();
        if (summary is not null)
            parts.Add(summary);
        if (key.Unit is not null)
            parts.Add($"Units: {string.Join(", ", UnitTable.Accepted(key.Unit))}.");
        if (key.RangeText is { } range && key.Unit is not null)
            parts.Add($"Must be {range}.");
        return parts.Count == 0 ? null : string.Join(' ', parts);
    }

    private static Type Inner(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return CardTypes.IsLocated(type, out var located) ? located : type;
    }

    private JsonObject Value(Type type, CardKey key)
    {
        type = Inner(type);
        if (type == typeof(PluginReference))
            return new JsonObject { ["$ref"] = $"#/$defs/{CardKey.CamelCase(key.Family.ToString()!)}" };
        if (type == typeof(EnergyPoints))
            return Points(typeof(EnergyRange), key);
        if (type == typeof(QSquaredPoints))
            return Points(typeof(QSquaredRange), key);
        if (CardTypes.IsScalar(type))
            return Scalar(type, key);
        if (CardTypes.IsList(type, out var item))
            return List(item, key, isDistinct: key.IsDistinct);
        if (CardTypes.IsDictionary(type, out var value))
            return Dictionary(value, key);
        if (!CardTypes.IsRecord(type))
            return new JsonObject { ["not"] = new JsonObject() };
        return type.Assembly == typeof(RunCard).Assembly || type == typeof(PhysicalConstants) ? Reference(type, key) : Record(type, mayLackKeys: false);
    }

    private JsonObject Reference(Type type, CardKey key)
    {
        var name = CardKey.CamelCase(type.Name.EndsWith("Keys", StringComparison.Ordinal) ? type.Name[..^"Keys".Length] : type.Name);
        if (!_definitions.ContainsKey(name))
        {
            // A record may hold itself.
            _definitions.Add(name, null);
            _definitions[name] = Record(type, mayLackKeys: key.IsMergedByKey);
        }

        return new JsonObject { ["$ref"] = $"#/$defs/{name}" };
    }

    private JsonObject Points(Type range, CardKey key)
    {
        var points = If(OfType("array"), List(typeof(double), key, isDistinct: true), Reference(range, key));
        points["type"] = new JsonArray("array", "object");
        return points;
    }

    private JsonObject List(Type item, CardKey key, bool isDistinct)
    {
        var items = Value(item, key);

        // Only cross sections have the uncertainties that bands show.
        if (Inner(item) == typeof(FigureKeys) && key.Property.DeclaringType != typeof(CrossSectionKeys))
            items = AllOf(items, SchemaKeywords.Property("bands", Unlisted(new JsonObject { ["maxItems"] = 0 })));
        var list = new JsonObject { ["type"] = "array", ["items"] = items };
        if (key.MinimumCount > 0)
            list["minItems"] = key.MinimumCount;
        if (key.MaximumCount < int.MaxValue)
            list["maxItems"] = key.MaximumCount;
        if (isDistinct)
            list["uniqueItems"] = true;
        return list;
    }

    private JsonObject Dictionary(Type value, CardKey key)
    {
        var dictionary = new JsonObject { ["type"] = "object", ["additionalProperties"] = Value(value, key) };
        if (key.MinimumCount > 0)
            dictionary["minProperties"] = key.MinimumCount;
        return dictionary;
    }

    private JsonObject Scalar(Type type, CardKey key)
    {
        if (type == typeof(TridentChannel))
            return Channel();
        if (type == typeof(Observable))
            return Names(KnownName.Observables);
        if (type.IsEnum)
            return Enumeration(type);
        if (type == typeof(bool))
            return OfType("boolean");
        if (type == typeof(string))
            return Text(key);
        if (key.Unit is not null)
            return SchemaUnits.Value(key);
        if (type == typeof(Quantity))
            return SchemaUnits.NumberOrValue();
        if (key.IsRelative)
            return SchemaUnits.NumberOrPercent(key);
        var number = Bounded(key);
        number["type"] = type == typeof(double) ? "number" : "integer";
        return number;
    }

    private static JsonObject Channel() => new()
    {
        ["type"] = "string",
        ["pattern"] = ChannelPattern,
        ["patternErrorMessage"] = "Write a channel as 'numu -> numu mu- mu+': both neutrinos or both antineutrinos, one lepton of each charge.",
        ["examples"] = Strings(StandardChannels.All.Select(static channel => channel.ToString())),
    };

    // A card may write a text that looks like a number or a truth value without quotes.
    private static JsonObject Text(CardKey key)
    {
        if (key.AllowedTexts is [var only])
            return new JsonObject { ["const"] = only };
        if (key.AllowedTexts.Count > 0)
            return new JsonObject { ["enum"] = Strings(key.AllowedTexts) };
        if (key.KnownNames.Count > 0)
            return Names(key.KnownNames);
        var text = new JsonObject { ["type"] = new JsonArray("string", "number", "boolean") };
        if (key.Form is not { } form)
            return text;
        text["pattern"] = form.Pattern;
        text["patternErrorMessage"] = form.Advice;
        return text;
    }

    private static JsonObject Names(IReadOnlyList<KnownName> names)
    {
        var values = Strings(names.Select(static name => name.Name));
        var meanings = Strings(names.Select(static name => name.Meaning ?? ""));
        foreach (var name in names)
        {
            if (!double.TryParse(name.Name, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
                continue;
            values.Add(JsonValue.Create(number));
            meanings.Add(JsonValue.Create(name.Meaning ?? ""));
        }

        var schema = new JsonObject { ["enum"] = values };
        if (names.Any(static name => name.Meaning is not null))
            schema["enumDescriptions"] = meanings;
        return schema;
    }

    // Editors offer what an enum lists; the other spellings are as good, but need not be read.
    private JsonObject Enumeration(Type type)
    {
        var members = Enum.GetNames(type);
        var schema = new JsonObject { ["enum"] = Strings(members.Select(static member => CardKey.Spellings(member)[0])) };
        if (members.Any(member => comments.Of(type, member).Summary is not null))
            schema["enumDescriptions"] = Strings(members.Select(member => comments.Of(type, member).Summary ?? ""));
        var others = members.SelectMany(static member => CardKey.Spellings(member).Skip(1)).Distinct(StringComparer.Ordinal).ToList();
        return others.Count == 0 ? schema : AnyOf(schema, new JsonObject { ["type"] = "string", ["pattern"] = $"^({string.Join('|', others)})$" });
    }
}
