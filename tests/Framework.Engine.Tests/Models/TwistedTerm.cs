using TridentFramework.Engine.Tests.Generation;
using TridentFramework.Kinematics;
using TridentFramework.NewPhysics;
using TridentFramework.Particles;

namespace TridentFramework.Engine.Tests;

/// <summary>
/// A term that knows left from right: S1 = strength K2 L2 (1 + sin of the azimuth of p- from the recoil, about the beam in the laboratory). It changes under reflections, which no tree
/// amplitude does, so that events whose orientation is lost differ from points that have it.
/// </summary>
internal sealed class TwistedTerm(double strength) : INewPhysicsModel, IAmplitudeTerm
{
    public bool DependsOnKSquared => false;

    public IAmplitudeTerm AmplitudeTerm => this;

    public bool Contributes(TridentChannel channel) => true;

    public LeptonCouplings CouplingShift(TridentChannel channel, double kSquared) => default;

    public AmplitudeStructures Evaluate(TridentChannel channel, in TridentKinematics kinematics) =>
        new(strength * kinematics.KSquared * kinematics.L2 * (1.0 + Math.Sin(TridentObservables.AzimuthFromRecoil(kinematics))), 0.0);
}
