using TridentFramework.Engine.PhaseSpace;
using TridentFramework.Kinematics;

namespace TridentFramework.Engine.Tests;

public sealed class AmplitudeKernelTests
{
    // The reference values have twelve digits, the momenta seventeen.
    private const double ReferenceTolerance = 1e-9;

    private const double MachineEpsilon = 2.2204460492503131e-16;

    private static IEnumerable<ReferenceAmplitude> ReferencePoints => ReferenceAmplitude.All();

    [TestCaseSource(nameof(ReferencePoints))]
    public void ReproducesTheReferencePoints(ReferenceAmplitude reference)
    {
        var kernel = new KernelPoint(reference.Point, reference.MassMinus, reference.MassPlus, reference.IsAntineutrino);
        AssertEqual(kernel.Target(), reference.S1, ReferenceTolerance * (reference.S1.VV + reference.S1.AA), "S1");
        AssertEqual(kernel.MinusTrace(), reference.S2, ReferenceTolerance * (Math.Abs(reference.S2.VV) + Math.Abs(reference.S2.AA)), "S2");
    }

    [TestCaseSource(nameof(ReferencePoints))]
    public void DiracMatricesReproduceTheReferencePoints(ReferenceAmplitude reference)
    {
        var dirac = new DiracAmplitude(reference.Point, reference.MassMinus, reference.MassPlus, reference.IsAntineutrino);
        AssertEqual(dirac.Contract(reference.Point.PTilde), reference.S1, ReferenceTolerance * (reference.S1.VV + reference.S1.AA), "S1");
        AssertEqual(dirac.MinusTrace(), reference.S2, ReferenceTolerance * (Math.Abs(reference.S2.VV) + Math.Abs(reference.S2.AA)), "S2");
    }

    /// <summary>
    /// The structures of the phase space against spinors and matrices at the momenta of the same point. Dirac matrices lose digits twice: in the
    /// contraction, where components of A of a size that <see cref="DiracAmplitude.Size"/> gives cancel, and in propagators taken from rounded momenta.
    /// </summary>
    [TestCaseSource(typeof(PhaseSpaceCase), nameof(PhaseSpaceCase.All))]
    public void AgreesWithDiracMatrices(PhaseSpaceCase sample)
    {
        for (var i = 0; i < PhaseSpaceBlock.Length; i += 16)
        {
            var point = sample.At(i);
            var dirac = Dirac(sample, point);
            var block = sample.Block;
            var propagators = MachineEpsilon * (point.PMinus.E + point.PPlus.E) * (Math.Abs(point.Q.E) + point.Q.Z) / Math.Min(block.MinusD1[i], block.MinusD2[i]);
            var s1 = new CouplingCoefficients(block.S1VV[i] / 4.0, block.S1AA[i] / 4.0, block.S1VA[i] / 4.0);
            var s2 = new CouplingCoefficients(block.S2VV[i], block.S2AA[i], block.S2VA[i]);
            var polarisation = (point.PTilde.E * point.PTilde.E * 2.0) + (point.PTilde.X * point.PTilde.X) + (point.PTilde.Y * point.PTilde.Y);
            var amplitude = Math.Sqrt(dirac.Size * polarisation);
            var contraction = dirac.Contract(point.PTilde);
            var root = Math.Sqrt(contraction.VV + contraction.AA);
            AssertEqual(s1, contraction, (1000.0 * root * amplitude * (MachineEpsilon + propagators)) + Math.Pow(1000.0 * amplitude * (MachineEpsilon + propagators), 2), $"S1 at {point}");
            AssertEqual(s2, dirac.MinusTrace(), 1000.0 * dirac.Size * (MachineEpsilon + propagators), $"S2 at {point}");
        }
    }

