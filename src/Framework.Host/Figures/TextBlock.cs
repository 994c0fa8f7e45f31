namespace TridentFramework.Host.Figures;

/// <summary>A label on one or more lines.</summary>
internal sealed record TextBlock
{
    private const double LineGap = 0.16;
    private const double SmallestScale = 0.5;

    /// <summary>The lines and the distances of their baselines from the top, in pt.</summary>
    public required IReadOnlyList<(LabelLine Line, double Baseline)> Lines { get; init; }

    /// <summary>Width of the widest line in pt.</summary>
    public required double Width { get; init; }

    /// <summary>Height of all lines in pt.</summary>
    public required double Height { get; init; }

    /// <summary>Places a label. It is broken at spaces where it is wider than allowed, and set smaller where a word is.</summary>
    /// <exception cref="ArgumentException">The label cannot be read, or has a word that would have to be less than half as large.</exception>
    public static TextBlock Of(string label, double sizePt, double widestPt = double.PositiveInfinity)
    {
        var words = Words(LabelParser.Parse(label));
        var widest = Widest(words, sizePt);
        if (widest > widestPt)
        {
            if (widestPt < SmallestScale * widest)
                throw new ArgumentException($"the label \"{label}\" has a word of {widest:0} pt for a place of {widestPt:0} pt; shorten it, put spaces into it, or make the panel larger");
            sizePt *= widestPt / widest;
        }

        var lines = new List<LabelLine>();
        List<LabelNode> current = [];
        foreach (var word in words)
        {
            List<LabelNode> longer = current.Count == 0 ? [.. word] : [.. current, new LabelText(" ", false), .. word];
            if (current.Count > 0 && LabelTypesetter.Set(longer, sizePt).Width > widestPt)
            {
                lines.Add(LabelTypesetter.Set(current, sizePt));
                longer = [.. word];
            }

            current = longer;
        }

        if (current.Count > 0)
            lines.Add(LabelTypesetter.Set(current, sizePt));
        return Stacked(lines, sizePt);
    }

    /// <summary>Width in pt of the widest part that cannot be broken.</summary>
    /// <exception cref="ArgumentException">The label cannot be read.</exception>
    public static double WidestWord(string label, double sizePt) => Widest(Words(LabelParser.Parse(label)), sizePt);

    private static double Widest(List<List<LabelNode>> words, double sizePt) => words.Select(word => LabelTypesetter.Set(word, sizePt).Width).DefaultIfEmpty(0.0).Max();

    private static TextBlock Stacked(List<LabelLine> lines, double sizePt)
    {
        var placed = new List<(LabelLine, double)>();
        var y = 0.0;
        foreach (var line in lines)
        {
            if (placed.Count > 0)
                y += LineGap * sizePt;
            placed.Add((line, y + line.Ascent));
            y += line.Ascent + line.Descent;
        }

        return new() { Lines = placed, Width = lines.Select(static line => line.Width).DefaultIfEmpty(0.0).Max(), Height = y };
    }

    private static List<List<LabelNode>> Words(IReadOnlyList<LabelNode> nodes)
    {
        List<List<LabelNode>> words = [[]];
        foreach (var node in nodes)
        {
            if (node is not LabelText text)
            {
                words[^1].Add(node);
                continue;
            }

            var parts = text.Text.Split(' ');
            for (var i = 0; i < parts.Length; i++)
            {
                if (i > 0)
                    words.Add([]);
                if (parts[i].Length > 0)
                    words[^1].Add(text with { Text = parts[i] });
            }
        }

        words.RemoveAll(static word => word.Count == 0);
        return words;
    }
}
