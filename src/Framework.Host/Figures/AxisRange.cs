namespace TridentFramework.Host.Figures;

/// <summary>What an axis shows.</summary>
/// <param name="Scale">Linear or logarithmic.</param>
/// <param name="From">Lower limit.</param>
/// <param name="To">Upper limit.</param>
internal sealed record AxisRange(AxisScale Scale, double From, double To)
{
    /// <summary>Whether a number has a place on the axis, inside or outside of its limits.</summary>
    public bool Shows(double value) => double.IsFinite(value) && (Scale == AxisScale.Linear || value > 0.0);

    /// <summary>Whether a number is between the limits, up to rounding.</summary>
    public bool Contains(double value)
    {
        const double Rounding = 1e-9;
        return Shows(value) && Fraction(value) is >= -Rounding and <= 1.0 + Rounding;
    }

    /// <summary>Position on the axis: 0 at the lower limit, 1 at the upper. On a logarithmic axis it is minus infinity for numbers that are not positive.</summary>
    public double Fraction(double value)
    {
        if (Scale == AxisScale.Linear)
            return (value - From) / (To - From);
        return value <= 0.0 ? double.NegativeInfinity : Math.Log(value / From) / Math.Log(To / From);
    }
}
