namespace TridentFramework.Host.Figures;

/// <summary>Turns the numbers of the axes into positions in the frame.</summary>
/// <param name="Frame">The frame, in pt.</param>
/// <param name="X">Horizontal axis.</param>
/// <param name="Y">Vertical axis.</param>
internal sealed record PanelMap(Box Frame, AxisRange X, AxisRange Y)
{
    // Far outside of any frame, and still harmless in the arithmetic of clipping.
    private const double FarPt = 1e9;

    /// <summary>Horizontal position in pt of a number or of infinity.</summary>
    public double XAt(double x) => Math.Clamp(Frame.Left + (X.Fraction(x) * Frame.Width), -FarPt, FarPt);

    /// <summary>Vertical position in pt of a number or of infinity.</summary>
    public double YAt(double y) => Math.Clamp(Frame.Bottom - (Y.Fraction(y) * Frame.Height), -FarPt, FarPt);

    /// <summary>Position in pt, or a break where there is none: for numbers that are not finite, or not positive on a logarithmic axis.</summary>
    public PlanePoint Point(double x, double y) => X.Shows(x) && Y.Shows(y) ? new(XAt(x), YAt(y)) : PlanePoint.Break;

    /// <summary>Position in pt of a point of an edge: what is infinite, or not positive on a logarithmic axis, is far outside of the frame.</summary>
    public PlanePoint Edge(double x, double y) => new(XAt(x), YAt(y));
}
