namespace TridentFramework.Host.Figures;

/// <summary>A legend and its place.</summary>
internal sealed record LegendLayout
{
    /// <summary>The place that it takes.</summary>
    public required Box Box { get; init; }

    /// <summary>Whether it stands under the panel.</summary>
    public required bool IsBelow { get; init; }

    /// <summary>Whether it covers data, so that it needs a light box.</summary>
    public required bool CoversData { get; init; }

    /// <summary>The entries: what they say and what stands before it.</summary>
    public required IReadOnlyList<(PlacedText Text, IReadOnlyList<Shape> Sample)> Entries { get; init; }
}
