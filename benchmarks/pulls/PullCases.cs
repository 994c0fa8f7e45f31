using System.Globalization;
using TridentFramework.Engine.Estimation;
using TridentFramework.Fluxes;
using TridentFramework.NewPhysics;
using TridentFramework.Particles;
using TridentFramework.Targets;

namespace TridentFramework.Benchmarks.Pulls;

/// <summary>
/// The integrals of Table II of arXiv:1902.06765, averaged over the beam and at a fixed energy, and light mediators, whose propagators peak.
/// </summary>
/// <param name="laboratory">Targets, beams and models.</param>
internal sealed class PullCases(Laboratory laboratory)
{
    private const double EnergyGeV = 5.0;

    // Makes the exchange about as large as the Standard Model where the mediator is lighter than the momentum transfer.
    private const double Coupling = 1e-3;

    private static readonly string[] Channels =
    [
        "numu -> numu mu- mu+", "numu -> numu e- e+", "numu -> nue mu- e+",
        "numubar -> numubar mu- mu+", "numubar -> numubar e- e+", "numubar -> nuebar e- mu+",
    ];

    private static readonly double[] MediatorMassesGeV = [1e-3, 1e-2, 1e-1];

    private readonly Nuclide _argon = laboratory.Nuclide("Ar40");

    /// <summary>All cases.</summary>
    public IReadOnlyList<PullCase> All() => [.. TableTwo(null), .. TableTwo(EnergyGeV), .. Mediators(null), .. Mediators(EnergyGeV)];

    private IEnumerable<PullCase> TableTwo(double? energyGeV)
    {
        foreach (var channel in Channels.Select(Laboratory.Channel))
        {
            var beam = Beam(channel, energyGeV);
            yield return StandardModel(channel, "coherent", laboratory.FourierBessel(_argon), _argon.NuclearMassGeV, energyGeV, beam);
            foreach (var nucleon in Enum.GetValues<Nucleon>())
                yield return StandardModel(channel, nucleon.ShortName(), laboratory.Nucleons(nucleon, _argon), nucleon.MassGeV(), energyGeV, beam);
        }
    }

    private IEnumerable<PullCase> Mediators(double? energyGeV)
    {
        var channel = Laboratory.Channel(Channels[0]);
        var tensor = laboratory.FourierBessel(_argon);
        var beam = Beam(channel, energyGeV);
        var standardModel = Hypothesis(tensor, beam);
        foreach (var massGeV in MediatorMassesGeV)
        {
            var boson = string.Create(CultureInfo.InvariantCulture, $"Z' of {massGeV * 1e3} MeV");
            var mediator = Hypothesis(tensor, beam, laboratory.GaugeBoson(massGeV, Coupling));
            var name = Name(channel, "coherent", energyGeV);
            yield return new PullCase(Process($"{name}, {boson}", mediator), [""]);
            yield return new PullCase(Process($"{name}, Standard Model and {boson}", standardModel, mediator), ["Standard Model", boson]);
        }

        TridentProcess Process(string name, params Hypothesis[] hypotheses) => new(name, channel, _argon.NuclearMassGeV, energyGeV, hypotheses, 1.0);
    }

    private PullCase StandardModel(TridentChannel channel, string contribution, HadronicTensor tensor, double targetMassGeV, double? energyGeV, IEnergySpectrum? beam) => new(
        new TridentProcess(Name(channel, contribution, energyGeV), channel, targetMassGeV, energyGeV, [Hypothesis(tensor, beam)], 1.0),
        [""]);

    private Hypothesis Hypothesis(HadronicTensor tensor, IEnergySpectrum? beam, params INewPhysicsModel[] models) => new(tensor, laboratory.Constants, models, beam);

    private IEnergySpectrum? Beam(TridentChannel channel, double? energyGeV) =>
        energyGeV is not null ? null : channel.IsAntineutrino ? laboratory.AntineutrinoBeam : laboratory.NeutrinoBeam;

    private static string Name(TridentChannel channel, string contribution, double? energyGeV) =>
        string.Create(CultureInfo.InvariantCulture, $"{channel}, {contribution}, {(energyGeV is { } energy ? $"{energy} GeV" : "flux")}");
}
