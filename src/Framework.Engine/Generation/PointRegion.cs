using TridentFramework.Engine.Random;

namespace TridentFramework.Engine.Generation;

/// <summary>All interactions happen at one point.</summary>
/// <param name="XMm">x, mm.</param>
/// <param name="YMm">y, mm.</param>
/// <param name="ZMm">z, mm.</param>
public sealed record PointRegion(double XMm, double YMm, double ZMm) : VertexRegion
{
    /// <inheritdoc/>
    internal override (double XMm, double YMm, double ZMm) Draw(ref PhiloxStream stream) => (XMm, YMm, ZMm);
}
