namespace TridentFramework.Host.Figures;

/// <summary>The entries of a legend, set in columns, without a place yet.</summary>
internal sealed class LegendTypesetter
{
    private const double SampleWidthPt = 17.0;
    private const double SampleHeightPt = 5.0;
    private const double SampleGapPt = 4.5;
    private const double ColumnGapPt = 11.0;
    private const double RowGapPt = 2.6;

    private readonly List<(TextBlock Block, IReadOnlyList<LegendEntry> Parts)> _entries;

    private LegendTypesetter(List<(TextBlock, IReadOnlyList<LegendEntry>)> entries) => _entries = entries;

    /// <summary>How many entries there are.</summary>
    public int Count => _entries.Count;

    /// <summary>The entries of a panel; layers with the same text share one.</summary>
    public static LegendTypesetter Of(Panel panel, double widestPt) => new([
        .. panel.Layers
            .SelectMany(static layer => layer.LegendEntries)
            .GroupBy(static entry => entry.Text, StringComparer.Ordinal)
            .Select(group => (TextBlock.Of(group.Key, FontMetrics.SmallSizePt, widestPt - SampleWidthPt - SampleGapPt), (IReadOnlyList<LegendEntry>)[.. group])),
    ]);

    /// <summary>Width in pt below which an entry of a panel has to be set smaller.</summary>
    public static double NarrowestWidth(Panel panel) => SampleWidthPt + SampleGapPt
        + panel.Layers.SelectMany(static layer => layer.LegendEntries).Select(static entry => TextBlock.WidestWord(entry.Text, FontMetrics.SmallSizePt)).DefaultIfEmpty(0.0).Max();

    /// <summary>The largest number of columns that fits into a width, at least one.</summary>
    public int ColumnsWithin(double widthPt)
    {
        for (var columns = _entries.Count; columns > 1; columns--)
        {
            if (Size(columns).Width <= widthPt)
                return Balanced(columns);
        }

        return 1;
    }

    /// <summary>Width and height in pt of the legend in a number of columns.</summary>
    public (double Width, double Height) Size(int columns)
    {
        var (widths, heights) = Cells(columns);
        return (widths.Sum() + (ColumnGapPt * (widths.Count - 1)), heights.Sum() + (RowGapPt * (heights.Count - 1)));
    }

    /// <summary>The legend with its upper left corner at a point.</summary>
    public IReadOnlyList<(PlacedText Text, IReadOnlyList<Shape> Sample)> PlacedAt(double left, double top, int columns, PanelMap map)
    {
        var (widths, heights) = Cells(columns);
        var rows = heights.Count;
        var placed = new List<(PlacedText, IReadOnlyList<Shape>)>();
        for (var i = 0; i < _entries.Count; i++)
        {
            var (column, row) = (i / rows, i % rows);
            var (block, parts) = _entries[i];
            var x = left + widths.Take(column).Sum() + (ColumnGapPt * column);
            var y = top + heights.Take(row).Sum() + (RowGapPt * row);
            var middle = y + block.Lines[0].Baseline - (0.5 * FontMetrics.CapHeight * FontMetrics.SmallSizePt);
            var sample = new Box(x, middle - (SampleHeightPt / 2.0), SampleWidthPt, SampleHeightPt);
            var canvas = new LayerCanvas(map, sample.Inflated(SampleHeightPt));
            foreach (var part in parts)
                part.Draw(canvas, sample);
            placed.Add((new PlacedText { Role = "entry", Block = block, Left = x + SampleWidthPt + SampleGapPt, Top = y }, canvas.Shapes));
        }

        return placed;
    }

    // Entries run down the columns.
    private (List<double> Widths, List<double> Heights) Cells(int columns)
    {
        var rows = (_entries.Count + columns - 1) / columns;
        return (
            [.. _entries.Chunk(rows).Select(static column => SampleWidthPt + SampleGapPt + column.Max(static entry => entry.Block.Width))],
            [.. Enumerable.Range(0, rows).Select(row => _entries.Where((_, i) => i % rows == row).Max(static entry => entry.Block.Height))]);
    }

    // Four columns for five entries make two rows; so do three, and they are even.
    private int Balanced(int columns)
    {
        var rows = (_entries.Count + columns - 1) / columns;
        return (_entries.Count + rows - 1) / rows;
    }
}
