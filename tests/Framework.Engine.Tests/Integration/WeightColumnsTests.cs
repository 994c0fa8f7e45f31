using TridentFramework.Engine.Integration;
using TridentFramework.Engine.PhaseSpace;

namespace TridentFramework.Engine.Tests;

public sealed class WeightColumnsTests
{
    // Small integers: every sum is exact, in any order.
    private static readonly double[] Weights = [.. Enumerable.Range(0, PhaseSpaceBlock.Length).Select(static i => (double)((i * 37 % 101) - 50))];

    [Test]
    public void TheSpreadIsSumSquaresAndLargest()
    {
        var expected = (Weights.Sum(), Weights.Sum(static w => w * w), Weights.Max(Math.Abs));
        Assert.That(WeightColumns.Spread(Weights), Is.EqualTo(expected));
    }

    [Test]
    public void TheLargestMayStandAnywhereAndBeNegative([Values(0, 7, 8, 130, 255)] int place)
    {
        var weights = new double[PhaseSpaceBlock.Length];
        weights[place] = -3.0;
        Assert.That(WeightColumns.Spread(weights).Largest, Is.EqualTo(3.0));
    }

    [Test]
    public void TrainingAddsAbsoluteWeights()
    {
        var training = new double[PhaseSpaceBlock.Length];
        WeightColumns.AddTraining(training, Weights, 2.0);
        WeightColumns.AddTraining(training, Weights, 1.0);
        Assert.That(training, Is.EqualTo(Weights.Select(static w => 3.0 * Math.Abs(w))));
    }
}
