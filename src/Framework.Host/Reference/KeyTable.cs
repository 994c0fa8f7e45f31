using System.Text.Json;
using System.Text.Json.Nodes;
using TridentFramework.Engine.Observables;
using TridentFramework.Host.RunCards;
using TridentFramework.Particles;
using TridentFramework.Units;

namespace TridentFramework.Host.Reference;

/// <summary>The keys of a record as rows of a table: key, value, default and meaning.</summary>
/// <param name="comments">Doc comments.</param>
/// <param name="link">A link to the section of a record, or null where records have no section and their keys stand in the same table.</param>
internal sealed class KeyTable(DocumentationComments comments, Func<Type, string>? link)
{
    /// <summary>Heads of the columns.</summary>
    public static IReadOnlyList<string> Header { get; } = ["key", "value", "default", "meaning"];

    /// <summary>Heading of the table of units on the page of the run card.</summary>
    public const string UnitsHeading = "Units";

    /// <summary>Heading of the table of observables on the page of the run card.</summary>
    public const string ObservablesHeading = "Observables";

    /// <summary>Heading of the table of channels on the page of the run card.</summary>
    public const string ChannelsHeading = "Channels";

    /// <summary>Rows of a record.</summary>
    /// <param name="record">The record.</param>
    /// <param name="includes">Which of its keys.</param>
    public IEnumerable<IReadOnlyList<string>> Rows(Type record, Func<CardKey, bool> includes) => Rows(record, "", includes);

    private IEnumerable<IReadOnlyList<string>> Rows(Type record, string prefix, Func<CardKey, bool> includes)
    {
        var defaults = Activator.CreateInstance(record)!;
        foreach (var key in CardKey.Of(record).Where(includes))
        {
            var type = Inner(key.Property.PropertyType);
            yield return [$"`{prefix}{key.Name}`", Value(type, key), Default(key, defaults), Meaning(key, type)];
            var (nested, path) = Nested(type, $"{prefix}{key.Name}");
            if (link is not null || nested is null)
                continue;
            foreach (var row in Rows(nested, path, static _ => true))
                yield return row;
        }
    }

    private static (Type? Record, string Prefix) Nested(Type type, string path)
    {
        if (CardTypes.IsList(type, out var item))
            (type, path) = (Inner(item), $"{path}[]");
        else if (CardTypes.IsDictionary(type, out var value))
            (type, path) = (Inner(value), $"{path}.NAME");
        return (!CardTypes.IsScalar(type) && CardTypes.IsRecord(type) ? type : null, $"{path}.");
    }

    private static Type Inner(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return CardTypes.IsLocated(type, out var located) ? located : type;
    }

    private string Value(Type type, CardKey key)
    {
        if (type == typeof(PluginReference))
            return $"[plugin](plugins.md#{MarkdownPage.Anchor(PluginCataloguePage.Heading(key.Family!.Value))})";
        if (type == typeof(EnergyPoints))
            return $"list of energies{Range(key)}, or an {LinkTo("energy range", typeof(EnergyRange))}";
        if (type == typeof(QSquaredPoints))
            return $"list of Q2{Range(key)}, or a {LinkTo("Q2 range", typeof(QSquaredRange))}";
        if (CardTypes.IsScalar(type))
            return Scalar(type, key) + Range(key);
        if (CardTypes.IsList(type, out var item))
            return $"list of {Count(key)}{Plural(Value(Inner(item), key))}{(key.IsDistinct ? ", none twice" : "")}";
        if (CardTypes.IsDictionary(type, out var value))
            return $"mapping from names to {Plural(Value(Inner(value), key))}";
        return LinkTo("mapping", type);
    }

    private string LinkTo(string text, Type type) => link is null || link(type) is not { Length: > 0 } heading ? text : MarkdownPage.Link(text, heading);

