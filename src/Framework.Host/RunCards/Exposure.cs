using System.ComponentModel.DataAnnotations;
using TridentFramework.Units;

namespace TridentFramework.Host.RunCards;

/// <summary>How much of the target was exposed to how much beam.</summary>
internal sealed record Exposure
{
    /// <summary>Mass of the target material.</summary>
    [Unit("kg")]
    [Range(0.0, double.PositiveInfinity, MinimumIsExclusive = true)]
    public required double MassKg { get; init; }

    /// <summary>Protons on target, for a beam that counts them.</summary>
    [Range(0.0, double.PositiveInfinity, MinimumIsExclusive = true)]
    public double? ProtonsOnTarget { get; init; }

    /// <summary>Integrated luminosity, for a beam from collider collisions.</summary>
    [Unit("/fb")]
    [Range(0.0, double.PositiveInfinity, MinimumIsExclusive = true)]
    public double? LuminosityInverseFemtobarn { get; init; }

    /// <summary>Time, for a beam that is stated per second.</summary>
    [Unit("s")]
    [Range(0.0, double.PositiveInfinity, MinimumIsExclusive = true)]
    public double? TimeSeconds { get; init; }
}
