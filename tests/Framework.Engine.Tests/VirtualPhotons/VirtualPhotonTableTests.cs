using TridentFramework.Engine.Integration;
using TridentFramework.Engine.VirtualPhotons;

namespace TridentFramework.Engine.Tests;

public sealed class VirtualPhotonTableTests
{
    private const double MostQSquared = 30.0;
    private const double MostSX = 300.0;

    /// <summary>Close to threshold, where everything vanishes, more is left than elsewhere.</summary>
    [TestCase("numu -> numu mu- mu+")]
    [TestCase("numu -> numu e- e+")]
    [TestCase("numubar -> nuebar e- mu+")]
    public void InterpolatesBetweenItsPoints(string text)
    {
        const double Tolerance = 2e-4;
        var channel = ArgonCase.Channel(text);
        var (table, evaluations) = VirtualPhotonTable.Create(channel, MostQSquared, static _ => MostSX, new BlockWorkers(new ParallelOptions { MaxDegreeOfParallelism = 2 }));
        Assert.That(evaluations, Is.Positive);
        var numbers = new UniformNumbers(7);
        Span<double> weights = stackalloc double[LogarithmicGrid.PointsPerCell];
        Span<double> sum = stackalloc double[VirtualPhotonTable.Columns];
        var points = table.SGrid.Cells * LogarithmicGrid.PointsPerCell;
        // Deviations of L_VV and of T_AA in units of VV + AA.
        var deviations = new List<double>();
        for (var trial = 0; trial < 300; trial++)
        {
            var lightest = Math.Min(channel.MinusMassGeV, channel.PlusMassGeV);
            var qSquared = 1e-3 * lightest * lightest * Math.Pow(MostQSquared / (1e-3 * lightest * lightest), numbers.Next());
            var position = table.Position(MostSX) * (0.02 + (0.98 * numbers.Next()));
            var (above, _) = table.AboveThreshold(position);
            var sX = table.ThresholdGeV2 + above;
            var exact = VirtualPhotonTable.StructuresAt(channel, qSquared, sX);
            var cell = table.SGrid.Cell(position);
            table.SGrid.Weights(cell, position, weights);
            var (selected, none) = (new double[points], new double[points]);
            for (var k = 0; k < weights.Length; k++)
                selected[(cell * LogarithmicGrid.PointsPerCell) + k] = weights[k] * VirtualPhotonTable.CommonFactor(above, table.ThresholdGeV2);
            table.Fold(qSquared, selected, none, sum);
            deviations.Add(Math.Abs(sum[0] - exact[0]) / (exact[0] + exact[1]));
            table.Fold(qSquared, none, selected, sum);
            deviations.Add(Math.Abs(sum[1] - exact[VirtualPhotonTable.Columns + 1]) / (exact[VirtualPhotonTable.Columns] + exact[VirtualPhotonTable.Columns + 1]));
        }

        deviations.Sort();
        TestContext.Out.WriteLine($"{text}: median {deviations[deviations.Count / 2]:E1}, largest {deviations[^1]:E1}");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(deviations[deviations.Count / 2], Is.LessThan(1e-6));
            Assert.That(deviations[^1], Is.LessThan(Tolerance));
        }
    }

    /// <summary>Below 1e-6 of the squared electron mass nothing changes with Q2 any more.</summary>
    [Test]
    public void PhotonsOfSmallVirtualityAreReal()
    {
        var channel = ArgonCase.Channel("numu -> nue mu- e+");
        var real = VirtualPhotonTable.StructuresAt(channel, 1e-15, 1.0);
        var nearlyReal = VirtualPhotonTable.StructuresAt(channel, 2.6e-13, 1.0);
        Assert.That(nearlyReal[VirtualPhotonTable.Columns] / real[VirtualPhotonTable.Columns], Is.EqualTo(1.0).Within(1e-5));
    }

    [Test]
    public void InterpolationIsExactForPolynomialsOfDegreeSeven()
    {
        var grid = new LogarithmicGrid(-3.0, 2.0, 4);
        Span<double> weights = stackalloc double[LogarithmicGrid.PointsPerCell];
        foreach (var position in new[] { -2.999, -1.3, 0.0, 1.7, 4.9, grid.Point(11) })
        {
            var cell = grid.Cell(position);
            grid.Weights(cell, position, weights);
            var sum = 0.0;
            for (var k = 0; k < weights.Length; k++)
                sum += weights[k] * Math.Pow(grid.Point((cell * LogarithmicGrid.PointsPerCell) + k), 7);
            Assert.That(sum, Is.EqualTo(Math.Pow(position, 7)).Within(1e-9 * Math.Pow(5.0, 7)), $"at {position}");
        }
    }
}
