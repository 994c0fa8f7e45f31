namespace TridentFramework.Host.Figures;

/// <summary>A panel while its margins are being found: what stands around a frame of a certain size.</summary>
internal sealed class PanelDraft
{
    private const double EdgePt = 2.5;
    private const double XTickGapPt = 5.0;
    private const double YTickGapPt = 4.0;
    private const double LabelGapPt = 4.0;
    private const double TitleGapPt = 4.0;
    private const double FactorGapPt = 3.0;
    private const double XTickSpacePt = 6.0;
    private const double YTickSpacePt = 3.0;

    private readonly Panel _panel;
    private readonly AxisRange _xRange;
    private readonly AxisRange _yRange;
    private readonly AxisTicks _xTicks;
    private readonly AxisTicks _yTicks;
    private readonly TextBlock[] _xLabels;
    private readonly TextBlock[] _yLabels;
    private readonly TextBlock? _title;
    private readonly TextBlock _xLabel;
    private readonly TextBlock _yLabel;
    private readonly TextBlock? _xFactor;
    private readonly TextBlock? _yFactor;

    /// <summary>Chooses the ticks for a frame and sets all texts.</summary>
    /// <param name="panel">The panel.</param>
    /// <param name="ranges">Its axes.</param>
    /// <param name="panelWidth">Width of the panel in pt.</param>
    /// <param name="frameWidth">Width of the frame in pt.</param>
    /// <param name="frameHeight">Height of the frame in pt.</param>
    public PanelDraft(Panel panel, (AxisRange X, AxisRange Y) ranges, double panelWidth, double frameWidth, double frameHeight)
    {
        _panel = panel;
        (_xRange, _yRange) = ranges;
        _xTicks = AxisTicks.Of(_xRange, frameWidth, static label => Small(label).Width + XTickSpacePt);
        _yTicks = AxisTicks.Of(_yRange, frameHeight, static label => Small(label).Height + YTickSpacePt);
        _xLabels = [.. _xTicks.Major.Select(static tick => Small(tick.Label))];
        _yLabels = [.. _yTicks.Major.Select(static tick => Small(tick.Label))];
        _xFactor = Factor(_xTicks);
        _yFactor = Factor(_yTicks);
        _title = panel.Title is null ? null : TextBlock.Of(panel.Title, FontMetrics.LabelSizePt, panelWidth - (2.0 * EdgePt));

        // The power of ten of the horizontal axis stands at the right end of the line of its label.
        var beside = _xFactor is null ? 0.0 : _xFactor.Width + LabelGapPt;
        _xLabel = TextBlock.Of(panel.X.Label, FontMetrics.LabelSizePt, frameWidth - (2.0 * beside));
        _yLabel = TextBlock.Of(panel.Y.Label, FontMetrics.LabelSizePt, frameHeight);
    }

    /// <summary>The margins that the texts need.</summary>
    public PanelMargins Needed(double frameWidth, double frameHeight)
    {
        var overLeft = _xLabels.Select((label, i) => (label.Width / 2.0) - (_xRange.Fraction(_xTicks.Major[i].Value) * frameWidth)).DefaultIfEmpty(0.0).Max();
        var overRight = _xLabels.Select((label, i) => (label.Width / 2.0) - ((1.0 - _xRange.Fraction(_xTicks.Major[i].Value)) * frameWidth)).DefaultIfEmpty(0.0).Max();
        var overTop = _yLabels.Select((label, i) => YTop(label) - ((1.0 - _yRange.Fraction(_yTicks.Major[i].Value)) * frameHeight)).DefaultIfEmpty(0.0).Max();
        var left = YTickGapPt + _yLabels.Select(static label => label.Width).DefaultIfEmpty(0.0).Max() + LabelGapPt + _yLabel.Height;
        var factor = _yFactor is null ? 0.0 : FactorGapPt + _yFactor.Height;
        var top = Math.Max(overTop, factor) + (_title is null ? 0.0 : TitleGapPt + _title.Height);
        var bottom = XTickGapPt + XTicksHeight + LabelGapPt + Math.Max(_xLabel.Height, _xFactor?.Height ?? 0.0);
        return new(Math.Max(left, overLeft) + EdgePt, Math.Max(overRight, 0.0) + EdgePt, top + EdgePt, bottom + EdgePt);
    }

