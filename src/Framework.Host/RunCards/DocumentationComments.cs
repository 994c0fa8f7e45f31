using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace TridentFramework.Host.RunCards;

/// <summary>
/// Summaries and examples of types and members from the XML documentation files that lie beside their assemblies. Without such a file there is no
/// summary; that is not an error, because a plugin may be delivered without its documentation.
/// </summary>
internal sealed partial class DocumentationComments
{
    private static readonly DocumentationComment None = new(null, null, []);

    private readonly Dictionary<Assembly, Dictionary<string, DocumentationComment>> _comments = [];

    /// <summary>States where an assembly that was loaded from a stream came from.</summary>
    /// <param name="assembly">The assembly.</param>
    /// <param name="assemblyFile">Its file.</param>
    public void Locate(Assembly assembly, string assemblyFile)
    {
        if (!_comments.ContainsKey(assembly))
            _comments.Add(assembly, Load(assemblyFile));
    }

    /// <summary>What is written of a type.</summary>
    public DocumentationComment Of(Type type) => Find(type.Assembly, $"T:{NameOf(type)}");

    /// <summary>What is written of a property.</summary>
    public DocumentationComment Of(PropertyInfo property) => Find(property.DeclaringType!.Assembly, $"P:{NameOf(property.DeclaringType)}.{property.Name}");

    /// <summary>What is written of a member of an enum.</summary>
    public DocumentationComment Of(Type type, string member) => Find(type.Assembly, $"F:{NameOf(type)}.{member}");

    /// <summary>Summary of a property as plain text on one line, or null.</summary>
    public string? SummaryOf(PropertyInfo property) => Of(property).Summary;

    private DocumentationComment Find(Assembly assembly, string member)
    {
        if (!_comments.TryGetValue(assembly, out var comments))
        {
            comments = assembly.IsDynamic ? [] : Load(assembly.Location);
            _comments.Add(assembly, comments);
        }

        return comments.GetValueOrDefault(member, None);
    }

    private static string NameOf(Type type) => (type.IsGenericType ? type.GetGenericTypeDefinition() : type).FullName!.Replace('+', '.');

    private static Dictionary<string, DocumentationComment> Load(string assemblyFile)
    {
        var comments = new Dictionary<string, DocumentationComment>(StringComparer.Ordinal);
        if (assemblyFile.Length == 0)
            return comments;
        try
        {
            using var reader = XmlReader.Create(Path.ChangeExtension(assemblyFile, ".xml"), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
            foreach (var member in XDocument.Load(reader).Descendants("member"))
            {
                if (member.Attribute("name")?.Value is { } name && member.Element("summary") is { } summary)
                    comments[name] = new DocumentationComment(OneLine(summary, TextOf), OneLine(summary, MarkdownOf), [.. member.Elements("example").Select(static e => Unindented(e.Value))]);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or XmlException)
        {
            comments.Clear();
        }

        return comments;
    }

    private static string OneLine(XElement summary, Func<XNode, string> write) => Spaces().Replace(string.Concat(summary.Nodes().Select(write)), " ").Trim();

    private static string TextOf(XNode node) => node switch
    {
        XText text => text.Value,
        XElement element => NamedBy(element) ?? string.Concat(element.Nodes().Select(TextOf)),
        _ => "",
    };

    private static string MarkdownOf(XNode node) => node switch
    {
        XText text => text.Value.Replace("<", "&lt;", StringComparison.Ordinal),
        XElement { Name.LocalName: "c" } code => $"`{code.Value}`",
        XElement element when element.Attribute("cref")?.Value is ['P', ':', ..] && NamedBy(element) is { } property => $"`{CardKey.CamelCase(property)}`",
        XElement element => NamedBy(element) is { } name ? $"`{name}`" : string.Concat(element.Nodes().Select(MarkdownOf)),
        _ => "",
    };

    // A reference without a text of its own reads as the name that it leads to.
    private static string? NamedBy(XElement element)
    {
        if (!element.IsEmpty)
            return null;
        return element.Attribute("cref")?.Value is { } reference ? NameIn(reference) : (element.Attribute("name") ?? element.Attribute("langword"))?.Value;
    }

    private static string NameIn(string reference)
    {
        var name = reference.Split('(')[0];
        return name[(name.LastIndexOf('.') + 1)..];
    }

    // The compiler indents what it copies.
    private static string Unindented(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n').SkipWhile(string.IsNullOrWhiteSpace).Reverse().SkipWhile(string.IsNullOrWhiteSpace).Reverse().ToList();
        var indentation = lines.Where(static line => !string.IsNullOrWhiteSpace(line)).Select(static line => line.Length - line.TrimStart().Length).DefaultIfEmpty(0).Min();
        return string.Join('\n', lines.Select(line => line.Length > indentation ? line[indentation..].TrimEnd() : ""));
    }

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();
}
