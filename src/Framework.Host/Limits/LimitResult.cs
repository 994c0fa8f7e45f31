using TridentFramework.Host.Figures;

namespace TridentFramework.Host.Limits;

/// <summary>What one constraint says over a plane.</summary>
internal sealed record LimitResult
{
    /// <summary>The constraint.</summary>
    public required Constraint Constraint { get; init; }

    /// <summary>Largest value of the statistic that is allowed.</summary>
    public required double Threshold { get; init; }

    /// <summary>The statistic at each point of the plane, row by row.</summary>
    public required double[] Statistic { get; init; }

    /// <summary>chi^2 of the Standard Model, where all ratios are one.</summary>
    public required double StandardModelChiSquared { get; init; }

    /// <summary>The Standard Model is allowed.</summary>
    public required bool StandardModelIsAllowed { get; init; }

    /// <summary>Least chi^2 of the plane.</summary>
    public required double LeastChiSquared { get; init; }

    /// <summary>Parameters of the point of the grid with the least chi^2; one of many where a single measurement is met along a curve.</summary>
    public required PlanePoint BestFit { get; init; }

    /// <summary>Predictions there, in the order of the measurements.</summary>
    public required IReadOnlyList<double> BestFitRatios { get; init; }

    /// <summary>Connected regions that are allowed, the largest first.</summary>
    public required IReadOnlyList<AllowedRegion> Regions { get; init; }

    /// <summary>Lines between what is allowed and what is not, in values of the parameters; points of a line of one parameter have no second one.</summary>
    public required IReadOnlyList<IReadOnlyList<PlanePoint>> Curves { get; init; }

    /// <summary>What is excluded, as closed polygons; none on a line.</summary>
    public required IReadOnlyList<IReadOnlyList<PlanePoint>> ExcludedAreas { get; init; }
}
