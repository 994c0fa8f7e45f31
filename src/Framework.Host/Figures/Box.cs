namespace TridentFramework.Host.Figures;

/// <summary>A rectangle in pt, y downwards.</summary>
/// <param name="Left">Left edge.</param>
/// <param name="Top">Upper edge.</param>
/// <param name="Width">Width.</param>
/// <param name="Height">Height.</param>
internal readonly record struct Box(double Left, double Top, double Width, double Height)
{
    /// <summary>Right edge.</summary>
    public double Right => Left + Width;

    /// <summary>Lower edge.</summary>
    public double Bottom => Top + Height;

    /// <summary>Horizontal centre.</summary>
    public double CentreX => Left + (Width / 2.0);

    /// <summary>Vertical centre.</summary>
    public double CentreY => Top + (Height / 2.0);

    /// <summary>The box with a margin on all sides.</summary>
    public Box Inflated(double margin) => new(Left - margin, Top - margin, Width + (2.0 * margin), Height + (2.0 * margin));

    /// <summary>Whether the two have more than an edge in common.</summary>
    public bool Overlaps(Box other) => Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;

    /// <summary>Whether the point is inside or on an edge.</summary>
    public bool Contains(PlanePoint point) => point.X >= Left && point.X <= Right && point.Y >= Top && point.Y <= Bottom;

    /// <summary>Whether the other is inside or the same.</summary>
    public bool Contains(Box other) => other.Left >= Left && other.Right <= Right && other.Top >= Top && other.Bottom <= Bottom;
}
