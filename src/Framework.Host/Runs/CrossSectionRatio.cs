using TridentFramework.Engine.Estimation;

namespace TridentFramework.Host.Runs;

/// <summary>
/// Ratio of two cross sections. Every ratio of a run is formed here: from the tables of <see cref="PreciseCrossSections"/> where both cross sections are covered, else from common phase-space
/// points.
/// </summary>
/// <param name="Value">The ratio.</param>
/// <param name="Error">Difference of two quadrature rules, or one standard deviation of the integration with its correlations.</param>
internal readonly record struct CrossSectionRatio(double Value, double Error)
{
    /// <summary>The ratio of one contribution of two answers.</summary>
    /// <param name="numerator">Numerator.</param>
    /// <param name="denominator">Denominator.</param>
    /// <param name="contribution">A contribution that both have; see <see cref="CrossSectionQuery.Contributions"/>.</param>
    /// <returns>Null where the denominator is exactly zero, as below threshold.</returns>
    public static CrossSectionRatio? Of(CrossSectionAnswer numerator, CrossSectionAnswer denominator, string contribution)
    {
        var below = denominator.Of(contribution).CrossSection.Total;
        if (below.Value == 0.0)
            return null;
        var (value, error) = (numerator.PreciseOf(contribution), denominator.PreciseOf(contribution)) is ({ } above, { Value: > 0.0, Check: > 0.0 } precise)
            ? QuadratureEstimate.Ratio(above, precise)
            : Estimate.Ratio(numerator.Of(contribution).CrossSection.Total, below);
        return new CrossSectionRatio(value, error);
    }
}
