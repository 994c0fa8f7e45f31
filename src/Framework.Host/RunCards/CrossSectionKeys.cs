using System.ComponentModel.DataAnnotations;
using TridentFramework.Units;

namespace TridentFramework.Host.RunCards;

/// <summary>Settings of a <c>crossSection</c> task.</summary>
/// <example><code>
/// tasks:
///   - crossSection:
///       energies: {from: 0.5 GeV, to: 100 GeV, points: 40}
///       figures:
///         - {name: cross-sections, colours: channel, lines: contribution, bands: [1, 2]}
/// </code></example>
internal sealed record CrossSectionKeys
{
    /// <summary>Neutrino energies; without them the cross section is averaged over the beam.</summary>
    /// <example>[1 GeV, 5 GeV]</example>
    /// <example>{from: 0.5 GeV, to: 100 GeV, points: 40}</example>
    [Unit("GeV")]
    [MinLength(1)]
    [Range(0.0, EnergyPoints.MostGeV, MinimumIsExclusive = true)]
    public EnergyPoints? Energies { get; init; }

    /// <summary>How it is calculated. Equivalent photons are an approximation to compare with: docs/physics/equivalent-photons.md.</summary>
    public CrossSectionMethod Method { get; init; } = CrossSectionMethod.Exact;

    /// <summary>Figures of the results.</summary>
    public IReadOnlyList<Located<FigureKeys>> Figures { get; init; } = [];
}
