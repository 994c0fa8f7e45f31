using TridentFramework.Engine.Random;

namespace TridentFramework.Engine.Generation;

/// <summary>A sphere.</summary>
/// <param name="Centre">Its centre, mm.</param>
/// <param name="RadiusMm">Its radius, mm.</param>
public sealed record SphereRegion(PointRegion Centre, double RadiusMm) : VertexRegion
{
    /// <inheritdoc/>
    internal override (double XMm, double YMm, double ZMm) Draw(ref PhiloxStream stream)
    {
        var radius = RadiusMm * Math.Cbrt(stream.Next());
        var cos = (2.0 * stream.Next()) - 1.0;
        var across = radius * Math.Sqrt((1.0 - cos) * (1.0 + cos));
        var (sin, cosAzimuth) = Math.SinCos(2.0 * Math.PI * stream.Next());
        return (Centre.XMm + (across * cosAzimuth), Centre.YMm + (across * sin), Centre.ZMm + (radius * cos));
    }
}
