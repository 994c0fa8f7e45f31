namespace TridentFramework.Host.Figures;

/// <summary>A line through points in the order given. A point that is not finite, or not positive on a logarithmic axis, breaks it.</summary>
internal sealed record Curve : Layer
{
    /// <summary>Horizontal coordinates.</summary>
    public required IReadOnlyList<double> X { get; init; }

    /// <summary>Vertical coordinates, as many.</summary>
    public required IReadOnlyList<double> Y { get; init; }

    /// <summary>Colour of the line.</summary>
    public PaletteColour Colour { get; init; } = 0;

    /// <summary>Dashes of the line.</summary>
    public LineStyle Style { get; init; }

    /// <summary>Width of the line in pt.</summary>
    public double Width { get; init; } = Stroke.CurveWidthPt;

    /// <inheritdoc/>
    internal override string Kind => "curve";

    /// <inheritdoc/>
    internal override IEnumerable<ExtentPoint> Extent => X.Zip(Y, static (x, y) => new ExtentPoint(x, y));

    private Stroke Line => new(Colour, Style, Width);

    /// <inheritdoc/>
    internal override void Check()
    {
        LayerInput.SameLength(nameof(X), X.Count, nameof(Y), Y.Count);
        LayerInput.Positive(nameof(Width), Width);
    }

    /// <inheritdoc/>
    internal override void Draw(LayerCanvas canvas) => canvas.Line(X.Zip(Y, canvas.Map.Point), Line);

    /// <inheritdoc/>
    internal override void DrawSample(LayerCanvas canvas, Box box) => canvas.Line([new(box.Left, box.CentreY), new(box.Right, box.CentreY)], Line);

    /// <inheritdoc/>
    internal override IEnumerable<FigureRow> Rows() => X.Zip(Y, static (x, y) => new FigureRow { X = x, Y = y });
}
