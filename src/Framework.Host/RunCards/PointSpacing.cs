namespace TridentFramework.Host.RunCards;

/// <summary>How the points of a range are spaced.</summary>
internal enum PointSpacing
{
    /// <summary>Equal ratios between neighbours.</summary>
    Log,

    /// <summary>Equal distances between neighbours.</summary>
    Linear,
}
