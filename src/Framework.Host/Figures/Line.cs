namespace TridentFramework.Host.Figures;

/// <summary>A reference line across the frame.</summary>
internal sealed record Line : Layer
{
    /// <summary>Along x or along y.</summary>
    public required Orientation Orientation { get; init; }

    /// <summary>Where it crosses the other axis.</summary>
    public required double Value { get; init; }

    /// <summary>Colour of the line.</summary>
    public PaletteColour Colour { get; init; } = Palette.Grey;

    /// <summary>Dashes of the line.</summary>
    public LineStyle Style { get; init; } = LineStyle.Dashed;

    /// <summary>Width of the line in pt.</summary>
    public double Width { get; init; } = Stroke.ThinWidthPt;

    /// <inheritdoc/>
    internal override string Kind => "line";

    /// <inheritdoc/>
    internal override IEnumerable<ExtentPoint> Extent => [Orientation == Orientation.Horizontal ? new(null, Value) : new(Value, null)];

    private Stroke Stroke => new(Colour, Style, Width);

    /// <inheritdoc/>
    internal override void Check()
    {
        LayerInput.Positive(nameof(Width), Width);
        if (!double.IsFinite(Value))
            throw new ArgumentException($"Value is {Value:R}; a reference line stands at a finite number");
    }

    /// <inheritdoc/>
    internal override void Draw(LayerCanvas canvas)
    {
        var frame = canvas.Map.Frame;
        if (Orientation == Orientation.Horizontal && canvas.Map.Y.Shows(Value))
        {
            var y = canvas.Map.YAt(Value);
            canvas.Line([new(frame.Left, y), new(frame.Right, y)], Stroke);
        }
        else if (Orientation == Orientation.Vertical && canvas.Map.X.Shows(Value))
        {
            var x = canvas.Map.XAt(Value);
            canvas.Line([new(x, frame.Bottom), new(x, frame.Top)], Stroke);
        }
    }

    /// <inheritdoc/>
    internal override void DrawSample(LayerCanvas canvas, Box box) => canvas.Line([new(box.Left, box.CentreY), new(box.Right, box.CentreY)], Stroke);

    /// <inheritdoc/>
    internal override IEnumerable<FigureRow> Rows() => [Orientation == Orientation.Horizontal ? new FigureRow { Y = Value } : new FigureRow { X = Value }];
}
