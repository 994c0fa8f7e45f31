using TridentFramework.Kinematics;
using TridentFramework.NewPhysics;
using TridentFramework.Particles;

namespace TridentFramework.Engine.Tests;

/// <summary>A term strength/(m^2 + K2)^2 times K2 L2 in S1 and sX in S2.</summary>
internal sealed class PropagatingTerm(double massGeV, double strength) : INewPhysicsModel, IFactorisedAmplitudeTerm
{
    public bool DependsOnKSquared => false;

    public IAmplitudeTerm AmplitudeTerm => this;

    public bool Contributes(TridentChannel channel) => strength != 0.0;

    public LeptonCouplings CouplingShift(TridentChannel channel, double kSquared) => default;

    public double Factor(TridentChannel channel, double kSquared)
    {
        var propagator = 1.0 / ((massGeV * massGeV) + kSquared);
        return strength * propagator * propagator;
    }

    public AmplitudeStructures Structures(TridentChannel channel, in TridentKinematics kinematics) => new(kinematics.KSquared * kinematics.L2, kinematics.SX);
}