    /// <summary>Where little cancels, the comparison with Dirac matrices is sharp.</summary>
    [TestCase("numu -> numu mu- mu+", 0.93827208816)]
    [TestCase("numubar -> numubar mu- mu+", 0.93827208816)]
    [TestCase("numu -> nue mu- e+", 0.93827208816)]
    [TestCase("numubar -> nuebar e- mu+", 0.93827208816)]
    [TestCase("numu -> numu tau- tau+", 37.2155)]
    [TestCase("numubar -> nutaubar tau- mu+", 37.2155)]
    public void AgreesWithDiracMatricesToNineDigitsWhereLittleCancels(string channel, double targetMassGeV)
    {
        var sample = new PhaseSpaceCase(channel, targetMassGeV, 8.0, seed: 5);
        for (var i = 0; i < PhaseSpaceBlock.Length; i++)
        {
            var point = sample.At(i);
            var dirac = Dirac(sample, point);
            var block = sample.Block;
            var s1 = dirac.Contract(point.PTilde);
            var s2 = dirac.MinusTrace();
            AssertEqual(new(block.S1VV[i] / 4.0, block.S1AA[i] / 4.0, block.S1VA[i] / 4.0), s1, 1e-9 * (s1.VV + s1.AA), $"S1 at {point}");
            AssertEqual(new(block.S2VV[i], block.S2AA[i], block.S2VA[i]), s2, 1e-9 * (Math.Abs(s2.VV) + Math.Abs(s2.AA)), $"S2 at {point}");
        }
    }

    /// <summary>What KinematicsAt returns is what the vector code of the phase space had in its registers.</summary>
    [TestCaseSource(typeof(PhaseSpaceCase), nameof(PhaseSpaceCase.All))]
    public void TheKernelAtTheMomentaOfAPointGivesTheStructuresOfTheBlock(PhaseSpaceCase sample)
    {
        for (var i = 0; i < PhaseSpaceBlock.Length; i += 16)
        {
            var point = sample.At(i);
            var block = sample.Block;
            var s1 = new KernelPoint(point, sample.Channel.MinusMassGeV, sample.Channel.PlusMassGeV, sample.Channel.IsAntineutrino).Target();
            var propagators = MachineEpsilon * (point.PMinus.E + point.PPlus.E) * (Math.Abs(point.Q.E) + point.Q.Z) / Math.Min(block.MinusD1[i], block.MinusD2[i]);
            var tolerance = ((1000.0 * propagators) + 1e-9) * (s1.VV + s1.AA);
            AssertEqual(new(block.S1VV[i] / 4.0, block.S1AA[i] / 4.0, block.S1VA[i] / 4.0), s1, tolerance, $"{point}");
        }
    }

    /// <summary>With the sign of m+ as printed in arXiv:1902.06765 Eq. (3) the amplitude is not gauge invariant.</summary>
    [TestCase("numu -> numu mu- mu+", 5.0)]
    [TestCase("numu -> nutau mu- tau+", 20.0)]
    [TestCase("numubar -> nuebar e- mu+", 5.0)]
    public void OnlyTheCorrectedSignOfThePositiveLeptonMassIsGaugeInvariant(string channel, double energyGeV)
    {
        var sample = new PhaseSpaceCase(channel, 37.2155, energyGeV);
        var (corrected, printed) = (new List<double>(), new List<double>());
        for (var i = 0; i < PhaseSpaceBlock.Length; i++)
        {
            var point = sample.At(i);
            corrected.Add(Dirac(sample, point).GaugeViolation(point.Q));
            printed.Add(new DiracAmplitude(point, sample.Channel.MinusMassGeV, sample.Channel.PlusMassGeV, sample.Channel.IsAntineutrino, hasPrintedSign: true).GaugeViolation(point.Q));
        }

        TestContext.Out.WriteLine($"{channel}: largest violation {corrected.Max():G3} as corrected; as printed at least {printed.Min():G3}, {printed.Average():G3} on average");
        Assert.That(corrected, Is.All.LessThan(1e-9), "rounding, amplified by the propagators");
        Assert.That(printed, Is.All.GreaterThan(1e-4));
        Assert.That(printed.Average(), Is.GreaterThan(0.1));
    }

    /// <summary>eps -> eps + lambda q moves every component of the polarisation, and nothing in the answer.</summary>
    [TestCase(1.0)]
    [TestCase(-30.0)]
    public void AShiftOfThePolarisationAlongThePhotonChangesNothing(double lambda)
    {
        var sample = new PhaseSpaceCase("numu -> nue mu- e+", 0.93827208816, 3.0);
        for (var i = 0; i < PhaseSpaceBlock.Length; i++)
        {
            var point = sample.At(i);
            var dirac = Dirac(sample, point);
            var expected = new KernelPoint(point, sample.Channel.MinusMassGeV, sample.Channel.PlusMassGeV, false).Target();
            var shift = lambda * point.PTilde.E / point.Q.Z;
            var propagators = MachineEpsilon * (point.PMinus.E + point.PPlus.E) * (Math.Abs(point.Q.E) + point.Q.Z) / Math.Min(sample.Block.MinusD1[i], sample.Block.MinusD2[i]);
            var polarisation = 2.0 * ((1.0 + (lambda * lambda)) * Math.Pow(point.PTilde.E, 2)) + (point.PTilde.X * point.PTilde.X) + (point.PTilde.Y * point.PTilde.Y);
            var cancelled = 1000.0 * Math.Sqrt(dirac.Size * polarisation) * (MachineEpsilon + propagators);
            AssertEqual(dirac.Contract(point.PTilde + (shift * point.Q)), expected, (cancelled * Math.Sqrt(expected.VV + expected.AA)) + (cancelled * cancelled), $"{point}");
        }
    }

