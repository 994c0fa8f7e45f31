using System.ComponentModel.DataAnnotations;
using TridentFramework.Units;

namespace TridentFramework.Host.RunCards;

/// <summary>Energies given by two ends and a number of points.</summary>
internal sealed record EnergyRange
{
    /// <summary>First energy.</summary>
    [Unit("GeV")]
    [Range(0.0, EnergyPoints.MostGeV, MinimumIsExclusive = true)]
    public required double FromGeV { get; init; }

    /// <summary>Last energy.</summary>
    [Unit("GeV")]
    [Range(0.0, EnergyPoints.MostGeV, MinimumIsExclusive = true)]
    public required double ToGeV { get; init; }

    /// <summary>Number of energies, both ends included.</summary>
    [Range(2, 10_000)]
    public required int Points { get; init; }

    /// <summary>Spacing of the points.</summary>
    public EnergySpacing Spacing { get; init; } = EnergySpacing.Log;

    /// <summary>The energies, GeV, increasing; the two ends are exact.</summary>
    public double[] EnergiesGeV()
    {
        var energies = new double[Points];
        for (var i = 1; i < Points - 1; i++)
        {
            var step = (double)i / (Points - 1);
            energies[i] = Spacing == EnergySpacing.Log
                ? FromGeV * Math.Pow(ToGeV / FromGeV, step)
                : FromGeV + ((ToGeV - FromGeV) * step);
        }

        energies[0] = FromGeV;
        energies[^1] = ToGeV;
        return energies;
    }
}
