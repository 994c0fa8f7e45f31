using TridentFramework.Kinematics;
using TridentFramework.NewPhysics;
using TridentFramework.Particles;

namespace TridentFramework.Scalar;

/// <summary>
/// Exchange of a scalar or pseudoscalar. The neutrino line gives sum |ubar(k') P_L u(k)|^2 = 2 k.k' = K2, the lepton line a <see cref="ScalarPair"/>. With
/// 2 v^2 = sqrt2/G_F, which turns the exchange into the normalisation of the structures,
///   S = f(K2) K2 {4 T(Ptilde), T(x) + T(y) - T(eps_L)},   f = [2 v^2 y_nu y_l / (m^2 + K2)]^2,   eps_L = sqrt(Q2)/(q.k) k.
/// </summary>
internal sealed class ScalarMediator : INewPhysicsModel, IFactorisedAmplitudeTerm
{
    private readonly double _massSquared;
    private readonly double _twoVSquared;
    private readonly IReadOnlyDictionary<Flavour, double> _neutrinoCouplings;
    private readonly IReadOnlyDictionary<Flavour, double> _leptonCouplings;
    private readonly ScalarParity _parity;

    /// <summary>Creates the mediator.</summary>
    /// <param name="massGeV">Mass m > 0, GeV.</param>
    /// <param name="neutrinoCouplings">y_nu of each flavour.</param>
    /// <param name="leptonCouplings">y_l of each flavour.</param>
    /// <param name="parity">Coupling to charged leptons.</param>
    /// <param name="higgsVevGeV">v, GeV.</param>
    public ScalarMediator(
        double massGeV,
        IReadOnlyDictionary<Flavour, double> neutrinoCouplings,
        IReadOnlyDictionary<Flavour, double> leptonCouplings,
        ScalarParity parity,
        double higgsVevGeV)
    {
        _massSquared = massGeV * massGeV;
        _twoVSquared = 2.0 * higgsVevGeV * higgsVevGeV;
        _neutrinoCouplings = neutrinoCouplings;
        _leptonCouplings = leptonCouplings;
        _parity = parity;
    }

    /// <inheritdoc/>
    public bool DependsOnKSquared => false;

    /// <inheritdoc/>
    public IAmplitudeTerm AmplitudeTerm => this;

    /// <inheritdoc/>
    public bool Contributes(TridentChannel channel) => Strength(channel) != 0.0;

    /// <inheritdoc/>
    public LeptonCouplings CouplingShift(TridentChannel channel, double kSquared) => default;

    /// <inheritdoc/>
    public double Factor(TridentChannel channel, double kSquared)
    {
        var amplitude = Strength(channel) / (_massSquared + kSquared);
        return amplitude * amplitude;
    }

    /// <inheritdoc/>
    public AmplitudeStructures Structures(TridentChannel channel, in TridentKinematics kinematics)
    {
        if (!IsDiagonal(channel))
            return default;
        var pair = new ScalarPair(kinematics, channel.MinusMassGeV, _parity);
        var longitudinal = Math.Sqrt(kinematics.QSquared) / kinematics.Q.Dot(kinematics.K) * kinematics.K;
        var transverse = pair.SpinSum(new FourVector(0.0, 1.0, 0.0, 0.0)) + pair.SpinSum(new FourVector(0.0, 0.0, 1.0, 0.0));
        return new AmplitudeStructures(
            4.0 * kinematics.KSquared * pair.SpinSum(kinematics.PTilde),
            kinematics.KSquared * (transverse - pair.SpinSum(longitudinal)));
    }

    // 2 v^2 y_nu y_l, GeV^2.
    private double Strength(TridentChannel channel) =>
        IsDiagonal(channel) ? _twoVSquared * _neutrinoCouplings[channel.Incoming.Flavour()] * _leptonCouplings[channel.Minus] : 0.0;

    private static bool IsDiagonal(TridentChannel channel) => channel.Incoming == channel.Outgoing && channel.Minus == channel.Plus;
}
