using System.ComponentModel.DataAnnotations;
using TridentFramework.Units;

namespace TridentFramework.Host.RunCards;

/// <summary>Settings of a <c>systematics</c> task.</summary>
internal sealed record SystematicsKeys
{
    /// <summary>Name of the budget in results, needed where a card has several; <c>budget</c> if left out.</summary>
    public Located<string>? Name { get; init; }

    /// <summary>Neutrino energies; without them the errors are those of flux averages.</summary>
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
