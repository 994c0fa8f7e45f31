using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace TridentFramework.Host.RunCards;

/// <summary>
/// Builds card nodes from YAML events. The object deserializer is not used: it reads an empty value as zero and loses positions.
/// What YAML allows but a card does not (tags, several documents, complex keys, unbounded aliases) is a problem here.
/// </summary>
/// <param name="file">The file as the user typed it.</param>
/// <param name="firstColumn">Column of the first character, from 1; more for a value inside a command-line argument.</param>
/// <param name="problems">Receives the problems.</param>
internal sealed class CardParser(string file, int firstColumn, CardProblems problems)
{
    private const int DeepestLevel = 64;
    private const int MostNodes = 200_000;
    private const int MostAliasedNodes = 10_000;

    private readonly Dictionary<AnchorName, CardNode?> _anchors = [];
    private int _nodes;
    private int _aliasedNodes;

    /// <summary>Parses one document.</summary>
    /// <param name="text">YAML.</param>
    /// <param name="path">Path of the document's root.</param>
    /// <returns>The root, or null with at least one problem reported.</returns>
    public CardNode? Parse(string text, string path)
    {
        using var reader = new StringReader(text);
        var parser = new Parser(reader);
        try
        {
            parser.Consume<StreamStart>();
            if (parser.Accept<StreamEnd>(out _))
            {
                problems.Add(new CardPosition(file, 1, firstColumn), path, "is empty");
                return null;
            }

            parser.Consume<DocumentStart>();
            var root = ParseNode(parser, path, 0);
            parser.Consume<DocumentEnd>();
            if (parser.TryConsume<DocumentStart>(out var second))
            {
                problems.Add(At(second.Start), path, "a second YAML document starts here; a card is a single document, remove everything from '---' on");
                return null;
            }

            return root;
        }
        catch (YamlException exception)
        {
            if (exception.Message.Contains("tab", StringComparison.Ordinal) && TabIndentation(text, exception.Start.Line) is { } tab)
                problems.Add(At(tab), path, $"line {tab.Line} is indented with a tab; use spaces");
            else
                problems.Add(At(exception.Start), path, exception.Message);
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException or IndexOutOfRangeException or FormatException or OverflowException)
        {
            // The YAML library lets a few of its own slips out on malformed input; the place it had reached is the best there is.
            problems.Add(At(parser.Current?.Start ?? Mark.Empty), path, "is not valid YAML from here on; check brackets, quotes and indentation");
        }

        return null;
    }

    private CardNode ParseNode(Parser parser, string path, int level)
    {
        var start = parser.Require<ParsingEvent>();
        if (level > DeepestLevel)
            throw new YamlException(start.Start, start.End, $"is nested more than {DeepestLevel} levels deep; a card needs fewer than ten");
        if (++_nodes > MostNodes)
            throw new YamlException(start.Start, start.End, $"holds more than {MostNodes} values; put tables into files that plugins read");
        if (parser.TryConsume<AnchorAlias>(out var alias))
            return Resolve(alias, path);
        var node = parser.Require<NodeEvent>();

        if (!node.Tag.IsEmpty)
            problems.Add(At(node.Start), path, $"the tag {CardText.Quote(node.Tag.IsNonSpecific ? "!" : node.Tag.Value)} has no meaning in a card; remove it");
        if (!node.Anchor.IsEmpty)
            _anchors[node.Anchor] = null;
        CardNode result = node switch
        {
            Scalar => ParseScalar(parser, path),
            SequenceStart => ParseSequence(parser, path, level),
            _ => ParseMapping(parser, path, level),
        };
        if (!node.Anchor.IsEmpty)
            _anchors[node.Anchor] = result;
        return result;
    }

    private CardNode Resolve(AnchorAlias alias, string path)
    {
        if (!_anchors.TryGetValue(alias.Value, out var target))
            throw new YamlException(alias.Start, alias.End, $"the alias '*{alias.Value.Value}' has no anchor '&{alias.Value.Value}' before it");
        if (target is null)
            throw new YamlException(alias.Start, alias.End, $"the alias '*{alias.Value.Value}' stands inside its own anchor: it would never end");
        _aliasedNodes += target.Count;
        if (_aliasedNodes > MostAliasedNodes)
            throw new YamlException(alias.Start, alias.End, $"the aliases expand to more than {MostAliasedNodes} values; write the values out or use include");
        return target.At(path);
    }

    private CardScalar ParseScalar(Parser parser, string path)
    {
        var scalar = parser.Consume<Scalar>();
        return new CardScalar(scalar.Value, scalar.Style is not (ScalarStyle.Plain or ScalarStyle.Any), At(scalar.Start), path);
    }

    private CardSequence ParseSequence(Parser parser, string path, int level)
    {
        var start = parser.Consume<SequenceStart>();
        var items = new List<CardNode>();
        while (!parser.TryConsume<SequenceEnd>(out _))
            items.Add(ParseNode(parser, CardPath.Item(path, items.Count), level + 1));
        return new CardSequence(items, At(start.Start), path);
    }

    private CardMapping ParseMapping(Parser parser, string path, int level)
    {
        var start = parser.Consume<MappingStart>();
        var entries = new List<CardEntry>();
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var keyPosition = At(parser.Require<ParsingEvent>().Start);
            if (ParseNode(parser, path, level + 1) is not CardScalar key)
            {
                problems.Add(keyPosition, path, "a key must be a single word, not a list or a mapping");
                ParseNode(parser, path, level + 1);
                continue;
            }

            var value = ParseNode(parser, CardPath.Key(path, key.Text), level + 1);
            if (lines.TryAdd(key.Text, keyPosition.Line))
                entries.Add(new CardEntry(key.Text, keyPosition, value));
            else
                problems.Add(keyPosition, CardPath.Key(path, key.Text), $"the key stands twice, first in line {lines[key.Text]}; keep one of the two");
        }

        // The YAML library gives the implicit mapping of [key: value] no place; its first key has the same one.
        var hasPlace = !start.Start.Equals(Mark.Empty) || entries.Count == 0;
        return new CardMapping(entries, hasPlace ? At(start.Start) : entries[0].KeyPosition, path);
    }

    // The YAML library names the mapping in which it met the tab, or its own start, and not the line.
    private static Mark? TabIndentation(string text, long firstLine)
    {
        var lines = text.Split('\n');
        for (var line = Math.Max(firstLine, 1); line <= lines.Length; line++)
        {
            var content = lines[line - 1].AsSpan();
            var indentation = content[..(content.Length - content.TrimStart(" \t").Length)];
            var tab = indentation.IndexOf('\t');
            if (tab >= 0 && !content.IsWhiteSpace())
                return new Mark(0, line, tab + 1);
        }

        return null;
    }

    private CardPosition At(Mark mark)
    {
        var line = (int)Math.Clamp(mark.Line, 1, int.MaxValue);
        var column = (int)Math.Clamp(mark.Column, 1, int.MaxValue - firstColumn);
        return new CardPosition(file, line, line == 1 ? column + firstColumn - 1 : column);
    }
}
