using TridentFramework.Engine.Integration;
using TridentFramework.Engine.PhaseSpace;

namespace TridentFramework.Engine.Tests;

/// <summary>Coordinates at the ends of the unit interval, where differences vanish.</summary>
public sealed class PhaseSpaceCornerTests
{
    [Test]
    public void WeightsStayFiniteAtTheCornersOfTheUnitCube(
        [Values("numu -> numu e- e+", "numu -> numu mu- mu+", "numubar -> nuebar e- mu+")] string channel,
        [Values(37.2155, 0.93827208816)] double targetMassGeV,
        [Values(double.PositiveInfinity, 1e-6)] double kSquaredScale,
        [Values(1.000001, 10.0, 1e4)] double energyOverThreshold)
    {
        var energy = ArgonCase.Channel(channel).ThresholdEnergyGeV(targetMassGeV) * energyOverThreshold;
        var sample = new PhaseSpaceCase(channel, targetMassGeV, energy, kSquaredScale);
        for (var corner = 0; corner < PhaseSpaceBlock.Length; corner++)
        {
            for (var dimension = 0; dimension < PhaseSpaceBlock.Dimensions; dimension++)
                sample.Block.Coordinate[dimension][corner] = (corner >> dimension) % 2 == 0 ? Math.Pow(2.0, -53) : 1.0 - Math.Pow(2.0, -53);
        }

        sample.Evaluate();
        for (var i = 0; i < PhaseSpaceBlock.Length; i++)
        {
            var block = sample.Block;
            double[] terms = [block.Weight[i] * block.S1VV[i], block.Weight[i] * block.S1AA[i], block.Weight[i] * block.S1VA[i], block.Weight[i] * block.S2VV[i]];
            Assert.That(terms, Is.All.Not.NaN.And.All.InRange(-double.MaxValue, double.MaxValue), () => $"corner {i}: {sample.At(i)}");
        }
    }

    /// <summary>Far below its scale a mediator is a contact interaction: K2 is spread evenly, with the same weight, to a few times K2/scale.</summary>
    [Test]
    public void AHeavyScaleSamplesLikeAContactInteraction(
        [Values("numu -> numu e- e+", "numu -> numu mu- mu+")] string channel, [Values(1e4, 1e8)] double kSquaredScale, [Values(1.0001, 10.0)] double energyOverThreshold)
    {
        var energy = ArgonCase.Channel(channel).ThresholdEnergyGeV(37.2155) * energyOverThreshold;
        var contact = new PhaseSpaceCase(channel, 37.2155, energy).Block;
        var heavy = new PhaseSpaceCase(channel, 37.2155, energy, kSquaredScale).Block;
        for (var i = 0; i < PhaseSpaceBlock.Length; i++)
        {
            var tolerance = 1e-12 + (2.0 * contact.KSquaredRange[i] / kSquaredScale);
            Assert.That(heavy.KSquared[i] / contact.KSquared[i], Is.EqualTo(1.0).Within(tolerance));
            Assert.That(heavy.S1VV[i] * heavy.Weight[i] / (contact.S1VV[i] * contact.Weight[i]), Is.EqualTo(1.0).Within(1e-3), "another K2 by the tolerance above, amplified by the amplitude");
        }
    }

    [Test]
    public void TheMapNeverReachesTheUpperEnd()
    {
        var squares = new double[AdaptiveMap.Intervals];
        squares[^1] = 1.0;
        var map = AdaptiveMap.Uniform(1);
        for (var step = 0; step < 20; step++)
            map = map.Refine([squares], 1.0);
        double[] last = [1.0 - Math.Pow(2.0, -53)];
        map.Apply(0, last, new double[1]);
        Assert.That(last[0], Is.LessThan(1.0));
    }
}
