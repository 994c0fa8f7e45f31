namespace TridentFramework.Host.Figures;

/// <summary>
/// Reads the label language: upright text; <c>^</c> and <c>_</c> with a character, a command or a group; <c>{group}</c>; commands as in TeX (<see cref="LabelCommands"/>,
/// <c>\bar{}</c>, <c>\sqrt{}</c>); <c>\%</c> and the like for the characters themselves; between two <c>$</c> Latin letters are italic. Spaces are kept.
/// </summary>
internal ref struct LabelParser
{
    private const char End = '\0';
    private readonly string _label;
    private int _at;
    private bool _isItalic;

    private LabelParser(string label) => _label = label;

    private readonly char Next => _at < _label.Length ? _label[_at] : End;

    /// <summary>The pieces of a label.</summary>
    /// <exception cref="ArgumentException">The label has an unknown command, a bracket or <c>$</c> without its partner, or a script of nothing.</exception>
    public static IReadOnlyList<LabelNode> Parse(string label)
    {
        var parser = new LabelParser(label);
        var nodes = parser.Sequence(isGroup: false);
        if (parser._isItalic)
            throw parser.Problem("has a '$' without a second one; write \\$ for the character itself");
        return nodes;
    }

    private List<LabelNode> Sequence(bool isGroup)
    {
        var nodes = new List<LabelNode>();
        while (true)
        {
            switch (Next)
            {
                case End when _at >= _label.Length:
                    return isGroup ? throw Problem("has a '{' without its '}'") : nodes;
                case '}':
                    if (!isGroup)
                        throw Problem("has a '}' without its '{'; write \\} for the character itself");
                    _at++;
                    return nodes;
                case '$':
                    if (isGroup)
                        throw Problem("has a '$' inside of braces; put the braces between two '$'");
                    _isItalic = !_isItalic;
                    _at++;
                    break;
                case '^' or '_':
                    nodes.Add(Scripts());
                    break;
                default:
                    foreach (var node in Atom(isScript: false))
                        Append(nodes, node);
                    break;
            }
        }
    }

    private LabelScript Scripts()
    {
        IReadOnlyList<LabelNode>? upper = null;
        IReadOnlyList<LabelNode>? lower = null;
        while (Next is '^' or '_')
        {
            var sign = Next;
            if ((sign == '^' ? upper : lower) is not null)
                throw Problem($"has two '{sign}' on the same base; group them: x{sign}{{a b}}");
            _at++;
            if (_at >= _label.Length || Next is ' ' or '}' or '^' or '_' or '$')
                throw Problem($"has nothing to {(sign == '^' ? "raise" : "lower")} behind '{sign}'; write \\{sign} for the character itself");
            if (sign == '^')
                upper = Atom(isScript: true);
            else
                lower = Atom(isScript: true);
        }

        return new(upper, lower);
    }

    private List<LabelNode> Atom(bool isScript)
    {
        var start = Next;
        switch (start)
        {
            case '{':
                _at++;
                var group = Sequence(isGroup: true);
                return isScript ? [.. group.Select(static node => node is LabelText text ? text with { Text = text.Text.Replace('-', '\u2212') } : node)] : group;
            case '\\':
                return [Command()];
            case '\'':
                _at++;
                return [new LabelText("′", false)];
            default:
                var length = _at + 1 < _label.Length && char.IsSurrogatePair(start, _label[_at + 1]) ? 2 : 1;
                if (char.IsControl(start) || (length == 1 && char.IsSurrogate(start)))
                    throw Problem($"has the character U+{(int)start:X4}, which cannot be drawn");
                var text = _label.Substring(_at, length);
                _at += length;
                if (text == "-" && (isScript || _isItalic))
                    text = "\u2212";
                return [new LabelText(text, _isItalic && char.IsAsciiLetter(start))];
        }
    }

    private LabelNode Command()
    {
        _at++;
        if (!char.IsAsciiLetter(Next))
        {
            if (_at >= _label.Length)
                throw Problem("ends with a '\\'");
            var character = Next;
            _at++;
            return character switch
            {
                '%' or '$' or '{' or '}' or '^' or '_' or '\\' or '\'' or '&' or '#' => new LabelText(character.ToString(), false),
                ',' => new LabelText("\u2009", false),
                _ => throw Problem($"has the unknown command '\\{character}'; a backslash stands before a name or before one of % $ {{ }} ^ _ \\ ' & # ,"),
            };
        }

        var start = _at;
        while (char.IsAsciiLetter(Next))
            _at++;
        var name = _label[start.._at];
        if (LabelCommands.Character(name) is { } known)
            return new LabelText(known, false);
        if (!LabelCommands.OnGroups.Contains(name, StringComparer.Ordinal))
            throw Problem($"has the unknown command '\\{name}'{NearestNames.Suggestion(name, LabelCommands.Names)}");
        if (Next != '{')
            throw Problem($"has '\\{name}' without a group; write \\{name}{{x}}");
        _at++;
        return new LabelOverline(Sequence(isGroup: true), name == "sqrt");
    }

    private static void Append(List<LabelNode> nodes, LabelNode node)
    {
        if (node is LabelText text && nodes is [.., LabelText last] && last.IsItalic == text.IsItalic)
            nodes[^1] = new LabelText(last.Text + text.Text, text.IsItalic);
        else
            nodes.Add(node);
    }

    private readonly ArgumentException Problem(string what) => new($"the label \"{_label}\" {what} (at character {Math.Min(_at, _label.Length)})");
}
