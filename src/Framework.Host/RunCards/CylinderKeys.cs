using System.ComponentModel.DataAnnotations;
using TridentFramework.Engine.Generation;
using TridentFramework.Units;

namespace TridentFramework.Host.RunCards;

/// <summary>A cylinder along an axis of the detector.</summary>
internal sealed record CylinderKeys
{
    /// <summary>Its centre: x, y, z; the origin if left out.</summary>
    [Unit("mm")]
    [MinLength(3)]
    [MaxLength(3)]
    public IReadOnlyList<double>? CentreMillimetres { get; init; }

    /// <summary>Direction of its axis.</summary>
    public DetectorAxis Axis { get; init; } = DetectorAxis.Z;

    /// <summary>Its radius.</summary>
    [Unit("mm")]
    [Range(0.0, 1e9)]
    public required double RadiusMillimetres { get; init; }

    /// <summary>Its length.</summary>
    [Unit("mm")]
    [Range(0.0, 1e9)]
    public required double LengthMillimetres { get; init; }
}
