namespace TridentFramework.Host.Figures;

/// <summary>A label on one line, with the place of each of its characters.</summary>
internal sealed record LabelLine
{
    /// <summary>Its characters.</summary>
    public required IReadOnlyList<LabelRun> Runs { get; init; }

    /// <summary>Its bars.</summary>
    public required IReadOnlyList<LabelStroke> Strokes { get; init; }

    /// <summary>Its width in pt.</summary>
    public required double Width { get; init; }

    /// <summary>How far it reaches above its baseline, in pt.</summary>
    public required double Ascent { get; init; }

    /// <summary>How far it reaches below its baseline, in pt.</summary>
    public required double Descent { get; init; }
}
