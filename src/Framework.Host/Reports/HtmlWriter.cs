using System.Text;

namespace TridentFramework.Host.Reports;

/// <summary>Writes HTML. Whatever comes in as text or as the value of an attribute is escaped; only <see cref="Raw"/> takes HTML.</summary>
internal sealed class HtmlWriter
{
    private readonly StringBuilder _html = new();
    private readonly Stack<string> _open = new();

    /// <summary>What has been written.</summary>
    public override string ToString() => _html.ToString();

    /// <summary>The text as it stands between tags or in a quoted attribute. Control characters, which HTML does not allow, become replacement characters.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            _ = character switch
            {
                '&' => escaped.Append("&amp;"),
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                '"' => escaped.Append("&quot;"),
                '\'' => escaped.Append("&#39;"),
                '\n' or '\t' => escaped.Append(character),
                _ => escaped.Append(char.IsControl(character) ? '\uFFFD' : character),
            };
        }

        return escaped.ToString();
    }

    /// <summary>Opens an element.</summary>
    /// <param name="tag">Its name.</param>
    /// <param name="attributes">Its attributes; one whose value is null is left out.</param>
    public HtmlWriter Open(string tag, params IReadOnlyList<(string Name, string? Value)> attributes)
    {
        Tag(tag, attributes);
        _open.Push(tag);
        return this;
    }

    /// <summary>Closes the element that was opened last.</summary>
    public HtmlWriter Close()
    {
        _html.Append("</").Append(_open.Pop()).Append('>');
        return this;
    }

    /// <summary>Closes the element that was opened last, and ends the line.</summary>
    public HtmlWriter CloseLine()
    {
        Close();
        _html.Append('\n');
        return this;
    }

    /// <summary>Writes an element with a text.</summary>
    public HtmlWriter Element(string tag, string text, params IReadOnlyList<(string Name, string? Value)> attributes) => Open(tag, attributes).Text(text).Close();

    /// <summary>Writes an element without content, such as <c>meta</c>.</summary>
    public HtmlWriter Void(string tag, params IReadOnlyList<(string Name, string? Value)> attributes)
    {
        Tag(tag, attributes);
        _html.Append('\n');
        return this;
    }

    /// <summary>Writes a text.</summary>
    public HtmlWriter Text(string text)
    {
        _html.Append(Escape(text));
        return this;
    }

    /// <summary>Writes HTML as it is.</summary>
    public HtmlWriter Raw(string html)
    {
        _html.Append(html);
        return this;
    }

    private void Tag(string tag, IReadOnlyList<(string Name, string? Value)> attributes)
    {
        _html.Append('<').Append(tag);
        foreach (var (name, value) in attributes.Where(static a => a.Value is not null))
            _html.Append(' ').Append(name).Append("=\"").Append(Escape(value!)).Append('"');
        _html.Append('>');
    }
}