    private static string Count(CardKey key) => (key.MinimumCount, key.MaximumCount) switch
    {
        var (least, most) when least == most => $"{least} ",
        ( <= 1, int.MaxValue) => "",
        var (least, most) when most == int.MaxValue => $"at least {least} ",
        var (_, most) => $"at most {most} ",
    };

    private static string Scalar(Type type, CardKey key)
    {
        if (type == typeof(TridentChannel))
            return MarkdownPage.Link("channel", ChannelsHeading);
        if (type == typeof(Observable))
            return MarkdownPage.Link("observable", ObservablesHeading);
        if (type == typeof(Quantity))
            return "number, with its unit if it has one";
        if (type == typeof(bool))
            return "`true` or `false`";
        if (type.IsEnum)
            return $"one of {string.Join(", ", Enum.GetNames(type).Select(static member => $"`{CardKey.Spellings(member)[0]}`"))}";
        if (type == typeof(string))
            return key.AllowedTexts.Count > 0 ? CardText.Join([.. key.AllowedTexts.Select(static text => $"`{text}`")], "or") : Text(key);
        var number = type == typeof(double) ? "number" : "whole number";
        if (key.Unit is null)
            return key.IsRelative ? $"{number}, also in %" : number;
        return $"{number} with a unit of {Dimension(key.Unit)}";
    }

    private static string Text(CardKey key) => key switch
    {
        { KnownNames.Count: > 0 } => $"one of {string.Join(", ", key.KnownNames.Select(static name => $"`{name.Name}`"))}",
        { Form.Pattern: FileNames.Pattern } => "name for files",
        { IsFilePath: true } => "name of a file",
        _ => "text",
    };

    private static string Dimension(string unit) => SchemaUnits.Dimensions.First(dimension => UnitTable.Accepted(dimension.Unit).Contains(unit, StringComparer.Ordinal)).Dimension;

    private static string Plural(string value)
    {
        foreach (var (singular, plural) in new[] { ("[mapping]", "[mappings]"), ("[plugin]", "[plugins]"), ("[channel]", "[channels]"), ("whole number", "whole numbers"), ("number", "numbers"), ("text", "texts"), ("mapping", "mappings") })
        {
            if (value.StartsWith(singular, StringComparison.Ordinal))
                return plural + value[singular.Length..];
        }

        return value;
    }

    private static string Range(CardKey key) => key.RangeText is { } range ? $", {range}" : "";

    private static string Default(CardKey key, object defaults)
    {
        if (key.IsRequired)
            return "required";
        if (key.Family is not null || key.IsMergedByKey || CardWriter.Write(key.Property.GetValue(defaults), key) is not { } value)
            return "";
        return value switch
        {
            JsonObject or JsonArray { Count: 0 } => "",
            JsonValue when value.GetValueKind() == JsonValueKind.String => $"`{value.GetValue<string>()}`",
            _ => $"`{value.ToJsonString()}`",
        };
    }

    private string Meaning(CardKey key, Type type)
    {
        var comment = comments.Of(key.Property);
        var parts = new List<string>();
        if (key.Deprecation is not null)
            parts.Add($"**Deprecated.** {key.Deprecation}");
        if (comment.Markdown is not null)
            parts.Add(comment.Markdown);
        var item = CardTypes.IsList(type, out var inner) ? Inner(inner) : type;
        if (item.IsEnum && Enum.GetNames(item).Any(member => comments.Of(item, member).Markdown is not null))
            parts.Add(string.Join(" ", Enum.GetNames(item).Select(member => $"`{CardKey.Spellings(member)[0]}`: {comments.Of(item, member).Markdown}")));
        var examples = comment.Examples.Select(static example => $"`{example}`").Where(example => comment.Markdown?.Contains(example, StringComparison.Ordinal) != true).ToList();
        if (examples.Count > 0)
            parts.Add($"Example{(examples.Count > 1 ? "s" : "")}: {string.Join(", ", examples)}.");
        return string.Join(' ', parts);
    }
}
