using TridentFramework.NewPhysics;
using TridentFramework.Particles;

namespace TridentFramework.LMuMinusLTau;

/// <summary>Shift of gV by exchange of the L_mu - L_tau boson, 2 v^2 g'^2 x_nu x_l / (m^2 + K2).</summary>
internal sealed class LMuMinusLTauMediator : INewPhysicsModel
{
    private readonly double _massSquared;
    private readonly double _strength;

    /// <summary>Creates the mediator.</summary>
    /// <param name="massGeV">Mass m > 0, GeV.</param>
    /// <param name="coupling">Gauge coupling g' >= 0.</param>
    /// <param name="higgsVevGeV">v, GeV: 2 v^2 = sqrt2/G_F turns the exchange into the normalisation of gV.</param>
    public LMuMinusLTauMediator(double massGeV, double coupling, double higgsVevGeV)
    {
        _massSquared = massGeV * massGeV;
        _strength = 2.0 * higgsVevGeV * higgsVevGeV * coupling * coupling;
    }

    /// <inheritdoc/>
    public bool DependsOnKSquared => true;

    /// <inheritdoc/>
    public bool Contributes(TridentChannel channel) => Numerator(channel) != 0.0;

    /// <inheritdoc/>
    public LeptonCouplings CouplingShift(TridentChannel channel, double kSquared) => new(Numerator(channel) / (_massSquared + kSquared), 0.0);

    /// <inheritdoc/>
    public void AddCouplingShift(TridentChannel channel, ReadOnlySpan<double> kSquared, Span<double> vector, Span<double> axial) =>
        MediatorPropagator.Add(Numerator(channel), _massSquared, kSquared, vector);

    private double Numerator(TridentChannel channel)
    {
        var neutrino = channel.Incoming.Flavour();
        var isDiagonal = neutrino == channel.Outgoing.Flavour() && channel.Minus == channel.Plus;
        return isDiagonal ? _strength * Charge(neutrino) * Charge(channel.Minus) : 0.0;
    }

    private static double Charge(Flavour flavour) => flavour switch
    {
        Flavour.Muon => 1.0,
        Flavour.Tau => -1.0,
        _ => 0.0,
    };
}
