namespace TridentFramework.Host.Figures;

/// <summary>A figure with everything in its place, in pt from its upper left corner.</summary>
internal sealed record FigureLayout
{
    private const double TitleGapPt = 6.0;
    private const double EdgePt = 2.5;
    private const double SmallestFramePt = 40.0;

    // Margins only grow, by less and less: a smaller frame has fewer ticks, and a label that sticks out of it does so by a little more.
    private const int MostRounds = 30;
    private const double SettledPt = 0.01;

    /// <summary>Width in pt.</summary>
    public required double Width { get; init; }

    /// <summary>Height in pt.</summary>
    public required double Height { get; init; }

    /// <summary>Heading, if there is one.</summary>
    public required PlacedText? Title { get; init; }

    /// <summary>The panels.</summary>
    public required IReadOnlyList<PanelLayout> Panels { get; init; }

    /// <summary>All texts of the figure.</summary>
    public IEnumerable<PlacedText> Texts => [.. Title is null ? [] : new[] { Title }, .. Panels.SelectMany(static panel => panel.Texts)];

    /// <summary>Lays out a figure.</summary>
    /// <exception cref="ArgumentException">The figure cannot be drawn; the message says where and why.</exception>
    public static FigureLayout Of(Figure figure)
    {
        FigureInput.Check(figure);
        var columns = Math.Min(figure.Columns, figure.Panels.Count);
        var rows = (figure.Panels.Count + columns - 1) / columns;
        var width = (columns * figure.PanelWidth) + ((columns - 1) * Figure.GapPt);
        var title = figure.Title is null ? null : TextBlock.Of(figure.Title, FontMetrics.TitleSizePt, width - (2.0 * EdgePt));
        var panels = Settled(figure, columns);
        var top = title is null ? 0.0 : EdgePt + title.Height + TitleGapPt;
        var layouts = new List<PanelLayout>();
        for (var row = 0; row < rows; row++)
        {
            var below = 0.0;
            var first = layouts.Count;
            for (var i = first; i < Math.Min(first + columns, figure.Panels.Count); i++)
            {
                var (draft, margins) = panels[i];
                var box = new Box((i - first) * (figure.PanelWidth + Figure.GapPt), top, figure.PanelWidth, figure.PanelHeight);
                var frame = new Box(box.Left + margins.Left, box.Top + margins.Top, box.Width - margins.Left - margins.Right, box.Height - margins.Top - margins.Bottom);
                var layout = FigureInput.InPanel(figure, i, () =>
                {
                    var placed = draft.Place(box, frame);
                    if (placed.Legend is null && NeedsLegend(placed.Panel))
                    {
                        below = Math.Max(below, LegendPlacement.HeightBelow(placed.Panel, box.Width));
                        placed = placed with { Legend = LegendPlacement.Below(placed.Panel, placed.Map, box.Left, box.Bottom, box.Width) };
                    }

                    return placed;
                });
                layouts.Add(layout);
            }

            top += figure.PanelHeight + below + (row < rows - 1 ? Figure.GapPt / 2.0 : below > 0.0 ? EdgePt : 0.0);
        }

        return new()
        {
            Width = width,
            Height = top,
            Title = title is null ? null : new PlacedText { Role = "title", Block = title, Left = (width - title.Width) / 2.0, Top = EdgePt, Align = TextAlign.Middle },
            Panels = layouts,
        };
    }

    private static bool NeedsLegend(Panel panel) => panel.Legend != LegendPlace.None && panel.Layers.Any(static layer => layer.LegendEntries.Any());

    // Frames of a column have the same left and right edges, those of a row the same upper and lower ones.
    private static (PanelDraft Draft, PanelMargins Margins)[] Settled(Figure figure, int columns)
    {
        var count = figure.Panels.Count;
        var ranges = figure.Panels.Select((panel, i) => FigureInput.InPanel(figure, i, () => PanelRange.Of(panel))).ToList();
        var margins = new PanelMargins[count];
        for (var round = 0; ; round++)
        {
            var drafts = new PanelDraft[count];
            var needed = new PanelMargins[count];
            for (var i = 0; i < count; i++)
            {
                var frameWidth = figure.PanelWidth - margins[i].Left - margins[i].Right;
                var frameHeight = figure.PanelHeight - margins[i].Top - margins[i].Bottom;
                FigureInput.InPanel(figure, i, () =>
                {
                    if (frameWidth < SmallestFramePt || frameHeight < SmallestFramePt)
                    {
                        throw new ArgumentException(
                            $"the texts around the frame leave {frameWidth:0} pt by {frameHeight:0} pt of {figure.PanelWidth:0} pt by {figure.PanelHeight:0} pt for it, and it needs {SmallestFramePt:0} pt; "
                            + "shorten the labels, or make PanelWidth or PanelHeight larger");
                    }

                    drafts[i] = new PanelDraft(figure.Panels[i], ranges[i], figure.PanelWidth, frameWidth, frameHeight);
                    needed[i] = drafts[i].Needed(frameWidth, frameHeight);
                    return true;
                });
            }

            var next = new PanelMargins[count];
            for (var i = 0; i < count; i++)
            {
                var inColumn = Enumerable.Range(0, count).Where(k => k % columns == i % columns).ToList();
                var inRow = Enumerable.Range(0, count).Where(k => k / columns == i / columns).ToList();
                next[i] = new(
                    Math.Max(margins[i].Left, inColumn.Max(k => needed[k].Left)),
                    Math.Max(margins[i].Right, inColumn.Max(k => needed[k].Right)),
                    Math.Max(margins[i].Top, inRow.Max(k => needed[k].Top)),
                    Math.Max(margins[i].Bottom, inRow.Max(k => needed[k].Bottom)));
            }

            if (round == MostRounds || next.Zip(margins).All(static pair => pair.First.IsWithin(SettledPt, pair.Second)))
                return [.. drafts.Zip(margins)];
            margins = next;
        }
    }
}
