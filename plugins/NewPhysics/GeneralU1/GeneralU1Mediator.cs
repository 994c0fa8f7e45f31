using TridentFramework.NewPhysics;
using TridentFramework.Particles;

namespace TridentFramework.GeneralU1;

/// <summary>Shifts by exchange of the boson: (gV, gA) += 2 v^2 g' x_nu (cV, cA) / (m^2 + K2), cV = g' (x_L + x_R)/2 - eps e, cA = g' (x_R - x_L)/2.</summary>
internal sealed class GeneralU1Mediator : INewPhysicsModel
{
    private readonly double _massSquared;
    private readonly double _neutrinoStrength;
    private readonly double _coupling;
    private readonly double _photonCoupling;
    private readonly IReadOnlyDictionary<Flavour, ChiralCharges> _charges;

    /// <summary>Creates the mediator.</summary>
    /// <param name="massGeV">Mass m > 0, GeV.</param>
    /// <param name="coupling">Gauge coupling g' >= 0.</param>
    /// <param name="kineticMixing">Kinetic mixing eps.</param>
    /// <param name="charges">Charges by flavour; a flavour that is not there has none.</param>
    /// <param name="constants">v: 2 v^2 = sqrt2/G_F turns the exchange into the normalisation of gV; alpha: e = sqrt(4 pi alpha).</param>
    public GeneralU1Mediator(double massGeV, double coupling, double kineticMixing, IReadOnlyDictionary<Flavour, ChiralCharges> charges, PhysicalConstants constants)
    {
        _massSquared = massGeV * massGeV;
        _neutrinoStrength = 2.0 * constants.HiggsVev * constants.HiggsVev * coupling;
        _coupling = coupling;
        _photonCoupling = kineticMixing * Math.Sqrt(4.0 * Math.PI * constants.Alpha);
        _charges = charges;
    }

    /// <inheritdoc/>
    public bool DependsOnKSquared => true;

    /// <inheritdoc/>
    public bool Contributes(TridentChannel channel) => !Numerators(channel).IsZero;

    /// <inheritdoc/>
    public LeptonCouplings CouplingShift(TridentChannel channel, double kSquared)
    {
        var numerators = Numerators(channel);
        return new LeptonCouplings(numerators.GV / (_massSquared + kSquared), numerators.GA / (_massSquared + kSquared));
    }

    /// <inheritdoc/>
    public void AddCouplingShift(TridentChannel channel, ReadOnlySpan<double> kSquared, Span<double> vector, Span<double> axial)
    {
        var numerators = Numerators(channel);
        MediatorPropagator.Add(numerators.GV, _massSquared, kSquared, vector);
        MediatorPropagator.Add(numerators.GA, _massSquared, kSquared, axial);
    }

    // GeV^2.
    private LeptonCouplings Numerators(TridentChannel channel)
    {
        var neutrino = channel.Incoming.Flavour();
        if (neutrino != channel.Outgoing.Flavour() || channel.Minus != channel.Plus)
            return default;
        var strength = _neutrinoStrength * _charges.GetValueOrDefault(neutrino).Left;
        var lepton = _charges.GetValueOrDefault(channel.Minus);
        var vector = (_coupling * (0.5 * (lepton.Left + lepton.Right))) - _photonCoupling;
        var axial = _coupling * (0.5 * (lepton.Right - lepton.Left));
        return new LeptonCouplings(strength * vector, strength * axial);
    }
}
