using TridentFramework.Engine.Random;

namespace TridentFramework.Engine.Generation;

/// <summary>A region of uniform density in which interactions happen; mm in the frame of the detector.</summary>
public abstract record VertexRegion
{
    private protected VertexRegion()
    {
    }

    /// <summary>Draws a place.</summary>
    internal abstract (double XMm, double YMm, double ZMm) Draw(ref PhiloxStream stream);
}
