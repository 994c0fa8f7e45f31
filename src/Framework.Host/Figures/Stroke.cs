namespace TridentFramework.Host.Figures;

/// <summary>How a line is drawn.</summary>
/// <param name="Colour">Its colour.</param>
/// <param name="Style">Its dashes.</param>
/// <param name="WidthPt">Its width in pt.</param>
internal readonly record struct Stroke(PaletteColour Colour, LineStyle Style, double WidthPt)
{
    /// <summary>Width of a curve if nothing else is said, in pt.</summary>
    public const double CurveWidthPt = 1.1;

    /// <summary>Width of error bars, outlines and reference lines, in pt.</summary>
    public const double ThinWidthPt = 0.7;
}
