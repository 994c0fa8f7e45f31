using System.ComponentModel.DataAnnotations;

namespace TridentFramework.Host.RunCards;

/// <summary>Settings of a <c>limits</c> task. docs/limits.md explains them, docs/overlays.md what can lie over a plane.</summary>
/// <example><code>
/// newPhysics: [{plugin: LMuMinusLTau, parameters: {mass: 100 MeV, coupling: 1e-3}}]
/// scenarios:
///   - {name: CCFR, beam: Ccfr, target: {plugin: Element, parameters: {symbol: Fe}}}
///   - {name: DUNE, beam: {plugin: DuneNearDetector, parameters: {mode: neutrino}}}
/// contributions: [coherent]
/// tasks:
///   - limits:
///       x: {parameter: "newPhysics[0].parameters.mass", from: 1 MeV, to: 100 GeV, points: 200}
///       y: {parameter: "newPhysics[0].parameters.coupling", from: 1e-4, to: 1, points: 200}
///       measurements:
///         - {measured: CCFR, scenario: CCFR}
///         - {name: DUNE 25 %, scenario: DUNE, value: 1, error: 0.25}
///       combinations:
///         - {name: together, of: [CCFR, DUNE 25 %]}
///       overlays:
///         - muonMagneticMoment: {preset: "1902.06765"}
///         - published: babar-4mu
///       figures:
///         - {name: limits-on-a-boson, only: [babar-4mu, CCFR, DUNE 25 %]}
/// </code></example>
internal sealed record LimitsKeys
{
    /// <summary>Name in results, needed where a card has several; <c>limits</c> if left out.</summary>
    [TextForm(FileNames.Pattern, FileNames.Advice)]
    public Located<string>? Name { get; init; }

    /// <summary>First parameter.</summary>
    public required PlaneAxisKeys X { get; init; }

    /// <summary>Second parameter; without it limits are intervals of the first.</summary>
    public PlaneAxisKeys? Y { get; init; }

    /// <summary>Confidence level, such as 0.95.</summary>
    [Range(0.5, 1.0, MaximumIsExclusive = true)]
    public double Confidence { get; init; } = 0.95;

    /// <summary>How the confidence level becomes a region.</summary>
    public IntervalConvention Interval { get; init; } = IntervalConvention.TwoSided;

    /// <summary>Measurements and projections, each with the scenario that it was made in.</summary>
    [MinLength(1)]
    public required IReadOnlyList<Located<MeasurementKeys>> Measurements { get; init; }

    /// <summary>Several measurements together.</summary>
    public IReadOnlyList<Located<CombinationKeys>> Combinations { get; init; } = [];

    /// <summary>What other data say of a plane of mass and coupling of a new boson.</summary>
    public IReadOnlyList<Located<OverlayKeys>> Overlays { get; init; } = [];

    /// <summary>Figures of the results.</summary>
    public IReadOnlyList<Located<LimitFigureKeys>> Figures { get; init; } = [];
}
