using System.ComponentModel.DataAnnotations;
using TridentFramework.Units;

namespace TridentFramework.Host.RunCards;

/// <summary>Settings of an <c>equivalentPhotons</c> task. docs/physics/equivalent-photons.md has the physics.</summary>
/// <example><code>
/// contributions: [coherent]
/// tasks:
///   - equivalentPhotons: {energies: {from: 0.5 GeV, to: 100 GeV, points: 20}}
///   - equivalentPhotons: {invariantMass: {from: 0.3 GeV, to: 100 GeV, points: 40}}
/// </code></example>
internal sealed record EquivalentPhotonsKeys
{
    /// <summary>Neutrino energies at which the approximation is compared with the exact cross section; without them, and without <c>invariantMass</c>, both are averaged over the beam.</summary>
    /// <example>[1 GeV, 5 GeV]</example>
    /// <example>{from: 0.5 GeV, to: 100 GeV, points: 40}</example>
    [Unit("GeV")]
    [MinLength(1)]
    [Range(0.0, EnergyPoints.MostGeV, MinimumIsExclusive = true)]
    public EnergyPoints? Energies { get; init; }

    /// <summary>Energies sqrt(s) of neutrino and photon in their centre-of-mass frame, for a table of the cross section on a real photon, such as <c>{from: 0.3 GeV, to: 100 GeV, points: 40}</c>.</summary>
    /// <example>{from: 0.3 GeV, to: 100 GeV, points: 40}</example>
    [Unit("GeV")]
    [MinLength(1)]
    [Range(0.0, EquivalentPhotonsTask.MostInvariantMassGeV, MinimumIsExclusive = true)]
    public EnergyPoints? InvariantMass { get; init; }

    /// <summary>Figures of the results.</summary>
    public IReadOnlyList<Located<FigureKeys>> Figures { get; init; } = [];
}
