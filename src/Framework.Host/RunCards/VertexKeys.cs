namespace TridentFramework.Host.RunCards;

/// <summary>A region of uniform density: exactly one of its keys.</summary>
[OneKey("region")]
internal sealed record VertexKeys
{
    /// <summary>A box along the axes of the detector.</summary>
    public BoxKeys? Box { get; init; }

    /// <summary>A cylinder along an axis of the detector.</summary>
    public CylinderKeys? Cylinder { get; init; }

    /// <summary>A sphere.</summary>
    public SphereKeys? Sphere { get; init; }
}
