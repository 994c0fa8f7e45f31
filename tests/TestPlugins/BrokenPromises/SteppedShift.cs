using TridentFramework.NewPhysics;
using TridentFramework.Particles;

namespace TridentFramework.TestPlugins.BrokenPromises;

internal sealed class SteppedShift(double strength) : INewPhysicsModel
{
    // In the midst of what muon pairs at some ten GeV exchange.
    private const double StepGeV2 = 0.05;

    public bool DependsOnKSquared => true;

    public bool Contributes(TridentChannel channel) => true;

    public LeptonCouplings CouplingShift(TridentChannel channel, double kSquared) => new(kSquared < StepGeV2 ? strength : 0.0, 0.0);
}
