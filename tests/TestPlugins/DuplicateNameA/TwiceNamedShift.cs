using TridentFramework.NewPhysics;
using TridentFramework.Particles;

namespace TridentFramework.TestPlugins.DuplicateNameA;

internal sealed class TwiceNamedShift : INewPhysicsModel
{
    public bool DependsOnKSquared => false;

    public bool Contributes(TridentChannel channel) => true;

    public LeptonCouplings CouplingShift(TridentChannel channel, double kSquared) => new(0.1, 0.0);
}
