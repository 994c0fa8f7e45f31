namespace TridentFramework.Engine.Generation;

/// <summary>An axis of the detector.</summary>
public enum DetectorAxis
{
    /// <summary>The x axis.</summary>
    X,

    /// <summary>The y axis.</summary>
    Y,

    /// <summary>The z axis.</summary>
    Z,
}
