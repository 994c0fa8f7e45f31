using System.ComponentModel.DataAnnotations;
using TridentFramework.Units;

namespace TridentFramework.Scalar;

/// <summary>Parameters of a scalar or pseudoscalar mediator.</summary>
public sealed record ScalarParameters
{
    /// <summary>
    /// Mass of the mediator, such as <c>100 MeV</c>; 1 keV or more, because for a lighter one the rounding errors of the amplitude compete with its propagator.
    /// </summary>
    /// <example>100 MeV</example>
    [Unit("GeV")]
    [Range(1e-6, 1e6)]
    public required double MassGeV { get; init; }

    /// <summary>Yukawa couplings y_nu to neutrinos, such as <c>{muon: 1e-2}</c>.</summary>
    /// <example>{muon: 1e-2}</example>
    public required YukawaCouplingsParameters NeutrinoCouplings { get; init; }

    /// <summary>Yukawa couplings y_l to charged leptons, such as <c>{muon: 1e-2}</c>.</summary>
    /// <example>{muon: 1e-2}</example>
    public required YukawaCouplingsParameters LeptonCouplings { get; init; }

    /// <summary>Factor of all couplings, so that one number moves them together: y_nu and y_l are each multiplied by it. Default 1.</summary>
    [Range(0.0, 1e6)]
    public double Coupling { get; init; } = 1.0;

    /// <summary>Coupling to charged leptons: <c>scalar</c>, lbar l, or <c>pseudoscalar</c>, lbar i gamma5 l. Default <c>scalar</c>.</summary>
    public ScalarParity Parity { get; init; } = ScalarParity.Scalar;
}
