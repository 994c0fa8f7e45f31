using System.ComponentModel.DataAnnotations;
using TridentFramework.Units;

namespace TridentFramework.Host.RunCards;

/// <summary>Energies given by two ends and a number of points.</summary>
internal sealed record EnergyRange : IPointRange
{
    /// <summary>First energy.</summary>
    /// <example>0.5 GeV</example>
    [Unit("GeV")]
    [Range(0.0, EnergyPoints.MostGeV, MinimumIsExclusive = true)]
    public required double FromGeV { get; init; }

    /// <summary>Last energy.</summary>
    /// <example>100 GeV</example>
    [Unit("GeV")]
    [Range(0.0, EnergyPoints.MostGeV, MinimumIsExclusive = true)]
    public required double ToGeV { get; init; }

    /// <summary>Number of energies, both ends included.</summary>
    /// <example>40</example>
    [Range(2, 10_000)]
    public required int Points { get; init; }

    /// <summary>Spacing of the points.</summary>
    public PointSpacing Spacing { get; init; } = PointSpacing.Log;

    /// <inheritdoc/>
    double IPointRange.First => FromGeV;

    /// <inheritdoc/>
    double IPointRange.Last => ToGeV;
}
