namespace TridentFramework.Kinematics;

/// <summary>
/// One phase-space point of nu(k) + N(P) -> nu(k') + l^-(p-) + l^+(p+) + N(P'), photon q = P - P', in the frame k + q = 0
/// with the z axis along q. GeV throughout.
/// </summary>
public readonly record struct TridentKinematics
{
    /// <summary>Neutrino energy in the rest frame of the target, GeV.</summary>
    public required double NeutrinoEnergyGeV { get; init; }

    /// <summary>Mass M of the target (nucleus or nucleon), GeV.</summary>
    public required double TargetMassGeV { get; init; }

    /// <summary>Photon virtuality Q2 = -q.q > 0, GeV^2.</summary>
    public required double QSquared { get; init; }

    /// <summary>Momentum transfer on the neutrino line, K2 = -(k-k')^2 > 0, GeV^2.</summary>
    public required double KSquared { get; init; }

    /// <summary>(k+q)^2, GeV^2.</summary>
    public required double SX { get; init; }

    /// <summary>Squared invariant mass of the charged pair, (p- + p+)^2, GeV^2.</summary>
    public required double L2 { get; init; }

    /// <summary>Incoming neutrino k.</summary>
    public required FourVector K { get; init; }

    /// <summary>Outgoing neutrino k'.</summary>
    public required FourVector KPrime { get; init; }

    /// <summary>Negative lepton p-.</summary>
    public required FourVector PMinus { get; init; }

    /// <summary>Positive lepton p+.</summary>
    public required FourVector PPlus { get; init; }

    /// <summary>Photon q.</summary>
    public required FourVector Q { get; init; }

    /// <summary>Ptilde = P - (P.k / q.k) q, the gauge-shifted target momentum that has only small components.</summary>
    public required FourVector PTilde { get; init; }
}
