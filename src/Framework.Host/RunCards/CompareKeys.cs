using System.ComponentModel.DataAnnotations;
using TridentFramework.Units;

namespace TridentFramework.Host.RunCards;

/// <summary>Settings of a <c>compare</c> task.</summary>
/// <example><code>
/// variants:
///   - {name: exponential, formFactor: Exponential}
/// tasks:
///   - compare: {baseline: default, energies: [5 GeV]}
/// </code></example>
internal sealed record CompareKeys
{
    /// <summary>Variant that the others are divided by; <c>default</c> is the card without overrides.</summary>
    public Located<string>? Baseline { get; init; }

    /// <summary>Neutrino energies; without them flux averages are compared.</summary>
    /// <example>[1 GeV, 5 GeV]</example>
    /// <example>{from: 0.5 GeV, to: 100 GeV, points: 40}</example>
    [Unit("GeV")]
    [MinLength(1)]
    [Range(0.0, EnergyPoints.MostGeV, MinimumIsExclusive = true)]
    public EnergyPoints? Energies { get; init; }

    /// <summary>Figures of the results.</summary>
    public IReadOnlyList<Located<FigureKeys>> Figures { get; init; } = [];
}
