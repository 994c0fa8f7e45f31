namespace TridentFramework.Host.RunCards;

/// <summary>How the points of an energy range are spaced.</summary>
internal enum EnergySpacing
{
    /// <summary>Equal ratios between neighbours.</summary>
    Log,

    /// <summary>Equal distances between neighbours.</summary>
    Linear,
}
