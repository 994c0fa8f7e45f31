namespace TridentFramework.Host.Figures;

/// <summary>Something that is drawn in the frame of a panel.</summary>
internal abstract record Layer
{
    /// <summary>Entry in the legend, in the label language; none if null. Layers of a panel with the same text share one entry.</summary>
    public string? Legend { get; init; }

    /// <summary>What the layer shows, in the label language, for those who ask for its numbers; the entry in the legend if null. It is not drawn.</summary>
    public string? Subject { get; init; }

    /// <summary>What the layer is, in one word: class of its group in SVG, column <c>kind</c> in CSV.</summary>
    internal abstract string Kind { get; }

    /// <summary>The points that the axes have to show if their limits are not given.</summary>
    internal abstract IEnumerable<ExtentPoint> Extent { get; }

    /// <summary>The entries of this layer in the legend.</summary>
    internal virtual IEnumerable<LegendEntry> LegendEntries => Legend is null ? [] : [new LegendEntry(Legend, DrawSample)];

    /// <summary>Refuses numbers that cannot be drawn.</summary>
    /// <exception cref="ArgumentException">There are such.</exception>
    internal abstract void Check();

    /// <summary>Draws the layer.</summary>
    internal abstract void Draw(LayerCanvas canvas);

    /// <summary>Draws what stands for the layer in the legend.</summary>
    internal abstract void DrawSample(LayerCanvas canvas, Box box);

    /// <summary>The numbers of the layer, in the order in which they were given.</summary>
    internal abstract IEnumerable<FigureRow> Rows();
}
