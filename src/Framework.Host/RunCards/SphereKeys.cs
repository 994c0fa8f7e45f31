using System.ComponentModel.DataAnnotations;
using TridentFramework.Units;

namespace TridentFramework.Host.RunCards;

/// <summary>A sphere.</summary>
internal sealed record SphereKeys
{
    /// <summary>Its centre: x, y, z; the origin if left out.</summary>
    /// <example>[0 m, 0 m, 2.5 m]</example>
    [Unit("mm")]
    [MinLength(3)]
    [MaxLength(3)]
    public IReadOnlyList<double>? CentreMillimetres { get; init; }

    /// <summary>Its radius.</summary>
    /// <example>6 m</example>
    [Unit("mm")]
    [Range(0.0, 1e9)]
    public required double RadiusMillimetres { get; init; }
}
