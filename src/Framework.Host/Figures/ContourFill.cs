namespace TridentFramework.Host.Figures;

/// <summary>Which side of a contour level is filled.</summary>
internal enum ContourFill
{
    /// <summary>Neither: lines only.</summary>
    None,

    /// <summary>Where the values are at or above the level.</summary>
    Above,

    /// <summary>Where the values are at or below the level.</summary>
    Below,
}
