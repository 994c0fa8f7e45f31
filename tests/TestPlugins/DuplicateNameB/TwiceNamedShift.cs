using TridentFramework.NewPhysics;
using TridentFramework.Particles;

namespace TridentFramework.TestPlugins.DuplicateNameB;

internal sealed class TwiceNamedShift : INewPhysicsModel
{
    public bool DependsOnKSquared => false;

    public bool Contributes(TridentChannel channel) => true;

    public LeptonCouplings CouplingShift(TridentChannel channel, double kSquared) => new(0.2, 0.0);
}
