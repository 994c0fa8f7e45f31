using TridentFramework.Engine.Estimation;
using TridentFramework.Engine.Generation;
using TridentFramework.Particles;

namespace TridentFramework.Engine.Tests.Generation;

/// <summary>Weights of one sample against samples that were generated with what the weights stand for, and their sums against cross sections.</summary>
public sealed class NamedWeightTests
{
    private const int Events = 60_000;

    // Deviations of a normal distribution: 6e-7 for each sum at a fixed seed.
    private const double MostDeviations = 5.0;

    private const double MediatorMassGeV = 0.05;

    private static readonly Hypothesis StandardModel = EventSampleCase.Of(ArgonCase.Coherent, EventSampleCase.Beam);

    private static readonly HistogramSpectrum OtherBeam = new([0.5, 2.0, 6.0, 30.0], [1.0, 0.5, 0.03]);

    private static readonly PhysicalConstants OtherConstants = new() { Sin2ThetaW = 0.3, Alpha = 1.0 / 129.0, FermiConstant = 1.5e-5 };

    private static readonly (string Name, Hypothesis Hypothesis)[] Coherent =
    [
        ("Standard Model", StandardModel),
        ("form factor", StandardModel with { Tensor = new CoherentTensor(new GaussianCharge(2.8), 18) }),
        ("mediator", StandardModel with { NewPhysics = [new VectorMediator(MediatorMassGeV, 0.05)] }),
        ("constants", StandardModel with { Constants = OtherConstants }),
        ("beam", StandardModel with { Spectrum = OtherBeam }),
        ("amplitude term", StandardModel with { NewPhysics = [new TwistedTerm(2e6)] }),
    ];

    private static readonly (string Name, Hypothesis Hypothesis)[] Incoherent =
    [
        ("dipole", EventSampleCase.Of(EventSampleCase.Proton, null)),
        ("neutron's", EventSampleCase.Of(EventSampleCase.OnNucleon(Nucleon.Neutron, new LargeNeutron(), ArgonCase.Nuclide), null)),
        ("mediator", EventSampleCase.Of(EventSampleCase.Proton, null, new VectorMediator(MediatorMassGeV, 0.05))),
    ];

    private readonly Dictionary<Hypothesis, WeightedSample> _separate = [];

    [TestCase(0, 1, 2, 3, 4, 5)]
    [TestCase(2, 0, 4)]
    [TestCase(5, 0, 2)]
    public void CoherentWeightsReproduceSeparateSamples(int nominal, params int[] weights) => AssertWeightsReproduceSamples("numu -> numu mu- mu+", null, Coherent, [nominal, .. weights]);

    [TestCase(0, 1, 2)]
    [TestCase(2, 0)]
    public void IncoherentWeightsReproduceSeparateSamples(int nominal, params int[] weights) =>
        AssertWeightsReproduceSamples("numu -> numu mu- mu+", 5.0, Incoherent, [nominal, .. weights]);

    [Test]
    public void WeightsOfOtherRatesScaleAndWeightsWithoutAHypothesisAreZero()
    {
        var process = EventSampleCase.Process("numu -> numu mu- mu+", null, StandardModel, StandardModel with { Constants = OtherConstants });
        double[] events = [2.0, 3.0, 2.0, 5.0, 7.0];
        var source = new GeneratedProcess(process, [1, 0, -1, 1, 0], events);
        var plain = new GeneratedProcess(process, [1, 0, 0, 1, 0], events);
        var sample = GeneratedSample.Generate(GeneratedSample.Prepare(GeneratedSample.Options(), source), 1000, 1, 5).Batches[0];
        var other = GeneratedSample.Generate(GeneratedSample.Prepare(GeneratedSample.Options(), plain), 1000, 1, 5).Batches[0];
        Assert.That(sample.Weights[2], Is.All.Zero);
        Assert.That(other.Weights[2], Is.All.Positive);
        for (var i = 0; i < sample.Count; i++)
        {
            Assert.That(sample.Weights[3][i], Is.EqualTo(2.5 * sample.Weights[0][i]).Within(1e-15 * sample.Weights[3][i]), "one rounding");
            Assert.That(sample.Weights[4][i], Is.EqualTo(7.0 / 3.0 * sample.Weights[1][i]).Within(1e-15 * sample.Weights[4][i]), "one rounding");
        }
    }

    /// <summary>The same hypothesis twice is one weight to rounding, by whatever way it is calculated.</summary>
    [Test]
    public void TheNominalHypothesisAgainHasTheNominalWeight()
    {
        var again = StandardModel with { Tensor = new CoherentTensor(new GaussianCharge(3.42), 18), NewPhysics = [new VectorMediator(MediatorMassGeV, 1e-300), new TwistedTerm(0.0)] };
        var batch = GeneratedSample.Of(EventSampleCase.Process("numu -> numu mu- mu+", null, StandardModel, again), 1000).Batches[0];
        for (var i = 0; i < batch.Count; i++)
            Assert.That(batch.Weights[1][i], Is.EqualTo(batch.Weights[0][i]).Within(1e-14 * batch.Weights[0][i]));
    }

    // The first of the order is the nominal hypothesis; the others are the weights.
    private void AssertWeightsReproduceSamples(string channel, double? energyGeV, (string Name, Hypothesis Hypothesis)[] hypotheses, int[] order)
    {
        var process = EventSampleCase.Process(channel, energyGeV, [.. order.Select(h => hypotheses[h].Hypothesis)]);
        var estimates = ArgonCase.Integrate(process).CrossSections;
        var sample = GeneratedSample.Of(process, Events);
        var nominalWeights = sample.Weights(0);
        var values = WeightedSample.Of(sample);
        for (var w = 1; w < order.Length; w++)
        {
            var (name, hypothesis) = hypotheses[order[w]];
            var weights = sample.Weights(w);
            var (sum, nominalSum) = (weights.Sum(), nominalWeights.Sum());
            var size = sum * sum / weights.Sum(static weight => weight * weight);
            var (ratio, error) = Estimate.Ratio(estimates[w].Total, estimates[0].Total);
            var spread = Math.Sqrt(weights.Zip(nominalWeights, (one, other) => one - (sum / nominalSum * other)).Sum(static residual => residual * residual)) / nominalSum;
            TestContext.Out.WriteLine(FormattableString.Invariant(
                $"{name} on {hypotheses[order[0]].Name}: {sum / nominalSum:F5} +- {spread:F5}, cross sections {ratio:F5} +- {error:F5}, worth {size:F0} events"));
            Assert.That(sum / nominalSum, Is.EqualTo(ratio).Within(MostDeviations * Math.Sqrt((spread * spread) + (error * error))), name);

            // Where a weight is large in a corner that few nominal events reach, histograms of few events prove nothing that the sum does not.
            if (size < Events / 10.0)
                continue;
            if (!_separate.TryGetValue(hypothesis, out var other))
                _separate[hypothesis] = other = WeightedSample.Of(GeneratedSample.Of(process with { Hypotheses = [hypothesis] }, Events, GeneratedSample.Options(2)));
            DistributionComparison.AssertAlike(values.With(weights), other, other);
        }
    }

    private sealed class LargeNeutron : FormFactors.INucleonFormFactorModel
    {
        public FormFactors.SachsFormFactors Evaluate(Nucleon nucleon, double qSquared)
        {
            var fall = Math.Exp(-4.0 * qSquared);
            return new FormFactors.SachsFormFactors(0.4 * fall, -1.913 * fall);
        }
    }
}
