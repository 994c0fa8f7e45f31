using TridentFramework.NewPhysics;
using TridentFramework.Particles;
using TridentFramework.Plugins;

namespace TridentFramework.FourFermion;

/// <summary>
/// New physics that is heavy compared with the momentum transfer, without a model: constant shifts gV + dgV, gA + dgA of the couplings of
/// (G_F/sqrt2) (nubar_b gamma_mu P_L nu_a) (lbar_c gamma^mu (gV + gA gamma5) l_d), channel by channel (arXiv:1902.06765 Eq. (13)).
/// </summary>
/// <remarks>
/// Eq. (13) writes the Standard Model of numu -> numu mu- mu+ as gV = 1 + 4 s2, gA = -1, the convention of the framework: shifts carry over as
/// they are. A shift applies to exactly the channel named.
/// </remarks>
public sealed class FourFermionFactory : PluginFactory<INewPhysicsModel, FourFermionParameters>
{
    /// <inheritdoc/>
    public override string Name => "FourFermion";

    /// <inheritdoc/>
    public override string Summary => "Heavy new physics without a model: constant shifts of gV and gA, channel by channel.";

    /// <inheritdoc/>
    public override IReadOnlyList<Citation> References =>
    [
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
    /// <exception cref="PluginParameterException"><c>shifts</c> is empty, has a key that is no channel, or names a channel twice.</exception>
    public override INewPhysicsModel Create(FourFermionParameters parameters, PluginContext context)
    {
        var shifts = new Dictionary<TridentChannel, LeptonCouplings>();
        var problems = new List<string>();
        foreach (var (text, shift) in parameters.Shifts)
        {
            if (!TridentChannel.TryParse(text, out var channel, out var error))
                problems.Add(error);
            else if (!shifts.TryAdd(channel, new LeptonCouplings(shift.GV, shift.GA)))
                problems.Add($"'{text}' names the channel {channel} a second time; the order of the two leptons is free");
        }

        if (parameters.Shifts.Count == 0)
            problems.Add("no channel is shifted; name at least one, such as {\"numu -> numu mu- mu+\": {gV: 0.1}}, or leave the plugin out");
        if (problems.Count > 0)
            throw new PluginParameterException("shifts", string.Join('\n', problems));
        return new FourFermionShifts(shifts);
    }
}
