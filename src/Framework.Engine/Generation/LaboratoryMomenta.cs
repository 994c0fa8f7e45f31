using TridentFramework.Kinematics;

namespace TridentFramework.Engine.Generation;

/// <summary>
/// Momenta of nu(k) + N(P) -> nu(k') + l^-(p-) + l^+(p+) + N(P') in the rest frame of the particle that is struck, in many events (structure of arrays). The invariants stand
/// beside the momenta because they are known to more digits than momenta can give them.
/// </summary>
/// <param name="capacity">Number of events.</param>
public sealed class LaboratoryMomenta(int capacity)
{
    /// <summary>Number of events that there is room for.</summary>
    public int Capacity { get; } = capacity;

    /// <summary>Energy of the incoming neutrino, GeV.</summary>
    public double[] NeutrinoEnergyGeV { get; } = new double[capacity];

    /// <summary>Outgoing neutrino k'.</summary>
    public MomentumColumns KPrime { get; } = new(capacity);

    /// <summary>Negative lepton p-.</summary>
    public MomentumColumns PMinus { get; } = new(capacity);

    /// <summary>Positive lepton p+.</summary>
    public MomentumColumns PPlus { get; } = new(capacity);

    /// <summary>Recoiling nucleus or nucleon P'.</summary>
    public MomentumColumns Recoil { get; } = new(capacity);

    /// <summary>Photon virtuality Q2 = -(P - P')^2, GeV^2.</summary>
    public double[] QSquared { get; } = new double[capacity];

    /// <summary>Momentum transfer on the neutrino line K2 = -(k - k')^2, GeV^2.</summary>
    public double[] KSquared { get; } = new double[capacity];

    /// <summary>Squared invariant mass of the charged pair L2 = (p- + p+)^2, GeV^2.</summary>
    public double[] L2 { get; } = new double[capacity];

    /// <summary>Kinetic energy of the recoil, Q2/(2M), GeV.</summary>
    public double[] RecoilKineticEnergyGeV { get; } = new double[capacity];

    /// <summary>Turns the momenta of the first events from the frame of a detector into that of the beam, the shortest way; energies and invariants stay.</summary>
    /// <param name="beamDirection">Direction of the beam in the frame of the detector, of any length; its energy is not used.</param>
    /// <param name="count">Number of events.</param>
    /// <exception cref="ArgumentException">The beam has no direction.</exception>
    public void RotateIntoBeamFrame(FourVector beamDirection, int count)
    {
        var rotation = new BeamRotation(beamDirection);
        foreach (var columns in new[] { KPrime, PMinus, PPlus, Recoil })
        {
            for (var i = 0; i < count; i++)
                (columns.X[i], columns.Y[i], columns.Z[i]) = rotation.Undo(columns.X[i], columns.Y[i], columns.Z[i]);
        }
    }

    /// <summary>Copies an event.</summary>
    /// <param name="slot">Where to.</param>
    /// <param name="other">Where from.</param>
    /// <param name="i">Index of the event there.</param>
    public void Take(int slot, LaboratoryMomenta other, int i)
    {
        NeutrinoEnergyGeV[slot] = other.NeutrinoEnergyGeV[i];
        KPrime[slot] = other.KPrime[i];
        PMinus[slot] = other.PMinus[i];
        PPlus[slot] = other.PPlus[i];
        Recoil[slot] = other.Recoil[i];
        QSquared[slot] = other.QSquared[i];
        KSquared[slot] = other.KSquared[i];
        L2[slot] = other.L2[i];
        RecoilKineticEnergyGeV[slot] = other.RecoilKineticEnergyGeV[i];
    }
}
