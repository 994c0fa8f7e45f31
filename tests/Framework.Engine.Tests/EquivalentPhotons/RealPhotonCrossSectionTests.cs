using TridentFramework.Engine.EquivalentPhotons;
using TridentFramework.Engine.VirtualPhotons;
using TridentFramework.Kinematics;
using TridentFramework.Particles;

namespace TridentFramework.Engine.Tests;

/// <summary>nu gamma -> nu' l- l+.</summary>
public sealed class RealPhotonCrossSectionTests
{
    private const string Dimuon = "numu -> numu mu- mu+";

    private static readonly RealPhotonNodes Finer = new(12);

    // Two polarisations, random points, explicit spinors: nothing is shared with the engine but the definition.
    [TestCase(Dimuon, 1.5)]
    [TestCase(Dimuon, 20.0)]
    [TestCase("numu -> numu e- e+", 6.0)]
    [TestCase("numu -> nue mu- e+", 1.2)]
    [TestCase("numubar -> nuebar e- mu+", 3.0)]
    [TestCase("numubar -> nutaubar tau- mu+", 2.0)]
    public void AgreesWithSpinorsAtRandomPoints(string name, double sOverThreshold)
    {
        const int Points = 30_000;
        var channel = ArgonCase.Channel(name);
        var exact = StandardModel(channel);
        var s = sOverThreshold * exact.ThresholdGeV2;
        var (minus, plus) = (channel.MinusMassGeV, channel.PlusMassGeV);
        var couplings = StandardModelCouplings.For(channel, ArgonCase.Constants.Sin2ThetaW);
        var numbers = new UniformNumbers(7);
        var (sum, squares) = (0.0, 0.0);
        for (var i = 0; i < Points; i++)
        {
            var l2 = exact.ThresholdGeV2 + (numbers.Next() * (s - exact.ThresholdGeV2));
            var k2 = numbers.Next() * (s - l2);

            // Logarithmic in both propagators, 1 -+ v cos with the velocities v of the two leptons.
            var momentum = RealPhotonPoint.Momentum(minus, plus, l2);
            var (low, high) = (-Math.Atanh(momentum / Math.Sqrt((plus * plus) + (momentum * momentum))), Math.Atanh(momentum / Math.Sqrt((minus * minus) + (momentum * momentum))));
            var y = low + (numbers.Next() * (high - low));
            var point = RealPhotonPoint.At(minus, plus, s, l2, k2, Math.Tanh(y) / Math.Tanh(y > 0.0 ? high : -low), 2.0 * Math.PI * numbers.Next());
            var amplitude = new DiracAmplitude(point, minus, plus, channel.IsAntineutrino);
            var square = amplitude.Contract(new FourVector(0.0, 1.0, 0.0, 0.0)).With(couplings) + amplitude.Contract(new FourVector(0.0, 0.0, 1.0, 0.0)).With(couplings);
            var volume = (s - exact.ThresholdGeV2) * (s - l2) * (high - low) * Math.Pow(Math.Cosh(y), -2.0) / Math.Tanh(y > 0.0 ? high : -low) * 2.0 * Math.PI;
            var weight = volume * RealPhotonPoint.PhaseSpaceDensity(minus, plus, s, l2) * 0.5 * square;
            sum += weight;
            squares += weight * weight;
        }

        var norm = 2.0 * Math.PI * ArgonCase.Constants.Alpha * Math.Pow(ArgonCase.Constants.FermiConstant, 2) / (2.0 * s) * PhysicalConstants.FemtobarnPerInverseGeVSquared;
        var (value, error) = (norm * sum / Points, norm * Math.Sqrt(squares - (sum * sum / Points)) / Points);
        TestContext.Out.WriteLine($"{value:G6} +- {error:G2} fb, exact {exact.At(s).Value:G6}");
        using (Assert.EnterMultipleScope())
        {
            // Four standard errors at a fixed seed.
            Assert.That(exact.At(s).Value, Is.EqualTo(value).Within(4.0 * error));
            Assert.That(error, Is.LessThan(0.02 * value), "else the comparison says little");
        }
    }

    [Test]
    public void IsTheLimitOfTheVirtualPhotonAtVanishingVirtuality([Values(Dimuon, "numu -> numu e- e+", "numu -> nue mu- e+", "numu -> nutau mu- tau+")] string name)
    {
        var channel = ArgonCase.Channel(name);
        var exact = StandardModel(channel);
        var (gV, gA) = StandardModelCouplings.For(channel, ArgonCase.Constants.Sin2ThetaW);
        foreach (var s in new[] { 1.01, 1.5, 10.0, 50.0 }.Select(f => f * exact.ThresholdGeV2))
        {
            var structures = VirtualPhotonTable.StructuresAt(channel, 1e-8 * Math.Pow(Math.Min(channel.MinusMassGeV, channel.PlusMassGeV), 2), s).AsSpan(VirtualPhotonTable.Columns);
            var transverse = (gV * gV * structures[0]) + (gA * gA * structures[1]) + (gV * gA * structures[2]);

            // The rule of the table of virtual photons is good to 3e-5 here.
            Assert.That(exact.At(s).Value, Is.EqualTo(RealPhotonCrossSection.Femtobarn(ArgonCase.Constants) * transverse / (512.0 * Math.PI * Math.PI * s)).Within(0.005).Percent);
        }
    }

