namespace TridentFramework.Host.RunCards;

/// <summary>How a constraint is drawn.</summary>
internal enum LimitDrawing
{
    /// <summary>What is excluded is shaded.</summary>
    Area,

    /// <summary>A line at its edge.</summary>
    Line,
}
