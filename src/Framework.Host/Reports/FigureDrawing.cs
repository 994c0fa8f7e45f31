using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;
using TridentFramework.Host.Figures;
using TridentFramework.Host.Files;

namespace TridentFramework.Host.Reports;

/// <summary>The drawing of a figure within a page.</summary>
internal static partial class FigureDrawing
{
    // What figures are drawn with; anything else could bring a script or a file from elsewhere into the page.
    private static readonly HashSet<string> Elements = new(StringComparer.Ordinal) { "svg", "title", "desc", "g", "rect", "path", "text", "tspan", "clipPath" };

    /// <summary>Refuses what is no figure of this program.</summary>
    /// <exception cref="InputFileException">It is none.</exception>
    public static void Check(string svg, string name, string path)
    {
        try
        {
            using var reader = XmlReader.Create(new StringReader(svg), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            reader.MoveToContent();
            if (reader.LocalName != "svg" || !svg.StartsWith("<svg ", StringComparison.Ordinal))
                throw Fault("it does not begin with <svg ");
            do
            {
                // HTML reads comments, CDATA and instructions in another way than XML.
                if (reader.NodeType is not (XmlNodeType.Element or XmlNodeType.EndElement or XmlNodeType.Text or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace))
                    throw Fault($"it has a node of the kind {reader.NodeType}");
                if (reader.NodeType != XmlNodeType.Element)
                    continue;
                if (!Elements.Contains(reader.LocalName))
                    throw Fault($"it has an element <{reader.LocalName}>");
                while (reader.MoveToNextAttribute())
                {
                    if (reader.LocalName.StartsWith("on", StringComparison.OrdinalIgnoreCase) || reader.LocalName is "href" or "style")
                        throw Fault($"it has an attribute {reader.Name}");
                }
            }
            while (reader.Read());
        }
        catch (XmlException exception)
        {
            throw Fault($"it is no XML: {exception.Message}");
        }

        InputFileException Fault(string fault) => new($"{path}: {name}", $"is not a figure that this program wrote: {fault}; restore it, or run the card again");
    }

    /// <summary>The drawing with identifiers that no other drawing of the page has.</summary>
    /// <param name="svg">The drawing.</param>
    /// <param name="prefix">What identifiers begin with.</param>
    public static string WithIdentifiers(string svg, string prefix) => Identifiers().Replace(svg, match => $"{match.Groups["before"].Value}{prefix}-{match.Groups["rest"].Value}").TrimEnd('\n');

    /// <summary>Its width in pt.</summary>
    public static double WidthPt(string svg) =>
        Width().Match(svg) is { Success: true } match ? double.Parse(match.Groups["pt"].Value, CultureInfo.InvariantCulture) : Figure.ColumnWidthPt;

    /// <summary>The frames of its panels, in pt.</summary>
    public static IReadOnlyList<Box> Frames(string svg) => [.. Frame().Matches(svg).Select(static match => new Box(Number(match, "x"), Number(match, "y"), Number(match, "w"), Number(match, "h")))];

    private static double Number(Match match, string group) => double.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex("(?<before>(?: id=\"|aria-labelledby=\"|url\\(#)|(?<=aria-labelledby=\"[^\"]*) )f[0-9a-f]{10}-(?<rest>title|desc|frame[0-9]+)", RegexOptions.ExplicitCapture)]
    private static partial Regex Identifiers();

    [GeneratedRegex("^<svg [^>]*?width=\"(?<pt>[0-9]+(\\.[0-9]+)?)pt\"", RegexOptions.ExplicitCapture)]
    private static partial Regex Width();

    [GeneratedRegex("<rect x=\"(?<x>-?[0-9]+(\\.[0-9]+)?)\" y=\"(?<y>-?[0-9]+(\\.[0-9]+)?)\" width=\"(?<w>-?[0-9]+(\\.[0-9]+)?)\" height=\"(?<h>-?[0-9]+(\\.[0-9]+)?)\" class=\"frame\"", RegexOptions.ExplicitCapture)]
    private static partial Regex Frame();
}
