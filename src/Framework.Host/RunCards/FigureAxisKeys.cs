namespace TridentFramework.Host.RunCards;

/// <summary>An axis of a figure; what is left out follows from the task and its results.</summary>
internal sealed record FigureAxisKeys
{
    /// <summary>Label, in the language of docs/figures.md.</summary>
    /// <example>"$E_\\nu$ [GeV]"</example>
    public Located<string>? Label { get; init; }

    /// <summary>Lower end, in the unit of the axis.</summary>
    public double? From { get; init; }

    /// <summary>Upper end, in the unit of the axis.</summary>
    public double? To { get; init; }

    /// <summary>Linear or logarithmic.</summary>
    public PointSpacing? Scale { get; init; }
}
