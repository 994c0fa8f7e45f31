using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace TridentFramework.Host.RunCards;

/// <summary>
/// Summaries of types and members from the XML documentation files that lie beside their assemblies. Without such a file there is no
/// summary; that is not an error, because a plugin may be delivered without its documentation.
/// </summary>
internal sealed partial class DocumentationComments
{
    private readonly Dictionary<Assembly, Dictionary<string, string>> _summaries = [];

    /// <summary>States where an assembly that was loaded from a stream came from.</summary>
    /// <param name="assembly">The assembly.</param>
    /// <param name="assemblyFile">Its file.</param>
    public void Locate(Assembly assembly, string assemblyFile)
    {
        if (!_summaries.ContainsKey(assembly))
            _summaries.Add(assembly, Load(assemblyFile));
    }

    /// <summary>Summary of a type as plain text on one line, or null.</summary>
    public string? SummaryOf(Type type) => Find(type.Assembly, $"T:{NameOf(type)}");

    /// <summary>Summary of a property as plain text on one line, or null.</summary>
    public string? SummaryOf(PropertyInfo property) => Find(property.DeclaringType!.Assembly, $"P:{NameOf(property.DeclaringType)}.{property.Name}");

    /// <summary>Summary of a member of an enum as plain text on one line, or null.</summary>
    public string? SummaryOf(Type type, string member) => Find(type.Assembly, $"F:{NameOf(type)}.{member}");

    private string? Find(Assembly assembly, string member)
    {
        if (!_summaries.TryGetValue(assembly, out var summaries))
        {
            summaries = assembly.IsDynamic ? [] : Load(assembly.Location);
            _summaries.Add(assembly, summaries);
        }

        return summaries.GetValueOrDefault(member);
    }

    private static string NameOf(Type type) => (type.IsGenericType ? type.GetGenericTypeDefinition() : type).FullName!.Replace('+', '.');

    private static Dictionary<string, string> Load(string assemblyFile)
    {
        var summaries = new Dictionary<string, string>(StringComparer.Ordinal);
        if (assemblyFile.Length == 0)
            return summaries;
        try
        {
            using var reader = XmlReader.Create(Path.ChangeExtension(assemblyFile, ".xml"), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
            foreach (var member in XDocument.Load(reader).Descendants("member"))
            {
                if (member.Attribute("name")?.Value is { } name && member.Element("summary") is { } summary)
                    summaries[name] = Spaces().Replace(string.Concat(summary.Nodes().Select(TextOf)), " ").Trim();
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or XmlException)
        {
            summaries.Clear();
        }

        return summaries;
    }

    private static string TextOf(XNode node) => node switch
    {
        XText text => text.Value,
        XElement element when element.Attribute("cref")?.Value is { } reference && element.IsEmpty => NameIn(reference),
        XElement element when (element.Attribute("name") ?? element.Attribute("langword"))?.Value is { } name && element.IsEmpty => name,
        XElement element => string.Concat(element.Nodes().Select(TextOf)),
        _ => "",
    };

    private static string NameIn(string reference)
    {
        var name = reference.Split('(')[0];
        return name[(name.LastIndexOf('.') + 1)..];
    }

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();
}
