namespace TridentFramework.Host.RunCards;

/// <summary>How a confidence level becomes a region of parameters; docs/limits.md has the formulas.</summary>
internal enum IntervalConvention
{
    /// <summary>The prediction lies within the two-sided interval of the measurement: chi^2 below its quantile for as many degrees of freedom as there are measurements.</summary>
    TwoSided,

    /// <summary>The prediction lies below the one-sided upper limit of the measurement; deficits exclude nothing.</summary>
    UpperLimit,

    /// <summary>chi^2 above its least value in the plane, below the quantile for as many degrees of freedom as the plane has parameters.</summary>
    DeltaChi2,
}
