using TridentFramework.Engine.Tests.Generation;
using TridentFramework.Fluxes;
using TridentFramework.Particles;
using TridentFramework.TabulatedFluxes;

namespace TridentFramework.Physics.Validation;

/// <summary>Events of the DUNE near detector (arXiv:1902.06765) against weighted points, and their rates against the integrated cross sections.</summary>
public sealed class DuneEventTests
{
    private const int Events = 200_000;

    [TestCase("numu -> numu mu- mu+", "coherent", 2_000_000)]
    [TestCase("numu -> nue mu- e+", "proton", 2_000_000)]
    public void EventsFollowTheCrossSection(string channel, string contribution, int points)
    {
        var process = Laboratory.Process(Laboratory.Argon40, contribution, channel, null, Beam(), 1e-3);
        var reference = WeightedSample.OfPoints(process, points / 256 * 256, 1);
        var size = Math.Pow(reference.Weights.Sum(), 2) / reference.Weights.Sum(static w => w * w);
        Assert.That(size, Is.GreaterThan(20_000), "fewer would prove little");
        DistributionComparison.AssertAlike(WeightedSample.Of(GeneratedSample.Of(process, Events)), reference, WeightedSample.OfPoints(process, 65_536, 2));
    }

    /// <summary>All channels and contributions of one beam in one sample.</summary>
    [Test]
    public void RelativeRatesAreThoseOfTheCrossSections()
    {
        var processes = (from channel in new[] { "numu -> numu mu- mu+", "numu -> numu e- e+", "numu -> nue mu- e+" }
                         from contribution in new[] { "coherent", "proton", "neutron" }
                         select Laboratory.Process(Laboratory.Argon40, contribution, channel, null, Beam(), 1e-3)).ToArray();
        double[] counts = [1.0, 18.0, 22.0];
        var sources = processes.Select((process, p) => GeneratedSample.Process(process, counts[p % 3])).ToArray();
        var tally = GeneratedSample.Generate(GeneratedSample.Prepare(GeneratedSample.Options(), sources), Events, processes.Length).Tally;
        var rates = Laboratory.Integrate(processes).Select((estimate, p) => estimate.CrossSections[0].Total.Value * counts[p % 3]).ToArray();
        var chiSquared = 0.0;
        for (var p = 0; p < processes.Length; p++)
        {
            var (share, expected) = (tally.SumOfProcess[p] / tally.SumOfWeights[0], rates[p] / rates.Sum());
            TestContext.Out.WriteLine(FormattableString.Invariant($"{processes[p].Name}: share {share:F5}, expected {expected:F5}"));

            // Numbers of events, cross sections known to 1e-3, and a tenth more spread for the weights above one.
            chiSquared += Math.Pow(share - expected, 2) / ((1.1 * expected / Events) + Math.Pow(1e-3 * expected, 2));
        }

        Assert.That(DistributionComparison.Deviations(chiSquared, processes.Length - 1), Is.LessThan(DistributionComparison.MostDeviations));
    }

    private static IEnergySpectrum Beam() =>
        new DuneNearDetectorFactory().Create(new DuneNearDetectorParameters { Mode = HornMode.Neutrino }, Laboratory.Context).Spectrum(NeutrinoSpecies.NuMu);
}
