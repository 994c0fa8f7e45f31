using System.ComponentModel.DataAnnotations;
using TridentFramework.Units;

namespace TridentFramework.FermiGas;

/// <summary>Parameters of the ideal Fermi gas.</summary>
public sealed record FermiGasParameters
{
    /// <summary>Fermi momentum pF of protons and neutrons alike, at most 1 GeV; 235 MeV by default.</summary>
    /// <example>235 MeV</example>
    [Unit("GeV")]
    [Range(0.0, 1.0, MinimumIsExclusive = true)]
    public double FermiMomentumGeV { get; init; } = 0.235;
}
