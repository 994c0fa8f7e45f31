namespace TridentFramework.Host.Figures;

/// <summary>One level of a contour plot.</summary>
/// <param name="Value">The value on the line.</param>
internal sealed record ContourLevel(double Value)
{
    /// <summary>Entry in the legend, in the label language; none if null.</summary>
    public string? Legend { get; init; }

    /// <summary>Colour of the line and of the area.</summary>
    public PaletteColour Colour { get; init; } = 0;

    /// <summary>Dashes of the line.</summary>
    public LineStyle Style { get; init; }

    /// <summary>Width of the line in pt.</summary>
    public double Width { get; init; } = Stroke.CurveWidthPt;

    /// <summary>Opacity of the area, if the contours are filled.</summary>
    public double Opacity { get; init; } = 0.25;
}
