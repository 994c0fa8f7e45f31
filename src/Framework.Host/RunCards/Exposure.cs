using System.ComponentModel.DataAnnotations;
using TridentFramework.Units;

namespace TridentFramework.Host.RunCards;

/// <summary>How much of the target was exposed to how much beam.</summary>
/// <example><code>
/// exposure: {mass: 147 t, protonsOnTarget: 1.1e21}
/// </code></example>
internal sealed record Exposure
{
    /// <summary>Mass of the target material.</summary>
    /// <example>1 t</example>
    [Unit("kg")]
    [Range(0.0, double.PositiveInfinity, MinimumIsExclusive = true)]
    public required double MassKg { get; init; }

    /// <summary>Protons on target, for a beam that counts them.</summary>
    /// <example>1.1e21</example>
    [Range(0.0, double.PositiveInfinity, MinimumIsExclusive = true)]
    public double? ProtonsOnTarget { get; init; }

    /// <summary>Integrated luminosity, for a beam from collider collisions.</summary>
    /// <example>300 /fb</example>
    [Unit("/fb")]
    [Range(0.0, double.PositiveInfinity, MinimumIsExclusive = true)]
    public double? LuminosityInverseFemtobarn { get; init; }

    /// <summary>Time, for a beam that is stated per second.</summary>
    /// <example>3e7 s</example>
    [Unit("s")]
    [Range(0.0, double.PositiveInfinity, MinimumIsExclusive = true)]
    public double? TimeSeconds { get; init; }
}