    /// <summary>A complex conjugate neutrino current exchanges the chiralities of the charged leptons.</summary>
    [TestCase("numu -> numu mu- mu+")]
    [TestCase("numu -> nue mu- e+")]
    public void AntineutrinosExchangeLeftAndRight(string channel) => ForEachPolarisation(channel, (point, minus, plus, alpha, ex, ey) =>
    {
        var neutrino = new KernelPoint(point, minus, plus, false).Contract(alpha, ex, ey);
        var antineutrino = new KernelPoint(point, minus, plus, true).Contract(alpha, ex, ey);
        AssertEqual(antineutrino, (neutrino.RR, neutrino.LL, neutrino.LR));
    });

    /// <summary>Charge conjugation of the charged line: p- and p+ exchanged, and gL and gR.</summary>
    [TestCase("numu -> numu mu- mu+")]
    [TestCase("numu -> nue mu- e+")]
    public void ExchangedLeptonsExchangeLeftAndRight(string channel) => ForEachPolarisation(channel, (point, minus, plus, alpha, ex, ey) =>
    {
        var original = new KernelPoint(point, minus, plus, false).Contract(alpha, ex, ey);
        var exchanged = new KernelPoint(Exchanged(point), plus, minus, false).Contract(alpha, ex, ey);
        AssertEqual(exchanged, (original.RR, original.LL, original.LR));
    });

    /// <summary>CP: the antineutrino channel is the neutrino channel with p- and p+ exchanged, at the same couplings.</summary>
    [TestCase("numu -> numu mu- mu+")]
    [TestCase("numu -> nue mu- e+")]
    public void AntineutrinosAreNeutrinosWithTheLeptonsExchanged(string channel) => ForEachPolarisation(channel, (point, minus, plus, alpha, ex, ey) =>
    {
        var neutrino = new KernelPoint(point, minus, plus, false).Contract(alpha, ex, ey);
        AssertEqual(new KernelPoint(Exchanged(point), plus, minus, true).Contract(alpha, ex, ey), neutrino);
    });

    private static TridentKinematics Exchanged(TridentKinematics point) => point with { PMinus = point.PPlus, PPlus = point.PMinus };

    private static void ForEachPolarisation(string channel, Action<TridentKinematics, double, double, double, double, double> check)
    {
        var sample = new PhaseSpaceCase(channel, 0.93827208816, 3.0);
        for (var i = 0; i < PhaseSpaceBlock.Length; i++)
        {
            var point = sample.At(i);
            check(point, sample.Channel.MinusMassGeV, sample.Channel.PlusMassGeV, point.PTilde.E / point.K.E, point.PTilde.X, point.PTilde.Y);
        }
    }

    private static DiracAmplitude Dirac(PhaseSpaceCase sample, TridentKinematics point) =>
        new(point, sample.Channel.MinusMassGeV, sample.Channel.PlusMassGeV, sample.Channel.IsAntineutrino);

    private static void AssertEqual((double LL, double RR, double LR) actual, (double LL, double RR, double LR) expected)
    {
        // The same short expressions in another order: rounding only.
        var tolerance = 1e-11 * (expected.LL + expected.RR + Math.Abs(expected.LR));
        Assert.That(new[] { actual.LL, actual.RR, actual.LR }, Is.EqualTo(new[] { expected.LL, expected.RR, expected.LR }).Within(tolerance));
    }

    private static void AssertEqual(CouplingCoefficients actual, CouplingCoefficients expected, double tolerance, string what) =>
        Assert.That(new[] { actual.VV, actual.AA, actual.VA }, Is.EqualTo(new[] { expected.VV, expected.AA, expected.VA }).Within(tolerance), what);
}
