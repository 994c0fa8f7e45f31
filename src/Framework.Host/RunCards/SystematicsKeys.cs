using System.ComponentModel.DataAnnotations;
using TridentFramework.Units;

namespace TridentFramework.Host.RunCards;

/// <summary>Settings of a <c>systematics</c> task. docs/studies/form-factors.md uses three of them.</summary>
/// <example><code>
/// variants:
///   - {name: Helm, formFactor: Helm}
///   - {name: exponential, formFactor: Exponential}
///   - {name: nucleon fit, members: 20, nucleon: Ye2018}
/// tasks:
///   - systematics:
///       energies: [5 GeV]
///       sources:
///         - {name: nuclear density, envelope: [Helm, exponential]}
///         - {name: nucleons, ensemble: nucleon fit}
///         - {name: higher orders, assigned: 3 %}
/// </code></example>
internal sealed record SystematicsKeys
{
    /// <summary>Name of the budget in results, needed where a card has several; <c>budget</c> if left out.</summary>
    public Located<string>? Name { get; init; }

    /// <summary>Neutrino energies; without them the errors are those of flux averages.</summary>
    /// <example>[1 GeV, 5 GeV]</example>
    /// <example>{from: 0.5 GeV, to: 100 GeV, points: 40}</example>
    [Unit("GeV")]
    [MinLength(1)]
    [Range(0.0, EnergyPoints.MostGeV, MinimumIsExclusive = true)]
    public EnergyPoints? Energies { get; init; }

    /// <summary>Variant whose cross sections have the errors; <c>default</c> is the card without overrides.</summary>
    public Located<string>? Baseline { get; init; }

    /// <summary>Sources of errors; without them those that <c>theoryUncertainties</c> assigns.</summary>
    [MinLength(1)]
    public IReadOnlyList<Located<SystematicSourceKeys>>? Sources { get; init; }

    /// <summary>Figures of the results.</summary>
    public IReadOnlyList<Located<FigureKeys>> Figures { get; init; } = [];
}
