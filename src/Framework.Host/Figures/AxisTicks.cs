namespace TridentFramework.Host.Figures;

/// <summary>The ticks of an axis.</summary>
internal sealed record AxisTicks
{
    /// <summary>Ticks with labels, increasing.</summary>
    public required IReadOnlyList<Tick> Major { get; init; }

    /// <summary>Ticks without labels.</summary>
    public required IReadOnlyList<double> Minor { get; init; }

    /// <summary>Power of ten that all labels are to be multiplied by; 0 if there is none.</summary>
    public int Exponent { get; init; }

    /// <summary>The ticks of an axis, so that no two labels touch.</summary>
    /// <param name="range">What the axis shows.</param>
    /// <param name="lengthPt">Its length.</param>
    /// <param name="extentPt">Length of a label along the axis, with the space that it needs.</param>
    public static AxisTicks Of(AxisRange range, double lengthPt, Func<string, double> extentPt) =>
        range.Scale == AxisScale.Linear ? LinearTicks.Of(range, lengthPt, extentPt) : LogarithmicTicks.Of(range, lengthPt, extentPt);

    /// <summary>Whether the labels have room side by side.</summary>
    public static bool Fit(IReadOnlyList<Tick> ticks, AxisRange range, double lengthPt, Func<string, double> extentPt)
    {
        for (var i = 1; i < ticks.Count; i++)
        {
            var distance = (range.Fraction(ticks[i].Value) - range.Fraction(ticks[i - 1].Value)) * lengthPt;
            if (distance < 0.5 * (extentPt(ticks[i].Label) + extentPt(ticks[i - 1].Label)))
                return false;
        }

        return true;
    }
}
