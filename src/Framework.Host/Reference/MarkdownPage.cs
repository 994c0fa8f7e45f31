using System.Text;
using System.Text.RegularExpressions;

namespace TridentFramework.Host.Reference;

/// <summary>A page in Markdown, written from its beginning to its end; pages of the documentation that texts mention become links.</summary>
internal sealed partial class MarkdownPage
{
    private const string ContentsPlace = "\0";

    private readonly StringBuilder _text = new();
    private readonly List<(int Level, string Text)> _headings = [];

    /// <summary>A heading; those of levels 2 and 3 stand in the table of contents.</summary>
    /// <param name="level">Level, 1 for the title.</param>
    /// <param name="text">Its text.</param>
    public void Heading(int level, string text)
    {
        _headings.Add((level, text));
        Block($"{new string('#', level)} {text}");
    }

    /// <summary>A paragraph or list.</summary>
    /// <param name="markdown">Its text.</param>
    public void Paragraph(string markdown) => Block(Linked(markdown));

    /// <summary>A block of code.</summary>
    /// <param name="language">Language, such as <c>yaml</c>.</param>
    /// <param name="code">The code.</param>
    public void Code(string language, string code) => Block($"```{language}\n{code}\n```");

    /// <summary>A table.</summary>
    /// <param name="header">Heads of the columns.</param>
    /// <param name="rows">Rows, a cell for each column.</param>
    public void Table(IReadOnlyList<string> header, IEnumerable<IReadOnlyList<string>> rows) => Block(string.Join('\n',
    [
        Row(header),
        Row([.. header.Select(static _ => "---")]),
        .. rows.Select(static row => Row([.. row.Select(static cell => Linked(cell).Replace("|", "\\|", StringComparison.Ordinal))])),
    ]));

    /// <summary>The place of the table of contents.</summary>
    public void Contents() => Block(ContentsPlace);

    /// <summary>The name by which a link finds a heading.</summary>
    /// <param name="heading">Text of the heading.</param>
    public static string Anchor(string heading) => NotInAnchors().Replace(heading.ToLowerInvariant(), "").Replace(' ', '-');

    /// <summary>A link to a heading of the page.</summary>
    /// <param name="text">What it says.</param>
    /// <param name="heading">Text of the heading.</param>
    public static string Link(string text, string heading) => $"[{text}](#{Anchor(heading)})";

    /// <inheritdoc/>
    public override string ToString()
    {
        var contents = _headings.Where(static heading => heading.Level is 2 or 3).Select(static heading => $"{new string(' ', 2 * (heading.Level - 2))}- {Link(heading.Text, heading.Text)}");
        return _text.ToString().Replace(ContentsPlace, string.Join('\n', contents), StringComparison.Ordinal);
    }

    private void Block(string text)
    {
        if (_text.Length > 0)
            _text.Append('\n');
        _text.Append(text).Append('\n');
    }

    private static string Row(IReadOnlyList<string> cells) => $"| {string.Join(" | ", cells)} |";

    // Pages of the reference lie in docs/reference.
    private static string Linked(string markdown) => MentionedPages().Replace(markdown, static page => $"[{page.Value}](../{page.Groups["path"].Value})");

    [GeneratedRegex(@"[^\p{L}\p{Nd} _-]", RegexOptions.CultureInvariant)]
    private static partial Regex NotInAnchors();

    [GeneratedRegex(@"(?<![\w(/[])docs/(?<path>[\w/-]+\.md)", RegexOptions.CultureInvariant)]
    private static partial Regex MentionedPages();
}
