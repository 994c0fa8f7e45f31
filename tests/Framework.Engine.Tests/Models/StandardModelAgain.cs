using TridentFramework.Kinematics;
using TridentFramework.NewPhysics;
using TridentFramework.Particles;

namespace TridentFramework.Engine.Tests;

/// <summary>An amplitude term that adds the squared amplitude of the Standard Model once more, calculated with Dirac matrices, where a condition holds.</summary>
internal sealed class StandardModelAgain(double sin2ThetaW, double factor, Func<TridentKinematics, bool> condition) : INewPhysicsModel, IAmplitudeTerm
{
    public bool DependsOnKSquared => false;

    public IAmplitudeTerm AmplitudeTerm => this;

    public bool Contributes(TridentChannel channel) => true;

    public LeptonCouplings CouplingShift(TridentChannel channel, double kSquared) => default;

    public AmplitudeStructures Evaluate(TridentChannel channel, in TridentKinematics kinematics)
    {
        if (!condition(kinematics))
            return default;
        var couplings = StandardModelCouplings.For(channel, sin2ThetaW);
        var amplitude = new DiracAmplitude(kinematics, channel.MinusMassGeV, channel.PlusMassGeV, channel.IsAntineutrino);
        return new AmplitudeStructures(4.0 * factor * amplitude.Contract(kinematics.PTilde).With(couplings), factor * amplitude.MinusTrace().With(couplings));
    }
}
