namespace TridentFramework.Host.Figures;

/// <summary>
/// An area bounded by closed polygons; a point is inside if an odd number of them encloses it. Infinite coordinates, and coordinates that are not positive on a logarithmic axis, reach
/// beyond the frame.
/// </summary>
internal sealed record Region : Layer
{
    /// <summary>The polygons, each of at least three points; the last point is joined to the first.</summary>
    public required IReadOnlyList<IReadOnlyList<PlanePoint>> Polygons { get; init; }

    /// <summary>Colour of the area and of its outline.</summary>
    public PaletteColour Colour { get; init; } = 0;

    /// <summary>Opacity of the area, 0 to 1.</summary>
    public double Opacity { get; init; } = 0.25;

    /// <summary>Dashes of the outline; none if null.</summary>
    public LineStyle? Outline { get; init; }

    /// <summary>Width of the outline in pt.</summary>
    public double OutlineWidth { get; init; } = Stroke.ThinWidthPt;

    /// <inheritdoc/>
    internal override string Kind => "region";

    /// <inheritdoc/>
    internal override IEnumerable<ExtentPoint> Extent => Polygons.SelectMany(static polygon => polygon).Select(static p => new ExtentPoint(Finite(p.X), Finite(p.Y)));

    /// <inheritdoc/>
    internal override void Check()
    {
        LayerInput.Opacity(Opacity);
        LayerInput.Positive(nameof(OutlineWidth), OutlineWidth);
        for (var i = 0; i < Polygons.Count; i++)
        {
            if (Polygons[i].Count < 3)
                throw new ArgumentException($"Polygons[{i}] has {Polygons[i].Count} points; a polygon has at least 3");
            if (Polygons[i].Any(static p => p.IsBreak))
                throw new ArgumentException($"Polygons[{i}] has a coordinate that is not a number; end the polygon there and begin another one");
        }
    }

    /// <inheritdoc/>
    internal override void Draw(LayerCanvas canvas)
    {
        var polygons = Polygons.Select(polygon => (IReadOnlyList<PlanePoint>)[.. polygon.Select(p => canvas.Map.Edge(p.X, p.Y))]).ToList();
        canvas.Fill(polygons, Colour, Opacity);
        if (Outline is { } style)
        {
            foreach (var polygon in polygons)
                canvas.Line([.. polygon, polygon[0]], new Stroke(Colour, style, OutlineWidth));
        }
    }

    /// <inheritdoc/>
    internal override void DrawSample(LayerCanvas canvas, Box box)
    {
        var corners = LayerCanvas.Corners(box);
        canvas.Fill([corners], Colour, Opacity);
        if (Outline is { } style)
            canvas.Line([.. corners, corners[0]], new Stroke(Colour, style, OutlineWidth));
    }

    /// <inheritdoc/>
    internal override IEnumerable<FigureRow> Rows() =>
        Polygons.SelectMany(static (polygon, i) => polygon.Select(p => new FigureRow { Part = i + 1, X = p.X, Y = p.Y }));

    private static double? Finite(double value) => double.IsFinite(value) ? value : null;
}
