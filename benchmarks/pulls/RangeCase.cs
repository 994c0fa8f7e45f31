using TridentFramework.Engine.Estimation;
using TridentFramework.Particles;

namespace TridentFramework.Benchmarks.Pulls;

/// <summary>One channel on one target, from just above threshold to very high energies.</summary>
/// <param name="Channel">The channel.</param>
/// <param name="TargetName">Name of the target.</param>
/// <param name="TargetMassGeV">Its mass, GeV.</param>
/// <param name="Tensor">Its form factors.</param>
/// <param name="Constants">Constants.</param>
internal sealed record RangeCase(TridentChannel Channel, string TargetName, double TargetMassGeV, HadronicTensor Tensor, PhysicalConstants Constants)
{
    private static readonly double[] Thresholds = [1.001, 1.01, 1.1, 2.0, 10.0];

    private static readonly double[] FixedEnergiesGeV = [5.0, 100.0, 1000.0, 10_000.0];

    private static readonly string[] Channels =
        ["numu -> numu e- e+", "numu -> numu mu- mu+", "numu -> numu tau- tau+", "numu -> nue mu- e+", "numu -> nutau mu- tau+"];

    /// <summary>Channel and target.</summary>
    public string Name => $"{Channel}, {TargetName}";

    /// <summary>Energies above threshold, increasing, GeV.</summary>
    public IReadOnlyList<double> EnergiesGeV
    {
        get
        {
            var threshold = Channel.ThresholdEnergyGeV(TargetMassGeV);
            return [.. Thresholds.Select(factor => factor * threshold).Concat(FixedEnergiesGeV.Where(energy => energy > threshold)).Order()];
        }
    }

    /// <summary>Five pairs of leptons on a light and a heavy nucleus and on the free proton.</summary>
    public static IReadOnlyList<RangeCase> All(Laboratory laboratory)
    {
        var hydrogen = laboratory.Nuclide("H1");
        (string Name, double MassGeV, HadronicTensor Tensor)[] targets =
        [
            .. new[] { "He4", "Pb208" }.Select(laboratory.Nuclide).Select(nuclide => (nuclide.ToString(), nuclide.NuclearMassGeV, (HadronicTensor)laboratory.FermiDensity(nuclide))),
            ("proton", Nucleon.Proton.MassGeV(), laboratory.Nucleons(Nucleon.Proton, hydrogen)),
        ];
        return
        [
            .. from channel in Channels.Select(Laboratory.Channel)
               from target in targets
               select new RangeCase(channel, target.Name, target.MassGeV, target.Tensor, laboratory.Constants),
        ];
    }

    /// <summary>The integral at one energy.</summary>
    public TridentProcess Process(double energyGeV, double relativeError) =>
        new(FormattableString.Invariant($"{Name}, {energyGeV:R} GeV"), Channel, TargetMassGeV, energyGeV, [new Hypothesis(Tensor, Constants, [], null)], relativeError);
}
