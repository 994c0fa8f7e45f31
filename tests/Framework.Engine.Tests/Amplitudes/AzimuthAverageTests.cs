using TridentFramework.Engine.Amplitudes;
using TridentFramework.Engine.PhaseSpace;

namespace TridentFramework.Engine.Tests;

/// <summary>The closed form for helicities against the kernel for one polarisation vector, averaged over grids of both azimuths.</summary>
public sealed class AzimuthAverageTests
{
    // Structures are of degree four in the azimuth of the pair and two in that of the target: grids of eight and four angles average them exactly.
    private const int PairAngles = 8;
    private const int TargetAngles = 4;

    // The two ways round differently. Rounding errors of momenta grow by the boost to the frame k + q = 0 and by the propagators.
    private const double MachineEpsilon = 2.2e-16;

    [TestCaseSource(typeof(PhaseSpaceCase), nameof(PhaseSpaceCase.All))]
    public void IsTheMeanOverBothAzimuths(PhaseSpaceCase sample)
    {
        var block = sample.Block;
        var expected = Enumerable.Range(0, 6).Select(_ => new double[PhaseSpaceBlock.Length]).ToArray();
        var actual = Structures(block);
        for (var pair = 0; pair < PairAngles; pair++)
        {
            for (var target = 0; target < TargetAngles; target++)
            {
                Array.Fill(block.Coordinate[6], (pair + 0.3) / PairAngles);
                Array.Fill(block.Coordinate[7], (target + 0.1) / TargetAngles);
                sample.Evaluate();
                foreach (var (sum, column) in expected.Zip(actual))
                {
                    for (var i = 0; i < sum.Length; i++)
                        sum[i] += column[i] / (PairAngles * TargetAngles);
                }
            }
        }

        sample.EvaluateAverage();
        for (var i = 0; i < PhaseSpaceBlock.Length; i++)
        {
            var point = sample.At(i);
            var propagators = MachineEpsilon * (point.PMinus.E + point.PPlus.E) * (Math.Abs(point.Q.E) + point.Q.Z) / Math.Min(block.MinusD1[i], block.MinusD2[i]);
            for (var s = 0; s < 6; s++)
            {
                var first = s < 3 ? 0 : 3;
                var size = Math.Abs(expected[first][i]) + Math.Abs(expected[first + 1][i]);
                Assert.That(actual[s][i], Is.EqualTo(expected[s][i]).Within(((1000.0 * propagators) + 1e-9) * size), $"structure {s} at {point}");
            }
        }
    }

    /// <summary>Where little cancels the agreement is sharp.</summary>
    [TestCase("numu -> numu mu- mu+", 0.93827208816)]
    [TestCase("numubar -> nutaubar tau- mu+", 37.2155)]
    [TestCase("nue -> nue tau- tau+", 37.2155)]
    public void AgreesToTwelveDigitsWithTheScalarReference(string channel, double targetMassGeV)
    {
        var sample = new PhaseSpaceCase(channel, targetMassGeV, 8.0, seed: 3);
        sample.EvaluateAverage();
        var block = sample.Block;
        var reference = new ScalarAzimuthAverage(sample.Channel, targetMassGeV);
        for (var i = 0; i < PhaseSpaceBlock.Length; i++)
        {
            var (s1, s2) = reference.At(block, i);
            Assert.That(block.S1VV[i], Is.EqualTo(s1.VV).Within(1e-12 * (s1.VV + s1.AA)));
            Assert.That(block.S1AA[i], Is.EqualTo(s1.AA).Within(1e-12 * (s1.VV + s1.AA)));
            Assert.That(block.S1VA[i], Is.EqualTo(s1.VA).Within(1e-12 * (s1.VV + s1.AA)));
            Assert.That(block.S2VV[i], Is.EqualTo(s2.VV).Within(1e-12 * (Math.Abs(s2.VV) + Math.Abs(s2.AA))));
            Assert.That(block.S2AA[i], Is.EqualTo(s2.AA).Within(1e-12 * (Math.Abs(s2.VV) + Math.Abs(s2.AA))));
            Assert.That(block.S2VA[i], Is.EqualTo(s2.VA).Within(1e-12 * (Math.Abs(s2.VV) + Math.Abs(s2.AA))));
        }
    }

    [Test]
    public void VectorsOfBothWidthsGiveTheSameBits([Values("numu -> numu e- e+", "numubar -> nuebar e- mu+")] string channel, [Values(double.PositiveInfinity, 1e-6)] double kSquaredScale)
    {
        var sample = new PhaseSpaceCase(channel, 37.2155, 5.0, kSquaredScale);
        var (minus, plus) = (sample.Channel.MinusMassGeV, sample.Channel.PlusMassGeV);
        var ranges = new SamplingRanges(37.2155, minus, plus, kSquaredScale, 0.05, null);
        var block = sample.Block;
        PhaseSpaceSampling512.Sample(block, ranges, true);
        AzimuthAverage512.Evaluate(block, 37.2155, minus, plus, 1.0, true);
        var wide = Columns(block);
        PhaseSpaceSampling256.Sample(block, ranges, true);
        AzimuthAverage256.Evaluate(block, 37.2155, minus, plus, 1.0, true);
        Assert.That(PhaseSpaceSampling512.QSquaredRange(5.0, ranges), Is.EqualTo(PhaseSpaceSampling256.QSquaredRange(5.0, ranges)));
        Assert.That(Columns(block), Is.EqualTo(wide));
    }

    private static double[][] Structures(PhaseSpaceBlock block) => [block.S1VV, block.S1AA, block.S1VA, block.S2VV, block.S2AA, block.S2VA];

    private static long[][] Columns(PhaseSpaceBlock block) =>
        [.. Structures(block).Append(block.Weight).Append(block.KSquared).Append(block.SX).Append(block.CosPair).Append(block.SinTarget)
            .Select(static column => column.Select(BitConverter.DoubleToInt64Bits).ToArray())];
}
