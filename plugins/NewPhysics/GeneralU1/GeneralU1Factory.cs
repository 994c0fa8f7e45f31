using TridentFramework.NewPhysics;
using TridentFramework.Particles;
using TridentFramework.Plugins;

namespace TridentFramework.GeneralU1;

/// <summary>
/// A vector boson Z' of any mass with charges for each lepton flavour and chirality, and kinetic mixing eps with the photon:
/// L = g' Z'_a sum_l [x_L (nubar_l gamma^a P_L nu_l + lbar gamma^a P_L l) + x_R lbar gamma^a P_R l] + eps e Z'_a J^a with J^a = -lbar gamma^a l.
/// It shifts gV and gA of nu_a -> nu_a l_c^- l_c^+ by 2 v^2 g' x_nu(a) (cV, cA) / (m^2 + K2), with cV = g' (x_L + x_R)/2 - eps e and cA = g' (x_R - x_L)/2 of
/// the charged lepton.
/// </summary>
/// <remarks>
/// For L_mu - L_tau: arXiv:1902.06765 Eqs. (18) and (19), and with eps = e g'/(12 pi^2) ln(m_tau^2/m_mu^2) its Eqs. (C4) and (C5). The shift has the same sign for
/// antineutrinos.
/// </remarks>
public sealed class GeneralU1Factory : PluginFactory<INewPhysicsModel, GeneralU1Parameters>
{
    /// <inheritdoc/>
    public override string Name => "GeneralU1";

    /// <inheritdoc/>
    public override string Summary => "Gauge boson of any U(1)': a vector mediator with charges for each lepton flavour and chirality, and kinetic mixing.";

    /// <inheritdoc/>
    public override IReadOnlyList<Citation> References =>
    [
        new("Altmannshofer:2014pba", "Altmannshofer, Wolfgang and Gori, Stefania and Pospelov, Maxim and Yavin, Itay", "Neutrino Trident Production: A Powerful Probe of New Physics with Neutrino Beams", 2014)
        {
            ArXiv = "1406.2332",
            Journal = "Phys. Rev. Lett. 113, 091801",
            Doi = "10.1103/PhysRevLett.113.091801",
        },
        new("Bauer:2018onh", "Bauer, Martin and Foldenauer, Patrick and Jaeckel, Joerg", "Hunting All the Hidden Photons", 2018)
        {
            ArXiv = "1803.05466",
            Journal = "JHEP 07 (2018) 094",
            Doi = "10.1007/JHEP07(2018)094",
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
    /// <exception cref="PluginParameterException">Not exactly one of <c>model</c> and <c>charges</c> is given, or no charge is.</exception>
    public override INewPhysicsModel Create(GeneralU1Parameters parameters, PluginContext context)
    {
        const string Advice = "give the symmetry, such as 'model: l-mu-minus-l-tau', or the charges, such as 'charges: {muon: {left: 1}, tau: {left: -1}}'";
        var charges = (parameters.Model, parameters.Charges) switch
        {
            ({ } symmetry, null) => ChargesOf(symmetry),
            (null, { } given) => ChargesOf(given),
            (null, null) => throw new PluginParameterException("model", $"the charges are missing: {Advice}"),
            _ => throw new PluginParameterException("charges", $"'model' and 'charges' are both given, and each states the charges: {Advice}"),
        };
        return new GeneralU1Mediator(parameters.MassGeV, parameters.Coupling, parameters.KineticMixing, charges, context.Constants);
    }

    private static Dictionary<Flavour, ChiralCharges> ChargesOf(U1Symmetry symmetry)
    {
        var (electron, muon, tau) = symmetry switch
        {
            U1Symmetry.BMinusL => (-1.0, -1.0, -1.0),
            U1Symmetry.LE => (1.0, 0.0, 0.0),
            U1Symmetry.LMu => (0.0, 1.0, 0.0),
            U1Symmetry.LTau => (0.0, 0.0, 1.0),
            U1Symmetry.LEMinusLMu => (1.0, -1.0, 0.0),
            U1Symmetry.LEMinusLTau => (1.0, 0.0, -1.0),
            U1Symmetry.LMuMinusLTau => (0.0, 1.0, -1.0),
            U1Symmetry.DarkPhoton => (0.0, 0.0, 0.0),
            _ => throw new PluginParameterException("model", $"'{symmetry}' is no symmetry with a name; give the charges instead"),
        };
        return new Dictionary<Flavour, ChiralCharges>
        {
            [Flavour.Electron] = ChiralCharges.VectorLike(electron),
            [Flavour.Muon] = ChiralCharges.VectorLike(muon),
            [Flavour.Tau] = ChiralCharges.VectorLike(tau),
        };
    }

    private static Dictionary<Flavour, ChiralCharges> ChargesOf(LeptonChargesParameters given)
    {
        var charges = new Dictionary<Flavour, ChiralCharges>();
        foreach (var (flavour, charge) in new[] { (Flavour.Electron, given.Electron), (Flavour.Muon, given.Muon), (Flavour.Tau, given.Tau) })
        {
            if (charge is not null)
                charges.Add(flavour, new ChiralCharges(charge.Left, charge.Right ?? charge.Left));
        }

        return charges.Count > 0
            ? charges
            : throw new PluginParameterException("charges", "no flavour has a charge: give at least one, such as {muon: {left: 1}}, or leave the plugin out");
    }
}
