using TridentFramework.NewPhysics;
using TridentFramework.Particles;

namespace TridentFramework.TestPlugins.BrokenPromises;

internal sealed class ThrowingShift : INewPhysicsModel
{
    public bool DependsOnKSquared => true;

    public bool Contributes(TridentChannel channel) => true;

    public LeptonCouplings CouplingShift(TridentChannel channel, double kSquared) => throw new ArithmeticException("the table ends at 0 GeV^2");
}
