using System.ComponentModel.DataAnnotations;
using TridentFramework.Units;

namespace TridentFramework.Host.RunCards;

/// <summary>Settings of a <c>scan</c> task. docs/scans.md explains them.</summary>
/// <example><code>
/// newPhysics: [{plugin: LMuMinusLTau, parameters: {mass: 100 MeV, coupling: 1e-3}}]
/// tasks:
///   - scan:
///       x: {parameter: "newPhysics[0].parameters.mass", from: 1 MeV, to: 100 GeV, points: 200, label: "m_{Z'} [GeV]"}
///       y: {parameter: "newPhysics[0].parameters.coupling", from: 1e-4, to: 1, points: 200, label: "g'"}
///       energy: 5 GeV
///       figures:
///         - {name: ratios, levels: [1.1, 1.4, 2, 5, 10]}
/// </code></example>
internal sealed record ScanKeys
{
    /// <summary>Stem of the file of its numbers; <c>scan</c> if left out.</summary>
    [TextForm(FileNames.Pattern, FileNames.Advice)]
    public Located<string>? Name { get; init; }

    /// <summary>First parameter.</summary>
    public required PlaneAxisKeys X { get; init; }

    /// <summary>Second parameter; without it the scan is a line.</summary>
    public PlaneAxisKeys? Y { get; init; }

    /// <summary>Neutrino energy; without it cross sections are averaged over the beam.</summary>
    /// <example>5 GeV</example>
    [Unit("GeV")]
    [Range(0.0, EnergyPoints.MostGeV, MinimumIsExclusive = true)]
    public double? EnergyGeV { get; init; }

    /// <summary>Figures of the results.</summary>
    public IReadOnlyList<Located<PlaneFigureKeys>> Figures { get; init; } = [];
}