    [Test]
    public void AFinerRuleChangesContactInteractionsByLessThanAHundredThousandth(
        [Values(Dimuon, "numu -> numu e- e+", "numu -> nue mu- e+", "numu -> nutau mu- tau+")] string name,
        [Values(1.001, 1.5, 5.0, 1e2, 1e4, 1e8)] double sOverThreshold)
    {
        var exact = StandardModel(ArgonCase.Channel(name));
        var s = sOverThreshold * exact.ThresholdGeV2;
        Assert.That(exact.At(s).Value, Is.EqualTo(exact.By(Finer, s)).Within(0.001).Percent);
    }

    // The strength g'^2 = 1 drowns the Standard Model: what is tested is the square of the propagator.
    [Test]
    public void LightMediatorsAreResolved(
        [Values(Dimuon, "numu -> numu e- e+", "numu -> nutau mu- tau+")] string name,
        [Values(1e-3, 0.01, 0.1, 1.0, 100.0)] double massGeV)
    {
        var channel = ArgonCase.Channel(name);
        var exact = new RealPhotonCrossSection(channel, ArgonCase.Constants, [new VectorMediator(massGeV, 2.0 * 246.22 * 246.22)]);
        foreach (var s in new[] { 2.0 * exact.ThresholdGeV2, 1e2, 1e4 })
        {
            var estimate = exact.At(s);
            Assert.That(estimate.Value, Is.EqualTo(exact.By(Finer, s)).Within(0.003).Percent, $"s = {s} GeV^2");
            Assert.That(estimate.Error, Is.LessThan(2e-3 * estimate.Value), $"s = {s} GeV^2");
        }
    }

    [Test]
    public void ReducesToFermiTheoryForAHeavyMediator()
    {
        const double Mass = 1e5;
        const double Shift = 0.3;
        var channel = ArgonCase.Channel(Dimuon);
        var mediator = new RealPhotonCrossSection(channel, ArgonCase.Constants, [new VectorMediator(Mass, Shift * Mass * Mass)]);
        var contact = new RealPhotonCrossSection(channel, ArgonCase.Constants, [new ConstantShift(Shift)]);

        // K2/m'^2 is below 1e-8; the nodes of the two differ by rules that are good to 1e-6.
        foreach (var s in new[] { 0.1, 1.0, 100.0 })
            Assert.That(mediator.At(s).Value, Is.EqualTo(contact.At(s).Value).Within(0.0005).Percent);
    }

    [Test]
    public void AMediatorWithoutCouplingIsTheStandardModelBitForBit()
    {
        var channel = ArgonCase.Channel(Dimuon);
        Assert.That(new RealPhotonCrossSection(channel, ArgonCase.Constants, [new VectorMediator(0.01, 0.0)]).At(3.0), Is.EqualTo(StandardModel(channel).At(3.0)));
    }

    [Test]
    public void AntineutrinosWithTheLeptonsExchangedAreNeutrinos()
    {
        // The sums run over exchanged nodes: equal to rounding.
        var neutrino = StandardModel(ArgonCase.Channel("numu -> nue mu- e+")).At(2.0).Value;
        Assert.That(StandardModel(ArgonCase.Channel("numubar -> nuebar e- mu+")).At(2.0).Value, Is.EqualTo(neutrino).Within(1e-8).Percent);
    }

    [Test]
    public void IsExactlyZeroUpToThreshold()
    {
        var exact = StandardModel(ArgonCase.Channel(Dimuon));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(exact.At(exact.ThresholdGeV2).Value, Is.Zero);
            Assert.That(exact.At(-1.0).Value, Is.Zero);
            Assert.That(exact.At(1.0001 * exact.ThresholdGeV2).Value, Is.Positive);
            Assert.That(() => exact.At(double.NaN), Throws.TypeOf<ArgumentOutOfRangeException>().With.Message.Contains("finite number of GeV^2"));
        }
    }

    [Test]
    public void AnAmplitudeOfItsOwnIsRefused()
    {
        var channel = ArgonCase.Channel(Dimuon);
        Assert.That(
            () => new RealPhotonCrossSection(channel, ArgonCase.Constants, [new TwistedTerm(1.0)]),
            Throws.ArgumentException.With.Message.StartsWith("TwistedTerm adds an amplitude of its own to numu -> numu mu- mu+; cross sections on real photons know models that shift gV and gA only"));
    }

    private static RealPhotonCrossSection StandardModel(TridentChannel channel) => new(channel, ArgonCase.Constants, []);
}
