using System.ComponentModel.DataAnnotations;
using TridentFramework.Units;

namespace TridentFramework.Host.RunCards;

/// <summary>Settings of a <c>scan</c> task.</summary>
internal sealed record ScanKeys
{
    /// <summary>Stem of the file of its numbers; <c>scan</c> if left out.</summary>
    public Located<string>? Name { get; init; }

    /// <summary>First parameter.</summary>
    public required PlaneAxisKeys X { get; init; }

    /// <summary>Second parameter; without it the scan is a line.</summary>
    public PlaneAxisKeys? Y { get; init; }

    /// <summary>Neutrino energy; without it cross sections are averaged over the beam.</summary>
    [Unit("GeV")]
    [Range(0.0, EnergyPoints.MostGeV, MinimumIsExclusive = true)]
    public double? EnergyGeV { get; init; }

    /// <summary>Figures of the results.</summary>
    public IReadOnlyList<Located<PlaneFigureKeys>> Figures { get; init; } = [];
}
