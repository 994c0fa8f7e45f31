namespace TridentFramework.Host.Figures;

/// <summary>An axis with its ticks and texts in their places.</summary>
internal sealed record AxisLayout
{
    /// <summary>What it shows.</summary>
    public required AxisRange Range { get; init; }

    /// <summary>Its ticks.</summary>
    public required AxisTicks Ticks { get; init; }

    /// <summary>Tick labels, power of ten and label of the axis.</summary>
    public required IReadOnlyList<PlacedText> Texts { get; init; }
}
