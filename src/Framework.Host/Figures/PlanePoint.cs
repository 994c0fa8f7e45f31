namespace TridentFramework.Host.Figures;

/// <summary>A point of a plane: in the numbers of the axes, or in pt from the upper left corner of the figure, as the context says.</summary>
/// <param name="X">Horizontal coordinate.</param>
/// <param name="Y">Vertical coordinate.</param>
internal readonly record struct PlanePoint(double X, double Y)
{
    /// <summary>Where a line breaks.</summary>
    public static PlanePoint Break => new(double.NaN, double.NaN);

    /// <summary>Whether a line breaks here.</summary>
    public bool IsBreak => double.IsNaN(X) || double.IsNaN(Y);
}
