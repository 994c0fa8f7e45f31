namespace TridentFramework.Host.Figures;

/// <summary>Finds the place of a legend.</summary>
internal static class LegendPlacement
{
    private const double FrameMarginPt = 7.0;
    private const double BelowGapPt = 5.0;
    private const double EdgePt = 2.5;
    private const double ClearancePt = 2.0;

    // A legend may take this share of the frame and no more, or there is no room for the data.
    private const double LargestShareOfWidth = 0.92;
    private const double LargestShareOfHeight = 0.6;

    private static readonly LegendPlace[] Corners = [LegendPlace.TopRight, LegendPlace.TopLeft, LegendPlace.BottomRight, LegendPlace.BottomLeft];

    /// <summary>The legend in the frame, or null if it has to stand below or there is none.</summary>
    public static LegendLayout? InFrame(Panel panel, PanelMap map, IReadOnlyList<Shape> shapes)
    {
        if (panel.Legend is LegendPlace.None or LegendPlace.Below)
            return null;
        var widest = map.Frame.Width * LargestShareOfWidth;
        if (!panel.Layers.Any(static layer => layer.LegendEntries.Any()) || LegendTypesetter.NarrowestWidth(panel) > widest)
            return null;
        var entries = LegendTypesetter.Of(panel, widest);
        var candidates =
            from columns in new[] { 1, 2, 3 }
            where columns == 1 || entries.Count >= 2 * columns
            let size = entries.Size(columns)
            where size.Width <= widest && size.Height <= map.Frame.Height * LargestShareOfHeight
            from place in panel.Legend == LegendPlace.Best ? Corners : [panel.Legend]
            let box = At(place, map.Frame, size)
            select (Columns: columns, Box: box, Covered: Covered(box.Inflated(ClearancePt), shapes));
        var best = candidates.OrderBy(static candidate => candidate.Covered).Cast<(int Columns, Box Box, double Covered)?>().FirstOrDefault();
        if (best is not { } found || (panel.Legend == LegendPlace.Best && found.Covered > 0.0))
            return null;
        return new()
        {
            Box = found.Box,
            IsBelow = false,
            CoversData = found.Covered > 0.0,
            Entries = entries.PlacedAt(found.Box.Left, found.Box.Top, found.Columns, map),
        };
    }

    /// <summary>Height in pt that the legend below a panel needs, the space above it included.</summary>
    public static double HeightBelow(Panel panel, double widthPt)
    {
        var entries = LegendTypesetter.Of(panel, widthPt - (2.0 * EdgePt));
        return entries.Size(entries.ColumnsWithin(widthPt - (2.0 * EdgePt))).Height + BelowGapPt;
    }

    /// <summary>The legend below a panel.</summary>
    /// <param name="panel">The panel.</param>
    /// <param name="map">Its frame and axes.</param>
    /// <param name="left">Left edge of the panel in pt.</param>
    /// <param name="top">Lower edge of the panel in pt.</param>
    /// <param name="width">Width of the panel in pt.</param>
    public static LegendLayout Below(Panel panel, PanelMap map, double left, double top, double width)
    {
        var entries = LegendTypesetter.Of(panel, width - (2.0 * EdgePt));
        var columns = entries.ColumnsWithin(width - (2.0 * EdgePt));
        var size = entries.Size(columns);
        var x = Math.Clamp(map.Frame.CentreX - (size.Width / 2.0), left + EdgePt, Math.Max(left + EdgePt, left + width - EdgePt - size.Width));
        return new()
        {
            Box = new(x, top + BelowGapPt, size.Width, size.Height),
            IsBelow = true,
            CoversData = false,
            Entries = entries.PlacedAt(x, top + BelowGapPt, columns, map),
        };
    }

    private static Box At(LegendPlace place, Box frame, (double Width, double Height) size) => new(
        place is LegendPlace.TopLeft or LegendPlace.BottomLeft ? frame.Left + FrameMarginPt : frame.Right - FrameMarginPt - size.Width,
        place is LegendPlace.TopLeft or LegendPlace.TopRight ? frame.Top + FrameMarginPt : frame.Bottom - FrameMarginPt - size.Height,
        size.Width,
        size.Height);

    // Lines count with their length; areas, symbols and texts as long lines.
    private static double Covered(Box box, IReadOnlyList<Shape> shapes)
    {
        const double SymbolPt = 10.0;
        const double TextPt = 100.0;
        const double AreaPt = 100.0;
        return shapes.Sum(shape => shape switch
        {
            StrokedLines lines => lines.Lines.Sum(line => Length(line, box)),
            Symbols symbols => SymbolPt * symbols.Centres.Count(box.Inflated(symbols.SizePt / 2.0).Contains),
            Writing writing => writing.Text.Box.Overlaps(box) ? TextPt : 0.0,
            FilledArea area => AreaPt * Share(area, box),
            _ => 0.0,
        });
    }

    private static double Length(IReadOnlyList<PlanePoint> line, Box box)
    {
        var length = 0.0;
        for (var i = 1; i < line.Count; i++)
        {
            if (LineClipper.Cut(line[i - 1], line[i], box) is var (from, to))
                length += Math.Abs(to.X - from.X) + Math.Abs(to.Y - from.Y);
        }

        return length;
    }

    private static double Share(FilledArea area, Box box)
    {
        const int Across = 16;
        const int Down = 8;
        var covered = 0;
        for (var i = 0; i < Across; i++)
        {
            for (var j = 0; j < Down; j++)
                covered += area.Contains(new(box.Left + (box.Width * (i + 0.5) / Across), box.Top + (box.Height * (j + 0.5) / Down))) ? 1 : 0;
        }

        return (double)covered / (Across * Down);
    }
}
