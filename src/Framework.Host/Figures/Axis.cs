namespace TridentFramework.Host.Figures;

/// <summary>An axis. A limit that is not given follows from the data.</summary>
internal sealed record Axis
{
    /// <summary>What the axis shows, with its unit, in the label language.</summary>
    public required string Label { get; init; }

    /// <summary>Linear or logarithmic.</summary>
    public AxisScale Scale { get; init; } = AxisScale.Linear;

    /// <summary>Lower limit; above zero on a logarithmic axis.</summary>
    public double? From { get; init; }

    /// <summary>Upper limit; above <see cref="From"/>.</summary>
    public double? To { get; init; }
}
