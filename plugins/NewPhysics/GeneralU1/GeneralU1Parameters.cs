using System.ComponentModel.DataAnnotations;
using TridentFramework.Units;

namespace TridentFramework.GeneralU1;

/// <summary>Parameters of the gauge boson of a U(1)'. The charges come from a model with a name or one by one: give one of both.</summary>
/// <example>{mass: 100 MeV, coupling: 1e-3, model: bMinusL}</example>
public sealed record GeneralU1Parameters
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

    /// <summary>
    /// Kinetic mixing eps with the photon, a bare number: charged leptons couple with -eps e more. Default 0. The loops of muon and tau in L_mu - L_tau give
    /// e g'/(12 pi^2) ln(m_tau^2/m_mu^2), about g'/70.
    /// </summary>
    /// <example>1.44e-5</example>
    [Range(-1.0, 1.0)]
    public double KineticMixing { get; init; }

    /// <summary>Charges by the name of a symmetry; give this or <c>charges</c>.</summary>
    public U1Symmetry? Model { get; init; }

    /// <summary>Charges one by one, such as <c>{muon: {left: 1}, tau: {left: -1}}</c>; give this or <c>model</c>.</summary>
    /// <example>{muon: {left: 1}, tau: {left: -1}}</example>
    public LeptonChargesParameters? Charges { get; init; }
}
