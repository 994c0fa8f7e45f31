using TridentFramework.NewPhysics;
using TridentFramework.Particles;
using TridentFramework.Plugins;

namespace TridentFramework.NeutrinoNsi;

/// <summary>
/// Nonstandard neutrino interactions with charged leptons, L = -2 sqrt2 G_F eps^{lX}_{ab} (nubar_a gamma^mu P_L nu_b)(lbar gamma_mu P_X l) (hep-ph/0302093).
/// In (G_F/sqrt2)(nubar_b gamma_mu P_L nu_a)(lbar gamma^mu (gL P_L + gR P_R) l), with gL = gV - gA and gR = gV + gA, they shift gL by 4 eps^L and gR by 4 eps^R:
/// gV += 2 (eps^L + eps^R), gA += 2 (eps^R - eps^L).
/// </summary>
/// <remarks>
/// The neutral current of the Standard Model is eps^L = -1/2 + s2, eps^R = s2, and its charged current, after a Fierz transformation, eps^L = 1: gL = -2 + 4 s2 and
/// gL = 4. Interactions of two neutrino flavours open channels such as numu -> nutau mu- mu+.
/// </remarks>
public sealed class NeutrinoNsiFactory : PluginFactory<INewPhysicsModel, NeutrinoNsiParameters>
{
    /// <inheritdoc/>
    public override string Name => "NeutrinoNsi";

    /// <inheritdoc/>
    public override string Summary => "Nonstandard neutrino interactions with charged leptons, eps^L and eps^R for each pair of neutrino flavours.";

    /// <inheritdoc/>
    public override IReadOnlyList<Citation> References =>
    [
        new("Davidson:2003ha", "Davidson, S. and Pena-Garay, C. and Rius, N. and Santamaria, A.", "Present and Future Bounds on Non-Standard Neutrino Interactions", 2003)
        {
            ArXiv = "hep-ph/0302093",
            Journal = "JHEP 03, 011",
            Doi = "10.1088/1126-6708/2003/03/011",
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
    /// <exception cref="PluginParameterException">No interaction is given, a key is no pair of flavours, or a pair is named twice.</exception>
    public override INewPhysicsModel Create(NeutrinoNsiParameters parameters, PluginContext context)
    {
        var shifts = new Dictionary<(Flavour Lepton, NeutrinoPair Neutrinos), LeptonCouplings>();
        Add(Flavour.Electron, "electron", parameters.Electron, shifts);
        Add(Flavour.Muon, "muon", parameters.Muon, shifts);
        Add(Flavour.Tau, "tau", parameters.Tau, shifts);
        return shifts.Count > 0
            ? new NsiShifts(shifts)
            : throw new PluginParameterException("", "no interaction is given; name at least one, such as 'muon: {\"mu mu\": {left: 0.1}}', or leave the plugin out");
    }

    private static void Add(
        Flavour lepton,
        string parameter,
        IReadOnlyDictionary<string, NsiParameters>? interactions,
        Dictionary<(Flavour Lepton, NeutrinoPair Neutrinos), LeptonCouplings> shifts)
    {
        var problems = new List<string>();
        foreach (var (text, strength) in interactions ?? new Dictionary<string, NsiParameters>())
        {
            if (!NeutrinoPair.TryParse(text, out var pair))
                problems.Add($"'{text}' is no pair of neutrino flavours; write two of e, mu, tau with a space between, such as 'mu mu' or 'e tau'");
            else if (!shifts.TryAdd((lepton, pair), new LeptonCouplings(2.0 * (strength.Left + strength.Right), 2.0 * (strength.Right - strength.Left))))
                problems.Add($"'{text}' names the pair '{pair}' a second time; the order of the two flavours is free");
        }

        if (problems.Count > 0)
            throw new PluginParameterException(parameter, string.Join('\n', problems));
    }
}
