namespace TridentFramework.Engine.Estimation;

/// <summary>A cross section from two quadrature rules, fb.</summary>
/// <param name="Value">By the better rule.</param>
/// <param name="Check">By the coarser one.</param>
public readonly record struct QuadratureEstimate(double Value, double Check)
{
    // What grids and outer quadrature can do to a ratio, relative to its distance from one.
    private const double ShapeTolerance = 1e-5;

    // The rules of two different shapes never agree to rounding.
    private const double Rounding = 1e-13;

    /// <summary>Difference of the rules, fb.</summary>
    public double Error => Math.Abs(Value - Check);

    /// <summary>Sum of factor times estimate over the terms.</summary>
    public static QuadratureEstimate Sum(IEnumerable<(double Factor, QuadratureEstimate Estimate)> terms)
    {
        var (value, check) = (0.0, 0.0);
        foreach (var (factor, estimate) in terms)
            (value, check) = (value + (factor * estimate.Value), check + (factor * estimate.Check));
        return new QuadratureEstimate(value, check);
    }

    /// <summary>Ratio of two estimates and its error: the difference of the rules, plus what interpolation may add to the difference of the two.</summary>
    /// <exception cref="DivideByZeroException">The denominator is zero.</exception>
    public static (double Ratio, double Error) Ratio(QuadratureEstimate numerator, QuadratureEstimate denominator)
    {
        if (denominator.Value == 0.0 || denominator.Check == 0.0)
            throw new DivideByZeroException("the denominator of the ratio is exactly zero");
        var ratio = numerator.Value / denominator.Value;
        var difference = Math.Abs(ratio - (numerator.Check / denominator.Check));

        // Two cross sections that differ by a factor, such as a power of a constant, have the same shape whatever the rule.
        return (ratio, difference <= Rounding * Math.Abs(ratio) ? difference : difference + (ShapeTolerance * Math.Abs(ratio - 1.0)));
    }
}
