using System.ComponentModel.DataAnnotations;
using TridentFramework.Units;

namespace TridentFramework.LMuMinusLTau;

/// <summary>Parameters of the gauge boson of L_mu - L_tau.</summary>
public sealed record LMuMinusLTauParameters
{
    /// <summary>
    /// Mass of the Z', such as <c>100 MeV</c>; 1 keV or more, because for a lighter boson the rounding errors of the amplitude compete with its propagator.
    /// </summary>
    /// <example>100 MeV</example>
    [Unit("GeV")]
    [Range(1e-6, 1e6)]
    public required double MassGeV { get; init; }

    /// <summary>Gauge coupling g', a bare number; 0 is the Standard Model.</summary>
    /// <example>1e-3</example>
    [Range(0.0, 1e6)]
    public required double Coupling { get; init; }
}
