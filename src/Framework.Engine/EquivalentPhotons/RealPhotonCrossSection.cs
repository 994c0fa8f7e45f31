using TridentFramework.Engine.Estimation;
using TridentFramework.NewPhysics;
using TridentFramework.Particles;

namespace TridentFramework.Engine.EquivalentPhotons;

/// <summary>
/// Cross section of nu gamma -> nu' l- l+ on a real photon, averaged over its two polarisations, with all lepton masses: arXiv:1406.2332 Eq. (4) without the approximations that follow it.
/// </summary>
public sealed class RealPhotonCrossSection
{
    private readonly HypothesisCouplings _couplings;
    private readonly RealPhotonIntegral _integral;
    private readonly double _femtobarn;

    /// <summary>Creates the cross section of a channel.</summary>
    /// <param name="channel">The channel.</param>
    /// <param name="constants">Constants of nature.</param>
    /// <param name="newPhysics">Models whose couplings are added to those of the Standard Model; they may depend on K2.</param>
    /// <exception cref="ArgumentException">A model adds an amplitude that is no shift of the couplings.</exception>
    public RealPhotonCrossSection(TridentChannel channel, PhysicalConstants constants, IReadOnlyList<INewPhysicsModel> newPhysics)
    {
        if (UnsupportedModel(channel, newPhysics) is { } model)
            throw new ArgumentException($"{model.GetType().Name} adds an amplitude of its own to {channel}; cross sections on real photons know models that shift gV and gA only", nameof(newPhysics));
        _couplings = HypothesisCouplings.Of(constants, newPhysics, channel);
        _integral = new RealPhotonIntegral(channel, _couplings.Propagating.Count == 0 ? [] : [_couplings]);
        _femtobarn = Femtobarn(constants);
    }

    /// <summary>(m- + m+)^2, GeV^2: the cross section is zero up to here.</summary>
    public double ThresholdGeV2 => _integral.ThresholdGeV2;

    /// <summary>gV and gA; null where they depend on K2.</summary>
    public LeptonCouplings? ConstantCouplings => _couplings.Propagating.Count == 0 ? _couplings.Constant : null;

    /// <summary>The first model that adds an amplitude of its own to a channel, which no cross section on real photons has; null if there is none.</summary>
    /// <param name="channel">The channel.</param>
    /// <param name="newPhysics">The models.</param>
    public static INewPhysicsModel? UnsupportedModel(TridentChannel channel, IReadOnlyList<INewPhysicsModel> newPhysics) =>
        newPhysics.FirstOrDefault(model => model.Contributes(channel) && model.AmplitudeTerm is not null);

    /// <summary>The cross section, fb.</summary>
    /// <param name="sGeV2">Squared energy of neutrino and photon in their centre-of-mass frame, GeV^2.</param>
    /// <exception cref="ArgumentOutOfRangeException">s is not a number, or infinite.</exception>
    public QuadratureEstimate At(double sGeV2)
    {
        if (!double.IsFinite(sGeV2))
            throw new ArgumentOutOfRangeException(nameof(sGeV2), sGeV2, "s is a finite number of GeV^2");
        return sGeV2 > ThresholdGeV2
            ? new QuadratureEstimate(By(RealPhotonNodes.Fine, sGeV2), By(RealPhotonNodes.Coarse, sGeV2))
            : default;
    }

    /// <summary>The cross section by one rule, fb.</summary>
    internal double By(RealPhotonNodes nodes, double sGeV2)
    {
        var values = new double[_integral.Columns];
        _integral.Evaluate(sGeV2 - ThresholdGeV2, nodes, values);
        var (gV, gA) = _couplings.Constant;
        return _femtobarn * (_couplings.Propagating.Count > 0
            ? values[RealPhotonIntegral.Coefficients]
            : (gV * gV * values[0]) + (gA * gA * values[1]) + (gV * gA * values[2]));
    }

    /// <summary>G_F^2 alpha and the conversion from GeV^-2 to fb.</summary>
    internal static double Femtobarn(PhysicalConstants constants) =>
        constants.FermiConstant * constants.FermiConstant * constants.Alpha * PhysicalConstants.FemtobarnPerInverseGeVSquared;
}
