using TridentFramework.Engine.Tests;
using TridentFramework.Particles;

namespace TridentFramework.NewPhysics.Tests;

/// <summary>An amplitude term by itself: the couplings of the Standard Model are taken away.</summary>
internal sealed class WithoutStandardModel(INewPhysicsModel model) : INewPhysicsModel
{
    public bool DependsOnKSquared => false;

    public IAmplitudeTerm? AmplitudeTerm => model.AmplitudeTerm;

    public bool Contributes(TridentChannel channel) => true;

    public LeptonCouplings CouplingShift(TridentChannel channel, double kSquared)
    {
        var standardModel = StandardModelCouplings.For(channel, ArgonCase.Constants.Sin2ThetaW);
        return new LeptonCouplings(-standardModel.GV, -standardModel.GA);
    }
}
