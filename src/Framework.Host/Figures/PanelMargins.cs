namespace TridentFramework.Host.Figures;

/// <summary>Space between a frame and the edges of its panel, in pt.</summary>
/// <param name="Left">At the left.</param>
/// <param name="Right">At the right.</param>
/// <param name="Top">Above.</param>
/// <param name="Bottom">Below.</param>
internal readonly record struct PanelMargins(double Left, double Right, double Top, double Bottom)
{
    /// <summary>Whether no margin differs by more than a distance in pt.</summary>
    public bool IsWithin(double distancePt, PanelMargins other) =>
        Math.Abs(Left - other.Left) <= distancePt && Math.Abs(Right - other.Right) <= distancePt && Math.Abs(Top - other.Top) <= distancePt && Math.Abs(Bottom - other.Bottom) <= distancePt;
}
