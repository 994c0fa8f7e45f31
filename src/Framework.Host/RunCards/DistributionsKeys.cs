using System.ComponentModel.DataAnnotations;
using TridentFramework.Plugins;

namespace TridentFramework.Host.RunCards;

/// <summary>Settings of a <c>distributions</c> task. docs/distributions.md explains them.</summary>
/// <example><code>
/// tasks:
///   - distributions:
///       histograms:
///         - {observable: openingAngle, bins: 40, min: 0 deg, max: 60 deg}
///         - {observable: pairMass, bins: 50, min: 0.2 GeV, max: 10 GeV, spacing: log}
///         - {observable: leadingEnergy, edges: [0 GeV, 1 GeV, 2 GeV, 5 GeV, 20 GeV]}
/// </code></example>
internal sealed record DistributionsKeys
{
    /// <summary>Histograms, such as <c>{observable: openingAngle, bins: 40, min: 0 deg, max: 60 deg}</c>.</summary>
    /// <example>[{observable: openingAngle, bins: 40, min: 0 deg, max: 60 deg}]</example>
    [MinLength(1)]
    public required IReadOnlyList<Located<HistogramKeys>> Histograms { get; init; }

    /// <summary>Phase-space points for each integral behind the distributions, a million if left out; rounded up to 8192 times a power of two.</summary>
    /// <example>1e7</example>
    [Range(1.0, 1e10)]
    public long? Points { get; init; }

    /// <summary>
    /// A HepMC3 file of this program, plain or compressed with gzip, whose events fill the histograms; nothing is integrated then. The cuts of the card apply to its events.
    /// </summary>
    [FilePath]
    public string? Events { get; init; }

    /// <summary>Figures of the results.</summary>
    public IReadOnlyList<Located<FigureKeys>> Figures { get; init; } = [];
}
