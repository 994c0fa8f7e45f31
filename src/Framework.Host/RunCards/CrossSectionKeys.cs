using System.ComponentModel.DataAnnotations;
using TridentFramework.Units;

namespace TridentFramework.Host.RunCards;

/// <summary>Settings of a <c>crossSection</c> task.</summary>
internal sealed record CrossSectionKeys
{
    /// <summary>Neutrino energies; without them the cross section is averaged over the beam.</summary>
    [Unit("GeV")]
    [MinLength(1)]
    [Range(0.0, EnergyPoints.MostGeV, MinimumIsExclusive = true)]
    public EnergyPoints? Energies { get; init; }

    /// <summary>How it is calculated. Equivalent photons are an approximation to compare with: docs/physics/equivalent-photons.md.</summary>
    public CrossSectionMethod Method { get; init; } = CrossSectionMethod.Exact;

    /// <summary>Figures of the results.</summary>
    public IReadOnlyList<Located<FigureKeys>> Figures { get; init; } = [];
}
