using System.ComponentModel.DataAnnotations;
using TridentFramework.Engine.Generation;
using TridentFramework.Units;

namespace TridentFramework.Host.RunCards;

/// <summary>A cylinder along an axis of the detector.</summary>
internal sealed record CylinderKeys
{
    /// <summary>Its centre: x, y, z; the origin if left out.</summary>
    /// <example>[0 m, 0 m, 2.5 m]</example>
    [Unit("mm")]
    [MinLength(3)]
    [MaxLength(3)]
    public IReadOnlyList<double>? CentreMillimetres { get; init; }

    /// <summary>Direction of its axis.</summary>
    public DetectorAxis Axis { get; init; } = DetectorAxis.Z;

    /// <summary>Its radius.</summary>
    /// <example>2 m</example>
    [Unit("mm")]
    [Range(0.0, 1e9)]
    public required double RadiusMillimetres { get; init; }

    /// <summary>Its length.</summary>
    /// <example>5 m</example>
    [Unit("mm")]
    [Range(0.0, 1e9)]
    public required double LengthMillimetres { get; init; }
}