    /// <summary>Everything in its place.</summary>
    /// <param name="panelBox">The panel.</param>
    /// <param name="frame">Its frame.</param>
    public PanelLayout Place(Box panelBox, Box frame)
    {
        var map = new PanelMap(frame, _xRange, _yRange);
        var layers = _panel.Layers.Select(layer =>
        {
            var canvas = new LayerCanvas(map, frame);
            layer.Draw(canvas);
            return canvas.Shapes;
        }).ToList();
        return new()
        {
            Panel = _panel,
            Map = map,
            Title = _title is null ? null : new PlacedText
            {
                Role = "title",
                Block = _title,
                Left = Math.Clamp(frame.CentreX - (_title.Width / 2.0), panelBox.Left + EdgePt, panelBox.Right - EdgePt - _title.Width),
                Top = panelBox.Top + EdgePt,
                Align = TextAlign.Middle,
            },
            X = new() { Range = _xRange, Ticks = _xTicks, Texts = [.. XTexts(map)] },
            Y = new() { Range = _yRange, Ticks = _yTicks, Texts = [.. YTexts(map, panelBox)] },
            Layers = layers,
            Legend = LegendPlacement.InFrame(_panel, map, [.. layers.SelectMany(static shapes => shapes)]),
        };
    }

    private static TextBlock Small(string label) => TextBlock.Of(label, FontMetrics.SmallSizePt);

    private static TextBlock? Factor(AxisTicks ticks) => ticks.Exponent == 0 ? null : Small($"×10^{{{ticks.Exponent}}}");

    // The middle of the digits stands at the tick, whatever is raised above them.
    private static double YTop(TextBlock label) => label.Lines[0].Baseline - (0.5 * FontMetrics.CapHeight * FontMetrics.SmallSizePt);

    private double XTicksHeight => XTicksAscent + _xLabels.Select(static label => label.Height - label.Lines[0].Baseline).DefaultIfEmpty(0.0).Max();

    // All labels stand on one baseline.
    private double XTicksAscent => _xLabels.Select(static label => label.Lines[0].Baseline).DefaultIfEmpty(0.0).Max();

    private IEnumerable<PlacedText> XTexts(PanelMap map)
    {
        var frame = map.Frame;
        for (var i = 0; i < _xLabels.Length; i++)
        {
            yield return new PlacedText
            {
                Role = "tick",
                Block = _xLabels[i],
                Left = map.XAt(_xTicks.Major[i].Value) - (_xLabels[i].Width / 2.0),
                Top = frame.Bottom + XTickGapPt + XTicksAscent - _xLabels[i].Lines[0].Baseline,
            };
        }

        var below = frame.Bottom + XTickGapPt + XTicksHeight + LabelGapPt;
        if (_xFactor is not null)
            yield return new PlacedText { Role = "factor", Block = _xFactor, Left = frame.Right - _xFactor.Width, Top = below };
        yield return new PlacedText { Role = "label", Block = _xLabel, Left = frame.CentreX - (_xLabel.Width / 2.0), Top = below, Align = TextAlign.Middle };
    }

    private IEnumerable<PlacedText> YTexts(PanelMap map, Box panelBox)
    {
        var frame = map.Frame;
        for (var i = 0; i < _yLabels.Length; i++)
        {
            yield return new PlacedText
            {
                Role = "tick",
                Block = _yLabels[i],
                Left = frame.Left - YTickGapPt - _yLabels[i].Width,
                Top = map.YAt(_yTicks.Major[i].Value) - YTop(_yLabels[i]),
            };
        }

        if (_yFactor is not null)
            yield return new PlacedText { Role = "factor", Block = _yFactor, Left = frame.Left, Top = frame.Top - FactorGapPt - _yFactor.Height };
        yield return new PlacedText
        {
            Role = "label",
            Block = _yLabel,
            Left = panelBox.Left + EdgePt,
            Top = frame.CentreY - (_yLabel.Width / 2.0),
            IsTurned = true,
            Align = TextAlign.Middle,
        };
    }
}
