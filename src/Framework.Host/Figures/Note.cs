namespace TridentFramework.Host.Figures;

/// <summary>A text in the frame. It is moved as little as needed to stay in the frame; one whose position is outside of the axes is not drawn.</summary>
internal sealed record Note : Layer
{
    /// <summary>The text, in the label language.</summary>
    public required string Text { get; init; }

    /// <summary>Horizontal position.</summary>
    public required double X { get; init; }

    /// <summary>Vertical position, of the middle of the text.</summary>
    public required double Y { get; init; }

    /// <summary>What the position is measured in.</summary>
    public NoteCoordinates Coordinates { get; init; }

    /// <summary>Which part of the text stands at X.</summary>
    public TextAlign Align { get; init; }

    /// <summary>Colour of the text.</summary>
    public PaletteColour Colour { get; init; } = Palette.Black;

    /// <inheritdoc/>
    internal override string Kind => "note";

    /// <inheritdoc/>
    internal override IEnumerable<ExtentPoint> Extent => Coordinates == NoteCoordinates.Data ? [new(X, Y)] : [];

    /// <inheritdoc/>
    internal override void Check()
    {
        if (!double.IsFinite(X) || !double.IsFinite(Y))
            throw new ArgumentException($"the position ({X:R}, {Y:R}) is not finite");
        if (Coordinates == NoteCoordinates.Frame && (X is < 0.0 or > 1.0 || Y is < 0.0 or > 1.0))
            throw new ArgumentException($"the position ({X:R}, {Y:R}) is outside of the frame; fractions of the frame are between 0 and 1");
        if (Legend is not null)
            throw new ArgumentException("a note has no entry in the legend; leave Legend out");
    }

    /// <inheritdoc/>
    internal override void Draw(LayerCanvas canvas)
    {
        const double MarginPt = 6.0;
        var frame = canvas.Map.Frame;
        var at = Coordinates == NoteCoordinates.Frame
            ? new PlanePoint(frame.Left + (X * frame.Width), frame.Bottom - (Y * frame.Height))
            : canvas.Map.Point(X, Y);
        if (at.IsBreak || !frame.Contains(at))
            return;
        var block = TextBlock.Of(Text, FontMetrics.LabelSizePt, frame.Width - (2.0 * MarginPt));
        var left = at.X - (block.Width * Align switch { TextAlign.Start => 0.0, TextAlign.Middle => 0.5, _ => 1.0 });
        canvas.Write(new PlacedText
        {
            Role = Kind,
            Block = block,
            Left = Math.Clamp(left, frame.Left + MarginPt, Math.Max(frame.Left + MarginPt, frame.Right - MarginPt - block.Width)),
            Top = Math.Clamp(at.Y - (block.Height / 2.0), frame.Top + MarginPt, Math.Max(frame.Top + MarginPt, frame.Bottom - MarginPt - block.Height)),
            Align = Align,
            Colour = Colour,
        });
    }

    /// <inheritdoc/>
    internal override void DrawSample(LayerCanvas canvas, Box box)
    {
        // A note has no entry in the legend.
    }

    /// <inheritdoc/>
    internal override IEnumerable<FigureRow> Rows() => [new FigureRow { Text = Text, X = X, Y = Y }];
}
