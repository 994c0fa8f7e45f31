using System.ComponentModel.DataAnnotations;
using TridentFramework.Units;

namespace TridentFramework.LMuMinusLTau;

/// <summary>Parameters of the gauge boson of L_mu - L_tau.</summary>
public sealed record LMuMinusLTauParameters
{
    /// <summary>Mass of the Z', such as <c>100 MeV</c>. Required.</summary>
    [Unit("GeV")]
    [Range(0.0, 1e6, MinimumIsExclusive = true)]
    public required double MassGeV { get; init; }

    /// <summary>Gauge coupling g', a bare number; 0 is the Standard Model. Required.</summary>
    [Range(0.0, 1e6)]
    public required double Coupling { get; init; }
}
