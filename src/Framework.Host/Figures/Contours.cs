namespace TridentFramework.Host.Figures;

/// <summary>
/// Lines of equal value of a function on a grid, by marching squares; positions between grid points are interpolated linearly in the length along the axis, which is the logarithm on a
/// logarithmic one. Where a value is not a number there is neither line nor area.
/// </summary>
internal sealed record Contours : Layer
{
    /// <summary>Horizontal coordinates of the grid, increasing, at least two.</summary>
    public required IReadOnlyList<double> X { get; init; }

    /// <summary>Vertical coordinates of the grid, increasing, at least two.</summary>
    public required IReadOnlyList<double> Y { get; init; }

    /// <summary>Values: Z[j * X.Count + i] is that at (X[i], Y[j]).</summary>
    public required IReadOnlyList<double> Z { get; init; }

    /// <summary>The levels, drawn in this order.</summary>
    public required IReadOnlyList<ContourLevel> Levels { get; init; }

    /// <summary>Which side of each level is filled.</summary>
    public ContourFill Filled { get; init; }

    /// <inheritdoc/>
    internal override string Kind => "contours";

    /// <inheritdoc/>
    internal override IEnumerable<ExtentPoint> Extent => from y in Y from x in X select new ExtentPoint(x, y);

    /// <inheritdoc/>
    internal override IEnumerable<LegendEntry> LegendEntries =>
    [
        .. base.LegendEntries,
        .. Levels.SelectMany(level => level.Legend is { } text ? new[] { new LegendEntry(text, (canvas, box) => DrawSample(canvas, box, level)) } : []),
    ];

    /// <inheritdoc/>
    internal override void Check()
    {
        if (X.Count < 2 || Y.Count < 2)
            throw new ArgumentException($"the grid has {X.Count} by {Y.Count} points; contours need at least 2 by 2");
        LayerInput.Increasing(nameof(X), X);
        LayerInput.Increasing(nameof(Y), Y);
        if (Z.Count != X.Count * Y.Count)
            throw new ArgumentException($"Z has {Z.Count} values; a grid of {X.Count} by {Y.Count} points has {X.Count * Y.Count}");
        if (Levels.Count == 0)
            throw new ArgumentException("there are no levels");
        foreach (var level in Levels)
        {
            if (!double.IsFinite(level.Value))
                throw new ArgumentException($"a level is {level.Value:R}; levels are finite");
            LayerInput.Positive("the width of a level", level.Width);
            LayerInput.Opacity(level.Opacity);
        }
    }

    /// <inheritdoc/>
    internal override void Draw(LayerCanvas canvas)
    {
        var columns = Enumerable.Range(0, X.Count).Where(i => canvas.Map.X.Shows(X[i])).ToList();
        var rows = Enumerable.Range(0, Y.Count).Where(j => canvas.Map.Y.Shows(Y[j])).ToList();
        if (columns.Count < 2 || rows.Count < 2)
            return;
        var grid = new ContourGrid(
            [.. columns.Select(i => canvas.Map.XAt(X[i]))],
            [.. rows.Select(j => canvas.Map.YAt(Y[j]))],
            [.. from j in rows from i in columns select Z[(j * X.Count) + i]]);
        foreach (var level in Levels)
        {
            if (Filled != ContourFill.None)
                canvas.Fill((Filled == ContourFill.Above ? grid : grid.Negated()).Areas(Filled == ContourFill.Above ? level.Value : -level.Value), level.Colour, level.Opacity);
            foreach (var line in grid.Lines(level.Value))
                canvas.Line(line, Line(level));
        }
    }

    /// <inheritdoc/>
    internal override void DrawSample(LayerCanvas canvas, Box box) => DrawSample(canvas, box, Levels[0]);

    /// <inheritdoc/>
    internal override IEnumerable<FigureRow> Rows()
    {
        for (var i = 0; i < Levels.Count; i++)
            yield return new FigureRow { Part = i + 1, Text = Levels[i].Legend, Value = Levels[i].Value };
        for (var k = 0; k < Z.Count; k++)
            yield return new FigureRow { X = X[k % X.Count], Y = Y[k / X.Count], Value = Z[k] };
    }

    private static Stroke Line(ContourLevel level) => new(level.Colour, level.Style, level.Width);

    private void DrawSample(LayerCanvas canvas, Box box, ContourLevel level)
    {
        if (Filled == ContourFill.None || level.Opacity == 0.0)
        {
            canvas.Line([new(box.Left, box.CentreY), new(box.Right, box.CentreY)], Line(level));
            return;
        }

        var corners = LayerCanvas.Corners(box);
        canvas.Fill([corners], level.Colour, level.Opacity);
        canvas.Line([.. corners, corners[0]], Line(level));
    }
}
