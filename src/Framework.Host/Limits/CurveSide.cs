namespace TridentFramework.Host.Limits;

/// <summary>Where the area of a curve lies in the plane of mass and coupling.</summary>
internal enum CurveSide
{
    /// <summary>At larger couplings; the curve goes from mass to mass.</summary>
    Above,

    /// <summary>At smaller couplings; the curve goes from mass to mass.</summary>
    Below,

    /// <summary>Within the contour, whose end is joined to its beginning.</summary>
    Inside,

    /// <summary>At smaller masses; the curve goes from coupling to coupling.</summary>
    Left,

    /// <summary>At larger masses; the curve goes from coupling to coupling.</summary>
    Right,
}
