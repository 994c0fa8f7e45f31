using TridentFramework.Engine.Random;

namespace TridentFramework.Engine.Generation;

/// <summary>A box along the axes of the detector.</summary>
/// <param name="Centre">Its centre, mm.</param>
/// <param name="SizeXMm">Length along x, mm.</param>
/// <param name="SizeYMm">Length along y, mm.</param>
/// <param name="SizeZMm">Length along z, mm.</param>
public sealed record BoxRegion(PointRegion Centre, double SizeXMm, double SizeYMm, double SizeZMm) : VertexRegion
{
    /// <inheritdoc/>
    internal override (double XMm, double YMm, double ZMm) Draw(ref PhiloxStream stream) =>
        (Centre.XMm + (SizeXMm * (stream.Next() - 0.5)), Centre.YMm + (SizeYMm * (stream.Next() - 0.5)), Centre.ZMm + (SizeZMm * (stream.Next() - 0.5)));
}
