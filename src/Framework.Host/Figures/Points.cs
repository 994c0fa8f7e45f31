namespace TridentFramework.Host.Figures;

/// <summary>Symbols at points, with error bars. A point that is not finite, not positive on a logarithmic axis or outside of the frame is not drawn.</summary>
internal sealed record Points : Layer
{
    /// <summary>Horizontal coordinates.</summary>
    public required IReadOnlyList<double> X { get; init; }

    /// <summary>Vertical coordinates, as many.</summary>
    public required IReadOnlyList<double> Y { get; init; }

    /// <summary>Errors in y; none if null.</summary>
    public ErrorBars? YErrors { get; init; }

    /// <summary>Errors in x; none if null.</summary>
    public ErrorBars? XErrors { get; init; }

    /// <summary>Shape of the symbols.</summary>
    public Marker Marker { get; init; }

    /// <summary>Whether the symbols are outlines.</summary>
    public bool IsOpen { get; init; }

    /// <summary>Colour of symbols and error bars.</summary>
    public PaletteColour Colour { get; init; } = Palette.Black;

    /// <summary>Size of a symbol in pt.</summary>
    public double Size { get; init; } = 4.0;

    /// <inheritdoc/>
    internal override string Kind => "points";

    /// <inheritdoc/>
    internal override IEnumerable<ExtentPoint> Extent => Enumerable.Range(0, X.Count).SelectMany(i => new[]
    {
        new ExtentPoint(X[i], Y[i]),
        new ExtentPoint(X[i] - (XErrors?.Lower[i] ?? 0.0), Y[i]),
        new ExtentPoint(X[i] + (XErrors?.Upper[i] ?? 0.0), Y[i]),
        new ExtentPoint(X[i], Y[i] - (YErrors?.Lower[i] ?? 0.0)),
        new ExtentPoint(X[i], Y[i] + (YErrors?.Upper[i] ?? 0.0)),
    });

    private Stroke ErrorLine => new(Colour, LineStyle.Solid, Stroke.ThinWidthPt);

    /// <inheritdoc/>
    internal override void Check()
    {
        LayerInput.SameLength(nameof(X), X.Count, nameof(Y), Y.Count);
        LayerInput.Positive(nameof(Size), Size);
        XErrors?.Check(nameof(XErrors), X.Count);
        YErrors?.Check(nameof(YErrors), X.Count);
    }

    /// <inheritdoc/>
    internal override void Draw(LayerCanvas canvas)
    {
        var bars = new List<PlanePoint>();
        var centres = new List<PlanePoint>();
        for (var i = 0; i < X.Count; i++)
        {
            var centre = canvas.Map.Point(X[i], Y[i]);
            if (centre.IsBreak || !canvas.Clip.Contains(centre))
                continue;
            centres.Add(centre);
            if (YErrors is { } y)
                bars.AddRange([canvas.Map.Edge(X[i], Y[i] - y.Lower[i]), canvas.Map.Edge(X[i], Y[i] + y.Upper[i]), PlanePoint.Break]);
            if (XErrors is { } x)
                bars.AddRange([canvas.Map.Edge(X[i] - x.Lower[i], Y[i]), canvas.Map.Edge(X[i] + x.Upper[i], Y[i]), PlanePoint.Break]);
        }

        canvas.Line(bars, ErrorLine);
        canvas.Symbols(centres, Marker, IsOpen, Colour, Size);
    }

    /// <inheritdoc/>
    internal override void DrawSample(LayerCanvas canvas, Box box)
    {
        if (YErrors is not null)
            canvas.Line([new(box.CentreX, box.Top - 1.0), new(box.CentreX, box.Bottom + 1.0)], ErrorLine);
        if (XErrors is not null)
            canvas.Line([new(box.CentreX - 5.0, box.CentreY), new(box.CentreX + 5.0, box.CentreY)], ErrorLine);
        canvas.Symbols([new(box.CentreX, box.CentreY)], Marker, IsOpen, Colour, Size);
    }

    /// <inheritdoc/>
    internal override IEnumerable<FigureRow> Rows()
    {
        for (var i = 0; i < X.Count; i++)
        {
            yield return new FigureRow
            {
                X = X[i],
                Y = Y[i],
                XLower = X[i] - XErrors?.Lower[i],
                XUpper = X[i] + XErrors?.Upper[i],
                YLower = Y[i] - YErrors?.Lower[i],
                YUpper = Y[i] + YErrors?.Upper[i],
            };
        }
    }
}
