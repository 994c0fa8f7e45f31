using System.ComponentModel.DataAnnotations;
using TridentFramework.Units;

namespace TridentFramework.Host.RunCards;

/// <summary>A box along the axes of the detector.</summary>
internal sealed record BoxKeys
{
    /// <summary>Its centre: x, y, z; the origin if left out.</summary>
    /// <example>[0 m, 0 m, 2.5 m]</example>
    [Unit("mm")]
    [MinLength(3)]
    [MaxLength(3)]
    public IReadOnlyList<double>? CentreMillimetres { get; init; }

    /// <summary>Its lengths along x, y, z.</summary>
    /// <example>[7 m, 3 m, 5 m]</example>
    [Unit("mm")]
    [MinLength(3)]
    [MaxLength(3)]
    [Range(0.0, 1e9)]
    public required IReadOnlyList<double> SizeMillimetres { get; init; }
}
