namespace TridentFramework.Host.Figures;

/// <summary>
/// The area between two curves. A bound may be infinite, and a lower bound that is not positive reaches the bottom of a logarithmic axis; a number that is not one breaks the band.
/// </summary>
internal sealed record Band : Layer
{
    /// <summary>Horizontal coordinates.</summary>
    public required IReadOnlyList<double> X { get; init; }

    /// <summary>Lower bounds, as many.</summary>
    public required IReadOnlyList<double> Lower { get; init; }

    /// <summary>Upper bounds, as many.</summary>
    public required IReadOnlyList<double> Upper { get; init; }

    /// <summary>Colour of the area.</summary>
    public PaletteColour Colour { get; init; } = 0;

    /// <summary>Opacity of the area, 0 to 1.</summary>
    public double Opacity { get; init; } = 0.25;

    /// <inheritdoc/>
    internal override string Kind => "band";

    /// <inheritdoc/>
    internal override IEnumerable<ExtentPoint> Extent => X.Zip(Lower, ToExtent).Concat(X.Zip(Upper, ToExtent));

    /// <inheritdoc/>
    internal override void Check()
    {
        LayerInput.SameLength(nameof(X), X.Count, nameof(Lower), Lower.Count);
        LayerInput.SameLength(nameof(X), X.Count, nameof(Upper), Upper.Count);
        LayerInput.Opacity(Opacity);
    }

    /// <inheritdoc/>
    internal override void Draw(LayerCanvas canvas)
    {
        var polygons = new List<IReadOnlyList<PlanePoint>>();
        var first = 0;
        for (var i = 0; i <= X.Count; i++)
        {
            if (i < X.Count && IsShown(canvas.Map, i))
                continue;
            if (i - first > 1)
            {
                var run = Enumerable.Range(first, i - first).ToList();
                polygons.Add([.. run.Select(k => canvas.Map.Edge(X[k], Upper[k])), .. Enumerable.Reverse(run).Select(k => canvas.Map.Edge(X[k], Lower[k]))]);
            }

            first = i + 1;
        }

        canvas.Fill(polygons, Colour, Opacity);
    }

    /// <inheritdoc/>
    internal override void DrawSample(LayerCanvas canvas, Box box) => canvas.Fill([LayerCanvas.Corners(box)], Colour, Opacity);

    /// <inheritdoc/>
    internal override IEnumerable<FigureRow> Rows()
    {
        for (var i = 0; i < X.Count; i++)
            yield return new FigureRow { X = X[i], YLower = Lower[i], YUpper = Upper[i] };
    }

    private static ExtentPoint ToExtent(double x, double bound) => new(x, double.IsInfinity(bound) ? null : bound);

    private bool IsShown(PanelMap map, int i) =>
        map.X.Shows(X[i]) && !double.IsNaN(Lower[i]) && !double.IsNaN(Upper[i]) && (map.Y.Scale == AxisScale.Linear || Upper[i] > 0.0);
}
