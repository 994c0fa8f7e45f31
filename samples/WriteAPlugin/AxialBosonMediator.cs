using TridentFramework.NewPhysics;
using TridentFramework.Particles;

namespace AxialBoson;

/// <summary>gA += 2 v^2 g^2 / (m^2 + K2) for numu and muons.</summary>
internal sealed class AxialBosonMediator(double massGeV, double coupling, double higgsVevGeV) : INewPhysicsModel
{
    public bool DependsOnKSquared => true;

    public bool Contributes(TridentChannel channel) =>
        channel is { Minus: Flavour.Muon, Plus: Flavour.Muon } && channel.Incoming == channel.Outgoing && channel.Incoming.Flavour() == Flavour.Muon && coupling != 0.0;

    public LeptonCouplings CouplingShift(TridentChannel channel, double kSquared) =>
        Contributes(channel) ? new LeptonCouplings(0.0, 2.0 * higgsVevGeV * higgsVevGeV * coupling * coupling / ((massGeV * massGeV) + kSquared)) : default;
}
