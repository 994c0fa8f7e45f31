using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using TridentFramework.Plugins;
using static TridentFramework.Host.RunCards.SchemaKeywords;

namespace TridentFramework.Host.RunCards;

/// <summary>
/// The JSON Schema (draft 2020-12) of run cards with the parameters of all usable plugins, for editors and for programs that write cards.
/// It describes a single file; what an include supplies, and what only plugins can tell, <see cref="RunCardReader"/> checks.
/// </summary>
internal sealed class RunCardSchema
{
    /// <summary>Name of the file that cards refer to.</summary>
    public const string FileName = "trident-1.schema.json";

    /// <summary>The first line of a card beside which the schema lies: editors read the schema's name from it.</summary>
    public const string EditorComment = "# yaml-language-server: $schema=" + FileName;

    private static readonly JsonSerializerOptions Layout = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly IPluginSource _plugins;
    private readonly DocumentationComments _comments = new();
    private readonly SchemaValues _values;

    private RunCardSchema(IPluginSource plugins)
    {
        _plugins = plugins;
        _values = new SchemaValues(_comments);
    }

    /// <summary>Makes the schema.</summary>
    /// <param name="plugins">The plugins that cards can name.</param>
    public static JsonObject Create(IPluginSource plugins) => new RunCardSchema(plugins).Card();

    /// <summary>Makes the schema as the text of a file.</summary>
    /// <param name="plugins">The plugins that cards can name.</param>
    public static string Text(IPluginSource plugins) => Create(plugins).ToJsonString(Layout) + "\n";

    private JsonObject Card()
    {
        // What is required here may come from an included card.
        var card = _values.Record(typeof(RunCard), mayLackKeys: true);
        var include = (JsonObject)card["properties"]!["include"]!;
        include["type"] = new JsonArray("string", "array");
        include["items"] = OfType("string");
        var schema = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["$id"] = $"urn:trident-framework:{RunCard.SchemaName.Replace('/', ':')}:run-card",
            ["title"] = $"Run card, {RunCard.SchemaName}",
            ["description"] = "What to compute, for which beam, target and models. Written by 'trident schema' with the plugins that it found.",
        };
        foreach (var (name, value) in card.ToList())
        {
            card.Remove(name);
            schema[name] = value;
        }

        var definitions = new JsonObject();
        foreach (var family in Enum.GetValues<PluginFamily>())
            definitions[CardKey.CamelCase(family.ToString())] = Family(family);
        foreach (var (name, definition) in _values.Definitions)
            definitions[name] = definition;
        schema["$defs"] = definitions;
        return schema;
    }

    // The name decides which parameters there are, so that a wrong one is one problem and not one for each plugin.
    private JsonObject Family(PluginFamily family)
    {
        var uses = new List<(IPluginFactory Factory, JsonObject Parameters, JsonNode Example)>();
        foreach (var name in _plugins.Names(family))
        {
            var lookup = _plugins.Find(family, name);
            if (lookup.Factory is not { } factory || !CardTypes.IsRecord(factory.ParametersType))
                continue;
            if (lookup.AssemblyFile is not null)
                _comments.Locate(factory.ParametersType.Assembly, lookup.AssemblyFile);
            if (Parameters(factory) is { } parameters)
                uses.Add((factory, parameters, PluginExample.Of(factory, _comments)));
        }

        if (uses.Count == 0)
            return new JsonObject { ["not"] = new JsonObject() };
        var plugin = Names(uses.Select(static use => use.Factory));
        plugin["description"] = "Name of the plugin; 'trident plugins' lists all.";
        var use = If(OfType("object"), new JsonObject
        {
            ["properties"] = new JsonObject { ["plugin"] = plugin, ["parameters"] = new JsonObject { ["type"] = "object", ["description"] = "Parameters of the plugin." } },
            ["required"] = Strings(["plugin"]),
            ["additionalProperties"] = false,
            ["allOf"] = new JsonArray([.. uses.Select(static use => Use(use.Factory.Name, use.Parameters))]),
        }, Alone(uses));
        use["defaultSnippets"] = new JsonArray([.. uses.Select(use => new JsonObject
        {
            ["label"] = use.Factory.Name,
            ["description"] = use.Factory.Summary,
            ["body"] = use.Example,
        })]);
        return use;
    }

    // The name of a plugin that needs parameters is a good beginning, so that the message says how to go on.
    private static JsonObject Alone(IReadOnlyList<(IPluginFactory Factory, JsonObject Parameters, JsonNode Example)> uses)
    {
        var alone = uses.Where(static use => !use.Parameters.ContainsKey("required")).Select(static use => use.Factory).ToList();
        var others = uses.Select(static use => use.Factory).Except(alone).ToList();
        var names = Names(alone);
        if (others.Count > 0)
        {
            names["errorMessage"] = $"Write {(alone.Count > 0 ? $"{CardText.Join([.. alone.Select(static f => f.Name)], "or")}, or " : "")}"
                + $"{{plugin: NAME, parameters: {{...}}}} with {CardText.Join([.. others.Select(static f => f.Name)], "or")}.";
        }

        return names;
    }

    private static JsonObject Use(string name, JsonObject parameters)
    {
        var then = SchemaKeywords.Property("parameters", parameters);
        if (parameters.ContainsKey("required"))
            then["required"] = Strings(["parameters"]);
        return If(With("plugin", new JsonObject { ["const"] = name }), then);
    }

    private static JsonObject Names(IEnumerable<IPluginFactory> factories)
    {
        var list = factories.ToList();
        return new JsonObject { ["enum"] = Strings(list.Select(static f => f.Name)), ["enumDescriptions"] = Strings(list.Select(static f => f.Summary)) };
    }

    // A plugin whose declaration is broken has no schema; a card that names it says why. The others keep theirs.
    private JsonObject? Parameters(IPluginFactory factory)
    {
        try
        {
            return _values.Record(factory.ParametersType, mayLackKeys: false);
        }
        catch (Exception exception) when (exception is not (OutOfMemoryException or OperationCanceledException))
        {
            return null;
        }
    }
}
