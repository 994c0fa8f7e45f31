using TridentFramework.NewPhysics;
using TridentFramework.Particles;
using TridentFramework.Plugins;

namespace TridentFramework.Scalar;

/// <summary>
/// A neutral scalar or pseudoscalar of any mass, L = -phi [y_nu nubar_R nu_L + h.c.] - y_l phi lbar G l with G = 1 or i gamma5, diagonal in flavour. The neutrino that
/// leaves has the other helicity than in the Standard Model, so that nothing interferes and the two cross sections add.
/// </summary>
/// <remarks>
/// Neutrinos are massless. The right-handed neutrino may be that of a Dirac mass; the coupling (y_nu/2) nubar_L^c nu_L + h.c., which violates lepton number, gives the same
/// cross section. Vector and scalar bosons in tridents: arXiv:1702.02617.
/// </remarks>
public sealed class ScalarFactory : PluginFactory<INewPhysicsModel, ScalarParameters>
{
    /// <inheritdoc/>
    public override string Name => "Scalar";

    /// <inheritdoc/>
    public override string Summary => "Scalar or pseudoscalar mediator of any mass with Yukawa couplings to neutrinos and charged leptons.";

    /// <inheritdoc/>
    public override ValidationStatus Status => ValidationStatus.Validated;

    /// <inheritdoc/>
    public override IReadOnlyList<Citation> References =>
    [
        new("Ge:2017poy", "Ge, Shao-Feng and Lindner, Manfred and Rodejohann, Werner", "Atmospheric Trident Production for Probing New Physics", 2017)
        {
            ArXiv = "1702.02617",
            Journal = "Phys. Lett. B 772, 164",
        },
    ];

    /// <inheritdoc/>
    /// <exception cref="PluginParameterException"><c>parity</c> is none.</exception>
    public override INewPhysicsModel Create(ScalarParameters parameters, PluginContext context)
    {
        if (parameters.Parity is not (ScalarParity.Scalar or ScalarParity.Pseudoscalar))
            throw new PluginParameterException("parity", $"'{parameters.Parity}' is no coupling to charged leptons; known are scalar and pseudoscalar");
        return new ScalarMediator(
            parameters.MassGeV,
            ByFlavour(parameters.NeutrinoCouplings, parameters.Coupling),
            ByFlavour(parameters.LeptonCouplings, parameters.Coupling),
            parameters.Parity,
            context.Constants.HiggsVev);
    }

    private static Dictionary<Flavour, double> ByFlavour(YukawaCouplingsParameters couplings, double factor) => new()
    {
        [Flavour.Electron] = factor * couplings.Electron,
        [Flavour.Muon] = factor * couplings.Muon,
        [Flavour.Tau] = factor * couplings.Tau,
    };
}
