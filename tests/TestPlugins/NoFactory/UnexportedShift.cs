using TridentFramework.NewPhysics;
using TridentFramework.Particles;

namespace TridentFramework.TestPlugins.NoFactory;

public sealed class UnexportedShift : INewPhysicsModel
{
    public bool DependsOnKSquared => false;

    public bool Contributes(TridentChannel channel) => true;

    public LeptonCouplings CouplingShift(TridentChannel channel, double kSquared) => new(0.1, 0.0);
}
