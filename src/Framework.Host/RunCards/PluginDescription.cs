using System.Text.Json;
using TridentFramework.Plugins;

namespace TridentFramework.Host.RunCards;

/// <summary>What a user needs to know about a plugin: the text behind <c>trident plugins describe</c> and the reference pages.</summary>
internal sealed record PluginDescription
{
    /// <summary>Name in cards.</summary>
    public required string Name { get; init; }

    /// <summary>Family.</summary>
    public required PluginFamily Family { get; init; }

    /// <summary>Key of the card that names plugins of the family, such as <c>formFactor</c>.</summary>
    public required string CardKey { get; init; }

    /// <summary>One sentence on what it is.</summary>
    public required string Summary { get; init; }

    /// <summary>How far it has been tested.</summary>
    public required ValidationStatus Status { get; init; }

    /// <summary>Publications that a run with it should cite, as plain text without TeX.</summary>
    public required IReadOnlyList<Citation> References { get; init; }

    /// <summary>Parameters in the order of their declaration.</summary>
    public required IReadOnlyList<ParameterDescription> Parameters { get; init; }

    /// <summary>Describes a plugin.</summary>
    /// <param name="factory">Its factory.</param>
    /// <param name="comments">Doc comments.</param>
    public static PluginDescription Of(IPluginFactory factory, DocumentationComments comments) => new()
    {
        Name = factory.Name,
        Family = factory.Family,
        CardKey = RunCards.CardKey.Of(typeof(SettingKeys)).Single(k => k.Family == factory.Family).Name,
        Summary = factory.Summary,
        Status = factory.Status,
        References = [.. factory.References.Select(static c => c with { Authors = TeXText.Plain(c.Authors), Title = TeXText.Plain(c.Title), Journal = c.Journal is null ? null : TeXText.Plain(c.Journal) })],
        Parameters = [.. Describe(factory.ParametersType, "", comments)],
    };

    private static IEnumerable<ParameterDescription> Describe(Type record, string prefix, DocumentationComments comments)
    {
        if (!CardTypes.IsRecord(record))
            yield break;
        var defaults = Activator.CreateInstance(record)!;
        foreach (var key in RunCards.CardKey.Of(record))
        {
            var type = Nullable.GetUnderlyingType(key.Property.PropertyType) ?? key.Property.PropertyType;
            var value = key.IsRequired ? null : CardWriter.Write(key.Property.GetValue(defaults), key);
            var isNested = IsNested(type);
            yield return new ParameterDescription(
                prefix + key.Name,
                TypeText(type),
                key.Unit,
                key.RangeText,
                isNested || value is null ? null : value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : value.ToJsonString(),
                key.IsRequired,
                comments.SummaryOf(key.Property));
            if (!isNested)
                continue;
            foreach (var inner in Describe(type, $"{prefix}{key.Name}.", comments))
                yield return inner;
        }
    }

    private static bool IsNested(Type type) =>
        !CardTypes.IsScalar(type) && !CardTypes.IsList(type, out _) && !CardTypes.IsDictionary(type, out _) && CardTypes.IsRecord(type);

    private static string TypeText(Type type)
    {
        if (CardTypes.IsList(type, out var item))
            return $"list of {Plural(item)}";
        if (CardTypes.IsDictionary(type, out var value))
            return $"mapping from names to {Plural(value)}";
        return type switch
        {
            _ when type == typeof(double) => "number",
            _ when type == typeof(int) || type == typeof(long) => "whole number",
            _ when type == typeof(bool) => "true or false",
            _ when type.IsEnum => $"one of {string.Join(", ", Enum.GetNames(type).Select(static m => RunCards.CardKey.Spellings(m)[0]))}",
            _ when IsNested(type) => "mapping",
            _ => "text",
        };
    }

    private static string Plural(Type type) => TypeText(Nullable.GetUnderlyingType(type) ?? type) switch
    {
        "number" => "numbers",
        "whole number" => "whole numbers",
        "text" => "texts",
        "mapping" => "mappings",
        var other => other,
    };
}
