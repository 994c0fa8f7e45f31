using System.ComponentModel.DataAnnotations;

namespace TridentFramework.Host.RunCards;

/// <summary>Settings of a <c>distributions</c> task.</summary>
internal sealed record DistributionsKeys
{
    /// <summary>Histograms, such as <c>{observable: openingAngle, bins: 40, min: 0 deg, max: 60 deg}</c>.</summary>
    [MinLength(1)]
    public required IReadOnlyList<Located<HistogramKeys>> Histograms { get; init; }

    /// <summary>Phase-space points for each integral behind the distributions; rounded up to 8192 times a power of two.</summary>
    [Range(1.0, 1e10)]
    public long Points { get; init; } = 1_000_000;

    /// <summary>Figures of the results.</summary>
    public IReadOnlyList<Located<FigureKeys>> Figures { get; init; } = [];
}
