using System.ComponentModel.DataAnnotations;
using TridentFramework.Units;

namespace TridentFramework.Host.RunCards;

/// <summary>Settings of a <c>formFactors</c> task.</summary>
/// <example><code>
/// tasks:
///   - formFactors:
///       qSquared: {from: 0 GeV2, to: 0.1 GeV2, points: 200, spacing: linear}
///       figures:
///         - {name: form-factors, only: {particle: [Ar40]}}
/// </code></example>
internal sealed record FormFactorsKeys
{
    /// <summary>Momentum transfers Q2 = -q.q: a list, in which zero may stand, or a range such as <c>{from: 1e-4 GeV2, to: 1 GeV2, points: 200, spacing: log}</c>.</summary>
    /// <example>{from: 1e-4 GeV2, to: 1 GeV2, points: 200}</example>
    [Unit("GeV2")]
    [MinLength(1)]
    [Range(0.0, QSquaredPoints.MostGeV2)]
    public required QSquaredPoints QSquaredGeV2 { get; init; }

    /// <summary>Figures of the results.</summary>
    public IReadOnlyList<Located<FigureKeys>> Figures { get; init; } = [];
}
