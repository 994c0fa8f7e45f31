using TridentFramework.NewPhysics;
using TridentFramework.Plugins;

namespace TridentFramework.LMuMinusLTau;

/// <summary>
/// A Z' that gauges L_mu - L_tau, with L = g' Z'_alpha [mubar gamma^alpha mu - taubar gamma^alpha tau + nubar_mu gamma^alpha P_L nu_mu
/// - nubar_tau gamma^alpha P_L nu_tau] (arXiv:1902.06765 Eq. (18)). It shifts gV of nu_a -> nu_a l_c^- l_c^+ by
/// 2 v^2 g'^2 x_nu(a) x_l(c) / (m^2 + K2), with x = +1 for the second generation, -1 for the third and 0 for the first.
/// </summary>
/// <remarks>
/// Heavy limit: arXiv:1902.06765 Eq. (19) and arXiv:1406.2332 Eq. (11). The shift has the same sign for antineutrinos. Tree level only:
/// kinetic mixing with the photon, which would reach electrons, is left out.
/// </remarks>
public sealed class LMuMinusLTauFactory : PluginFactory<INewPhysicsModel, LMuMinusLTauParameters>
{
    /// <inheritdoc/>
    public override string Name => "LMuMinusLTau";

    /// <inheritdoc/>
    public override string Summary => "Gauge boson of L_mu - L_tau: a vector mediator of any mass that couples to the second and third generation.";

    /// <inheritdoc/>
    public override IReadOnlyList<Citation> References =>
    [
        new("He:1990pn", "He, X. G. and Joshi, Girish C. and Lew, H. and Volkas, R. R.", "New Z' phenomenology", 1991)
        {
            Journal = "Phys. Rev. D 43, R22",
            Doi = "10.1103/PhysRevD.43.R22",
        },
        new("He:1991qd", "He, Xiao-Gang and Joshi, Girish C. and Lew, H. and Volkas, R. R.", "Simplest Z' model", 1991)
        {
            Journal = "Phys. Rev. D 44, 2118",
            Doi = "10.1103/PhysRevD.44.2118",
        },
        new("Altmannshofer:2014pba", "Altmannshofer, Wolfgang and Gori, Stefania and Pospelov, Maxim and Yavin, Itay", "Neutrino Trident Production: A Powerful Probe of New Physics with Neutrino Beams", 2014)
        {
            ArXiv = "1406.2332",
            Journal = "Phys. Rev. Lett. 113, 091801",
            Doi = "10.1103/PhysRevLett.113.091801",
        },
        new("Altmannshofer:2019zhy", "Altmannshofer, Wolfgang and Gori, Stefania and Mart{\\'i}n-Albo, Justo and Sousa, Alexandre and Wallbank, Michael", "Neutrino Tridents at DUNE", 2019)
        {
            ArXiv = "1902.06765",
            Journal = "Phys. Rev. D 100, 115029",
            Doi = "10.1103/PhysRevD.100.115029",
        },
    ];

    /// <inheritdoc/>
    public override ValidationStatus Status => ValidationStatus.Validated;

    /// <inheritdoc/>
    public override INewPhysicsModel Create(LMuMinusLTauParameters parameters, PluginContext context) =>
        new LMuMinusLTauMediator(parameters.MassGeV, parameters.Coupling, context.Constants.HiggsVev);
}
