namespace TridentFramework.Host.Figures;

/// <summary>Places the characters of one line.</summary>
internal sealed class LabelTypesetter
{
    private const double ScriptScale = 0.7;
    private const double UpperRise = 0.36;
    private const double LowerRise = -0.18;
    private const double StackedUpperRise = 0.40;
    private const double StackedLowerRise = -0.24;
    private const double BarGap = 0.10;
    private const double BarThickness = 0.055;
    private const string TallLowerCase = "bdfhkltβδζθλξψϑ";

    private readonly List<LabelRun> _runs = [];
    private readonly List<LabelStroke> _strokes = [];
    private double _x;
    private int _firstToJoin;

    private LabelTypesetter()
    {
    }

    /// <summary>Places the pieces of a label one behind the other.</summary>
    public static LabelLine Set(IReadOnlyList<LabelNode> nodes, double sizePt)
    {
        var typesetter = new LabelTypesetter();
        typesetter.Add(nodes, 0.0, sizePt);
        return new()
        {
            Runs = typesetter._runs,
            Strokes = typesetter._strokes,
            Width = typesetter._x,
            Ascent = typesetter._runs.Select(static run => run.Rise + (FontMetrics.Ascent * run.SizePt))
                .Concat(typesetter._strokes.Select(static stroke => stroke.Rise + stroke.Thickness))
                .Append(FontMetrics.Ascent * sizePt)
                .Max(),
            Descent = typesetter._runs.Select(static run => (FontMetrics.Descent * run.SizePt) - run.Rise).Append(FontMetrics.Descent * sizePt).Max(),
        };
    }

    private void Add(IReadOnlyList<LabelNode> nodes, double rise, double sizePt)
    {
        foreach (var node in nodes)
        {
            switch (node)
            {
                case LabelText text:
                    Add(text, rise, sizePt);
                    break;
                case LabelScript script:
                    var isStacked = script is { Upper: not null, Lower: not null };
                    var start = _x;
                    var end = _x;
                    if (script.Upper is { } upper)
                    {
                        Add(upper, rise + ((isStacked ? StackedUpperRise : UpperRise) * sizePt), ScriptScale * sizePt);
                        end = _x;
                    }

                    if (script.Lower is { } lower)
                    {
                        _x = start;
                        Add(lower, rise + ((isStacked ? StackedLowerRise : LowerRise) * sizePt), ScriptScale * sizePt);
                        end = Math.Max(end, _x);
                    }

                    _x = end;
                    break;
                case LabelOverline overline:
                    AddBelowLine(overline, rise, sizePt);
                    break;
            }
        }
    }

    private void Add(LabelText text, double rise, double sizePt)
    {
        if (text.Text.Length == 0)
            return;
        var width = FontMetrics.Width(text.Text) * sizePt;
        if (_runs.Count > _firstToJoin && _runs[^1] is var last && last.IsItalic == text.IsItalic && last.SizePt == sizePt && last.Rise == rise && last.X + last.Width == _x)
            _runs[^1] = last with { Text = last.Text + text.Text, Width = last.Width + width };
        else
            _runs.Add(new(_x, rise, sizePt, text.IsItalic, text.Text, width));
        _x = _runs[^1].X + _runs[^1].Width;
    }

    private void AddBelowLine(LabelOverline overline, double rise, double sizePt)
    {
        var firstRun = _runs.Count;
        var firstStroke = _strokes.Count;
        _firstToJoin = firstRun;
        if (overline.IsRoot)
            Add(new LabelText("√", false), rise, sizePt);
        var start = _x;
        var contentRun = _runs.Count;
        _firstToJoin = contentRun;
        Add(overline.Content, rise, sizePt);
        var top = overline.IsRoot
            ? rise + (FontMetrics.CapHeight * sizePt)
            : rise + (FontMetrics.XHeight * sizePt);
        for (var i = contentRun; i < _runs.Count; i++)
            top = Math.Max(top, _runs[i].Rise + ((IsTall(_runs[i].Text) ? FontMetrics.CapHeight : FontMetrics.XHeight) * _runs[i].SizePt));
        for (var i = firstStroke; i < _strokes.Count; i++)
            top = Math.Max(top, _strokes[i].Rise);
        var inset = overline.IsRoot || _runs.Count == firstRun ? 0.0 : 0.05 * sizePt;
        _strokes.Add(new(start + inset, _x - inset, top + (BarGap * sizePt), BarThickness * sizePt));
    }

    private static bool IsTall(string text) => text.Any(static c => !char.IsLower(c) || TallLowerCase.Contains(c, StringComparison.Ordinal));
}
