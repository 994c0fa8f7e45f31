using PrivateLibrary;
using TridentFramework.NewPhysics;
using TridentFramework.Particles;

namespace TridentFramework.TestPlugins.ConflictingDependencyA;

internal sealed class MediatorMassShift : INewPhysicsModel
{
    public bool DependsOnKSquared => false;

    public bool Contributes(TridentChannel channel) => true;

    public LeptonCouplings CouplingShift(TridentChannel channel, double kSquared) => new(MediatorMass.DefaultGeV, 0.0);
}
