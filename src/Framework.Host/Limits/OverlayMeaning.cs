namespace TridentFramework.Host.Limits;

/// <summary>What the area of an overlay says.</summary>
internal enum OverlayMeaning
{
    /// <summary>Excluded by other data or by an argument.</summary>
    Excluded,

    /// <summary>Favoured, as by an anomaly.</summary>
    Favoured,
}
