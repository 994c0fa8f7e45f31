using System.ComponentModel.DataAnnotations;
using TridentFramework.Units;

namespace TridentFramework.Host.RunCards;

/// <summary>Momentum transfers given by two ends and a number of points.</summary>
internal sealed record QSquaredRange : IPointRange
{
    /// <summary>First momentum transfer; zero only with linear spacing.</summary>
    /// <example>1e-4 GeV2</example>
    [Unit("GeV2")]
    [Range(0.0, QSquaredPoints.MostGeV2)]
    public required double FromGeV2 { get; init; }

    /// <summary>Last momentum transfer.</summary>
    /// <example>1 GeV2</example>
    [Unit("GeV2")]
    [Range(0.0, QSquaredPoints.MostGeV2, MinimumIsExclusive = true)]
    public required double ToGeV2 { get; init; }

    /// <summary>Number of momentum transfers, both ends included.</summary>
    /// <example>200</example>
    [Range(2, 10_000)]
    public required int Points { get; init; }

    /// <summary>Spacing of the points.</summary>
    public PointSpacing Spacing { get; init; } = PointSpacing.Log;

    /// <inheritdoc/>
    double IPointRange.First => FromGeV2;

    /// <inheritdoc/>
    double IPointRange.Last => ToGeV2;
}
