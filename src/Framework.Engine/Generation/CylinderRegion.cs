using TridentFramework.Engine.Random;

namespace TridentFramework.Engine.Generation;

/// <summary>A cylinder along an axis of the detector.</summary>
/// <param name="Centre">Its centre, mm.</param>
/// <param name="Axis">Direction of its axis.</param>
/// <param name="RadiusMm">Its radius, mm.</param>
/// <param name="LengthMm">Its length, mm.</param>
public sealed record CylinderRegion(PointRegion Centre, DetectorAxis Axis, double RadiusMm, double LengthMm) : VertexRegion
{
    /// <inheritdoc/>
    internal override (double XMm, double YMm, double ZMm) Draw(ref PhiloxStream stream)
    {
        var radius = RadiusMm * Math.Sqrt(stream.Next());
        var (sin, cos) = Math.SinCos(2.0 * Math.PI * stream.Next());
        var along = LengthMm * (stream.Next() - 0.5);
        var (x, y, z) = Axis switch
        {
            DetectorAxis.X => (along, radius * cos, radius * sin),
            DetectorAxis.Y => (radius * sin, along, radius * cos),
            _ => (radius * cos, radius * sin, along),
        };
        return (Centre.XMm + x, Centre.YMm + y, Centre.ZMm + z);
    }
}
