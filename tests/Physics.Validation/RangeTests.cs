using TridentFramework.Engine.Estimation;
using TridentFramework.Engine.Integration;
using TridentFramework.FermiGas;
using TridentFramework.Materials;
using TridentFramework.NucleonFormFactors;
using TridentFramework.Particles;
using TridentFramework.Plugins;

namespace TridentFramework.Physics.Validation;

/// <summary>From 0.1 % above threshold to 10 TeV, for all pairs of leptons, on a light and a heavy nucleus and on the free proton: nothing needs tuning.</summary>
public sealed class RangeTests
{
    private const double RelativeError = 1e-3;

    // More than fifty times what the integrals need; one that comes near it has a peak that the map does not find.
    private const long MostEvaluations = 20_000_000;

    // Combined errors of two seeds, each from 32 randomisations: Student's t with some 62 degrees of freedom, 5e-6 for each of 130 pairs.
    private const double LargestPull = 5.0;

    private static readonly double[] Thresholds = [1.001, 1.01, 1.1, 2.0, 10.0];

    private static readonly double[] EnergiesGeV = [5.0, 100.0, 1000.0, 10_000.0];

    private static readonly string[] Pairs =
        ["numu -> numu e- e+", "numu -> numu mu- mu+", "numu -> numu tau- tau+", "numu -> nue mu- e+", "numu -> nutau mu- tau+"];

    [Test]
    public void ConvergesFromThresholdToTenTeraelectronvolts(
        [ValueSource(nameof(Pairs))] string pair, [Values("He4", "Pb208", "proton")] string target)
    {
        var channel = Laboratory.Channel(pair);
        var (tensor, massGeV) = Target(target);
        var threshold = channel.ThresholdEnergyGeV(massGeV);
        double[] energies = [.. Thresholds.Select(factor => factor * threshold).Concat(EnergiesGeV.Where(energy => energy > threshold)).Order()];
        TridentProcess[] processes =
        [
            .. energies.Select(energy => new TridentProcess(
                $"{pair}, {target}, {energy:R} GeV", channel, massGeV, energy, [new Hypothesis(tensor, Laboratory.Context.Constants, [], null)], RelativeError)),
        ];
        var first = Integrate(processes, 1);
        var second = Integrate(processes, 2);
        var lower = 0.0;
        using var scope = Assert.EnterMultipleScope();
        for (var i = 0; i < energies.Length; i++)
        {
            var (a, b) = (first[i].CrossSections[0].Total, second[i].CrossSections[0].Total);
            var where = FormattableString.Invariant($"{energies[i]:G6} GeV, {energies[i] / threshold:G4} times threshold");
            TestContext.Out.WriteLine(FormattableString.Invariant($"{where}: {a.Value:E4} fb, {first[i].Evaluations} and {second[i].Evaluations} points"));
            foreach (var estimate in new[] { first[i], second[i] })
            {
                Assert.That(estimate.IsConverged, Is.True, where);
                Assert.That(estimate.Evaluations, Is.LessThan(MostEvaluations), where);
            }

            Assert.That(a.Value, Is.GreaterThan(lower), $"{where}: rises with energy, from above zero");
            Assert.That(a.Value - b.Value, Is.EqualTo(0.0).Within(LargestPull * Math.Sqrt((a.Error * a.Error) + (b.Error * b.Error))), $"{where}: two seeds");
            lower = a.Value;
        }
    }

    private static IReadOnlyList<ProcessEstimate> Integrate(TridentProcess[] processes, ulong seed) =>
        new CrossSectionIntegrator(new IntegrationOptions(seed, MostEvaluations, 2)).Integrate(processes, null, CancellationToken.None);

    private static (HadronicTensor Tensor, double MassGeV) Target(string name)
    {
        var context = Laboratory.Context;
        var nuclide = new NuclideTargetFactory().Create(new NuclideTargetParameters { Name = name == "proton" ? "H1" : name }, context).Composition.Single().Nuclide;
        if (nuclide.A > 1)
            return (new CoherentTensor(new HelmCharge(nuclide), nuclide.Z), nuclide.NuclearMassGeV);
        var formFactors = new Alberico2008Factory().Create(new NoParameters(), context);
        var blocking = new FermiGasFactory().Create(new FermiGasParameters(), context);
        return (new NucleonTensor(Nucleon.Proton, formFactors, blocking, [new NucleonCount(nuclide, 1.0)]), Nucleon.Proton.MassGeV());
    }
}
