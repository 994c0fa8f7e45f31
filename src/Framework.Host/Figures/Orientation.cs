namespace TridentFramework.Host.Figures;

/// <summary>Direction of a reference line.</summary>
internal enum Orientation
{
    /// <summary>At one value of y.</summary>
    Horizontal,

    /// <summary>At one value of x.</summary>
    Vertical,
}
