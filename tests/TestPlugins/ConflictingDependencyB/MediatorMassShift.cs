using PrivateLibrary;
using TridentFramework.NewPhysics;
using TridentFramework.Particles;

namespace TridentFramework.TestPlugins.ConflictingDependencyB;

internal sealed class MediatorMassShift : INewPhysicsModel
{
    private readonly MediatorMass _mass = MediatorMass.Default;

    public bool DependsOnKSquared => false;

    public bool Contributes(TridentChannel channel) => true;

    public LeptonCouplings CouplingShift(TridentChannel channel, double kSquared) => new(_mass.GeV, 0.0);
}
