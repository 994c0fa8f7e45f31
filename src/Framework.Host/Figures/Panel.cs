namespace TridentFramework.Host.Figures;

/// <summary>One frame with its axes and what is drawn in it.</summary>
internal sealed record Panel
{
    /// <summary>Heading above the frame, in the label language.</summary>
    public string? Title { get; init; }

    /// <summary>Horizontal axis.</summary>
    public required Axis X { get; init; }

    /// <summary>Vertical axis.</summary>
    public required Axis Y { get; init; }

    /// <summary>What is drawn, the first at the bottom.</summary>
    public required IReadOnlyList<Layer> Layers { get; init; }

    /// <summary>Where the legend stands.</summary>
    public LegendPlace Legend { get; init; } = LegendPlace.Best;
}
