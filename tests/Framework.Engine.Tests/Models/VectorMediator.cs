using TridentFramework.NewPhysics;
using TridentFramework.Particles;

namespace TridentFramework.Engine.Tests;

/// <summary>A mediator that shifts gV by strength/(m^2 + K2), for the channels of one incoming species.</summary>
internal sealed class VectorMediator(double massGeV, double strength, NeutrinoSpecies species = NeutrinoSpecies.NuMu) : INewPhysicsModel
{
    public bool DependsOnKSquared => true;

    public bool Contributes(TridentChannel channel) => channel.Incoming == species;

    public LeptonCouplings CouplingShift(TridentChannel channel, double kSquared) => new(strength / ((massGeV * massGeV) + kSquared), 0.0);
}
