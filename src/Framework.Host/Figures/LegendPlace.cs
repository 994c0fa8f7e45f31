namespace TridentFramework.Host.Figures;

/// <summary>Where the legend of a panel stands.</summary>
internal enum LegendPlace
{
    /// <summary>The place in the frame that covers no data, or below the panel if there is none.</summary>
    Best,

    /// <summary>No legend.</summary>
    None,

    /// <summary>Top left corner of the frame.</summary>
    TopLeft,

    /// <summary>Top right corner of the frame.</summary>
    TopRight,

    /// <summary>Bottom left corner of the frame.</summary>
    BottomLeft,

    /// <summary>Bottom right corner of the frame.</summary>
    BottomRight,

    /// <summary>Under the label of the horizontal axis.</summary>
    Below,
}
