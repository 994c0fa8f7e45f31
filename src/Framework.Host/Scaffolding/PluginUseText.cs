using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using TridentFramework.Host.Commands;
using TridentFramework.Host.RunCards;
using TridentFramework.Plugins;

namespace TridentFramework.Host.Scaffolding;

/// <summary>
/// Plugin uses on a command line: <c>NAME</c>, or <c>NAME:key=value,key=value</c> with parameters, and what a card writes for them. A value may be a YAML list or mapping;
/// commas inside brackets and quotes do not end it.
/// </summary>
/// <param name="plugins">Where plugins are found.</param>
internal sealed partial class PluginUseText(IPluginSource plugins)
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The use as a card writes it.</summary>
    /// <param name="option">The option, for messages.</param>
    /// <param name="family">Family of the plugin.</param>
    /// <param name="text">What the user wrote.</param>
    /// <exception cref="CommandFailure">No such plugin, or parameters are missing or unknown.</exception>
    public string OnCard(string option, PluginFamily family, string text)
    {
        var (name, values) = Split(option, text);
        var lookup = plugins.Find(family, name);
        if (lookup.Factory is not { } factory)
            throw new CommandFailure(lookup.IsPluginFault ? ExitCode.Plugin : ExitCode.RunCard, $"{option}: {lookup.Error}");
        var keys = CardTypes.IsRecord(factory.ParametersType) ? CardKey.Of(factory.ParametersType) : [];
        foreach (var key in values.Select(static v => v.Key).Where(key => keys.All(k => k.Name != key)))
        {
            var known = keys.Select(static k => k.Name).ToList();
            var rest = known.Count == 0 ? "it has none" : $"it has {string.Join(", ", known)}{NearestNames.Suggestion(key, known)}";
            throw new CommandFailure(ExitCode.RunCard, $"{option}: {name} has no parameter '{key}'; {rest}");
        }

        var missing = keys.Where(k => k.IsRequired && values.All(v => v.Key != k.Name)).Select(Described).ToList();
        if (missing.Count > 0)
            throw new CommandFailure(ExitCode.RunCard, $"{option}: {name} needs {string.Join(", ", missing)}; write it like '{Example(name, keys)}', and see 'trident plugins describe {name}'");
        return values.Count == 0 ? name : $"{{plugin: {name}, parameters: {Mapping(values)}}}";
    }

    /// <summary>An element, nuclide or formula as a card writes it; null if the text is none of these, or names a plugin.</summary>
    /// <param name="text">What the user wrote, such as <c>Ar</c>, <c>Ar40</c> or <c>SiO2</c>.</param>
    public string? Material(string text)
    {
        if (plugins.Find(PluginFamily.Target, text).Factory is not null)
            return null;
        if (Element().IsMatch(text))
            return $"{{plugin: Element, parameters: {{symbol: {Scalar(text)}}}}}";
        if (Nuclide().IsMatch(text))
            return $"{{plugin: Nuclide, parameters: {{name: {Scalar(text)}}}}}";
        return Formula().IsMatch(text) ? $"{{plugin: Compound, parameters: {{formula: {Scalar(text)}}}}}" : null;
    }

    /// <summary>A mapping of <c>key=value,key=value</c> as a card writes it.</summary>
    /// <param name="option">The option, for messages.</param>
    /// <param name="text">What the user wrote.</param>
    /// <exception cref="CommandFailure">Not pairs of key and value.</exception>
    public static string MappingOnCard(string option, string text) => Mapping(Pairs(option, text));

    private static (string Name, IReadOnlyList<KeyValuePair<string, string>> Values) Split(string option, string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? (text.Trim(), []) : (text[..colon].Trim(), Pairs(option, text[(colon + 1)..]));
    }

    private static List<KeyValuePair<string, string>> Pairs(string option, string text)
    {
        var pairs = new List<KeyValuePair<string, string>>();
        foreach (var item in Items(text))
        {
            var equals = item.IndexOf('=', StringComparison.Ordinal);
            var (key, value) = equals < 0 ? ("", "") : (item[..equals].Trim(), item[(equals + 1)..].Trim());
            if (!Key().IsMatch(key) || value.Length == 0)
                throw new CommandFailure(ExitCode.RunCard, $"{option}: '{item.Trim()}' is not key=value; write parameters like 'mass=100 MeV,coupling=1e-3'");
            if (pairs.Exists(pair => pair.Key == key))
                throw new CommandFailure(ExitCode.RunCard, $"{option}: {key} is given twice");
            pairs.Add(new(key, value));
        }

        return pairs;
    }

    private static IEnumerable<string> Items(string text)
    {
        var depth = 0;
        var quote = '\0';
        var item = new StringBuilder();
        foreach (var letter in text)
        {
            if (quote != '\0')
                quote = letter == quote ? '\0' : quote;
            else if (letter is '"' or '\'')
                quote = letter;
            else if (letter is '{' or '[')
                depth++;
            else if (letter is '}' or ']')
                depth--;
            else if (letter == ',' && depth == 0)
            {
                yield return item.ToString();
                item.Clear();
                continue;
            }

            item.Append(letter);
        }

        yield return item.ToString();
    }

    private static string Mapping(IEnumerable<KeyValuePair<string, string>> values) => $"{{{string.Join(", ", values.Select(static v => $"{v.Key}: {Value(v.Value)}"))}}}";

    // Lists and mappings are YAML already; the reader of the card judges them.
    private static string Value(string text) => text[0] is '{' or '[' or '"' or '\'' && !text.Contains('\n', StringComparison.Ordinal) ? text : Scalar(text);

    /// <summary>A text as a card writes it in a flow mapping: plain if that is safe.</summary>
    public static string Scalar(string text) => Plain().IsMatch(text) ? text : JsonSerializer.Serialize(text, Readable);

    private static string Described(CardKey key) => key.Unit is null ? key.Name : $"{key.Name} (with a unit, such as {key.Unit})";

    private static string Example(string name, IReadOnlyList<CardKey> keys) =>
        $"{name}:{string.Join(',', keys.Where(static k => k.IsRequired).Select(static k => $"{k.Name}={(k.Unit is null ? "VALUE" : $"VALUE {k.Unit}")}"))}";

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Key();

    [GeneratedRegex("^[A-Za-z0-9+.(][A-Za-z0-9_+./()% -]*$|^-[0-9.][A-Za-z0-9_+./()% -]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Plain();

    [GeneratedRegex("^[A-Z][a-z]?$", RegexOptions.CultureInvariant)]
    private static partial Regex Element();

    [GeneratedRegex("^([A-Z][a-z]?-?[1-9][0-9]{0,2}|[1-9][0-9]{0,2}-?[A-Z][a-z]?)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Nuclide();

    // Two elements at least: SiO2, CaMg(CO3)2, C10H11.
    [GeneratedRegex(@"^(?=.*[A-Z].*[A-Z])([A-Z][a-z]?[0-9.]*|\(|\)[0-9.]*|\[|\][0-9.]*)+$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Formula();
}
