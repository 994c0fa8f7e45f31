namespace TridentFramework.Host.Figures;

/// <summary>A histogram: one value for each bin. A value that is not a number breaks it; on a logarithmic axis a value that is not positive reaches the bottom.</summary>
internal sealed record Steps : Layer
{
    /// <summary>Edges of the bins, increasing, one more than values.</summary>
    public required IReadOnlyList<double> Edges { get; init; }

    /// <summary>Values of the bins.</summary>
    public required IReadOnlyList<double> Values { get; init; }

    /// <summary>Errors of the values, drawn in the middle of each bin; none if null.</summary>
    public ErrorBars? Errors { get; init; }

    /// <summary>Colour of the line and of the area below it.</summary>
    public PaletteColour Colour { get; init; } = 0;

    /// <summary>Dashes of the line.</summary>
    public LineStyle Style { get; init; }

    /// <summary>Width of the line in pt.</summary>
    public double Width { get; init; } = Stroke.CurveWidthPt;

    /// <summary>Opacity of the area between the values and zero, or the bottom of a logarithmic axis; 0 fills nothing.</summary>
    public double Opacity { get; init; }

    /// <inheritdoc/>
    internal override string Kind => "steps";

    /// <inheritdoc/>
    internal override IEnumerable<ExtentPoint> Extent => Enumerable.Range(0, Values.Count).SelectMany(i => new[]
    {
        new ExtentPoint(Edges[i], Values[i]),
        new ExtentPoint(Edges[i + 1], Values[i]),
        new ExtentPoint(Edges[i], Values[i] - (Errors?.Lower[i] ?? 0.0)),
        new ExtentPoint(Edges[i], Values[i] + (Errors?.Upper[i] ?? 0.0)),
        new ExtentPoint(Edges[i], 0.0),
    });

    private Stroke Line => new(Colour, Style, Width);

    /// <inheritdoc/>
    internal override void Check()
    {
        if (Edges.Count != Values.Count + 1)
            throw new ArgumentException($"Edges has {Edges.Count} values and Values {Values.Count}; there is one edge more than values");
        LayerInput.Increasing(nameof(Edges), Edges);
        LayerInput.Positive(nameof(Width), Width);
        LayerInput.Opacity(Opacity);
        Errors?.Check(nameof(Errors), Values.Count);
    }

    /// <inheritdoc/>
    internal override void Draw(LayerCanvas canvas)
    {
        var map = canvas.Map;
        var outline = new List<PlanePoint>();
        var areas = new List<IReadOnlyList<PlanePoint>>();
        var bars = new List<PlanePoint>();
        for (var i = 0; i < Values.Count; i++)
        {
            if (!double.IsFinite(Values[i]))
            {
                outline.Add(PlanePoint.Break);
                continue;
            }

            var left = map.Edge(Edges[i], Values[i]);
            var right = map.Edge(Edges[i + 1], Values[i]);
            outline.AddRange([left, right]);
            if (Opacity > 0.0)
                areas.Add([left, right, map.Edge(Edges[i + 1], 0.0), map.Edge(Edges[i], 0.0)]);
            if (Errors is { } errors)
            {
                var middle = 0.5 * (left.X + right.X);
                bars.AddRange([map.Edge(Edges[i], Values[i] - errors.Lower[i]) with { X = middle }, map.Edge(Edges[i], Values[i] + errors.Upper[i]) with { X = middle }, PlanePoint.Break]);
            }
        }

        canvas.Fill(areas, Colour, Opacity);
        canvas.Line(outline, Line);
        canvas.Line(bars, new Stroke(Colour, LineStyle.Solid, Stroke.ThinWidthPt));
    }

    /// <inheritdoc/>
    internal override void DrawSample(LayerCanvas canvas, Box box)
    {
        if (Opacity > 0.0)
        {
            canvas.Fill([LayerCanvas.Corners(box)], Colour, Opacity);
            canvas.Line([new(box.Left, box.Bottom), new(box.Left, box.Top), new(box.Right, box.Top), new(box.Right, box.Bottom)], Line);
        }
        else
        {
            canvas.Line([new(box.Left, box.CentreY), new(box.Right, box.CentreY)], Line);
        }
    }

    /// <inheritdoc/>
    internal override IEnumerable<FigureRow> Rows()
    {
        for (var i = 0; i < Values.Count; i++)
        {
            yield return new FigureRow
            {
                XLower = Edges[i],
                XUpper = Edges[i + 1],
                Y = Values[i],
                YLower = Values[i] - Errors?.Lower[i],
                YUpper = Values[i] + Errors?.Upper[i],
            };
        }
    }
}
