using TridentFramework.NewPhysics;
using TridentFramework.Particles;

namespace PluginName;

/// <summary>gV += 2 v^2 g^2 / (m^2 + K2) for muon neutrinos and muons (arXiv:1406.2332 Eq. (11) at K2 = 0).</summary>
/// <param name="massGeV">Mass m of the boson, GeV.</param>
/// <param name="coupling">Coupling g.</param>
/// <param name="higgsVevGeV">v, GeV: 2 v^2 = sqrt2/G_F turns the exchange into the normalisation of gV.</param>
internal sealed class PluginNameModel(double massGeV, double coupling, double higgsVevGeV) : INewPhysicsModel
{
    private readonly double _massSquared = massGeV * massGeV;
    private readonly double _strength = 2.0 * higgsVevGeV * higgsVevGeV * coupling * coupling;

    /// <inheritdoc/>
    public bool DependsOnKSquared => true;

    /// <inheritdoc/>
    public bool Contributes(TridentChannel channel) => _strength != 0.0
        && channel is { Minus: Flavour.Muon, Plus: Flavour.Muon }
        && channel.Incoming == channel.Outgoing
        && channel.Incoming.Flavour() == Flavour.Muon;

    /// <inheritdoc/>
    public LeptonCouplings CouplingShift(TridentChannel channel, double kSquared) =>
        Contributes(channel) ? new LeptonCouplings(_strength / (_massSquared + kSquared), 0.0) : default;
}
