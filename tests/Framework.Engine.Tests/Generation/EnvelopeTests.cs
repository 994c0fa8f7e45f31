using TridentFramework.Engine.Estimation;
using TridentFramework.Engine.Generation;
using TridentFramework.Engine.Integration;
using TridentFramework.Engine.PhaseSpace;

namespace TridentFramework.Engine.Tests.Generation;

/// <summary>Cells, bounds and what lies above them, by points of the cube that the exploration did not see.</summary>
public sealed class EnvelopeTests
{
    private const int Cells = 200;
    private const int Blocks = 1500;

    private readonly TridentProcess _process = ArgonCase.Process("numu -> numu mu- mu+", 5.0, 1e-3);
    private readonly ProcessIntegrand _integrand;
    private readonly AdaptiveMap _map;
    private readonly BlockWorkers _workers = new(new ParallelOptions { MaxDegreeOfParallelism = 2 });

    public EnvelopeTests()
    {
        _integrand = new ProcessIntegrand(_process);
        var training = new MapTraining(_integrand, new RandomShifts(1), AdaptiveMap.Uniform(PhaseSpaceBlock.Dimensions));
        foreach (var blocks in new[] { 1, 1, 2, 2, 4 })
            training.Pass(blocks, _workers, refine: true);
        _map = training.Map;
    }

    [Test]
    public void CellsTileTheCube()
    {
        var cells = Envelope(1e-3).Cells;
        Assert.That(cells.Count, Is.EqualTo(Cells));
        Assert.That(cells.Volumes, Is.All.Positive);
        Assert.That(cells.Volumes.Sum(), Is.EqualTo(1.0).Within(Cells * 1e-16), "a rounding for each cell");
        var numbers = new UniformNumbers(3);
        for (var n = 0; n < 1000; n++)
        {
            double[] point = [.. Enumerable.Range(0, PhaseSpaceBlock.Dimensions).Select(_ => numbers.Next())];
            Assert.That(Enumerable.Range(0, Cells).Count(cell => Contains(cells, cell, point)), Is.EqualTo(1));
        }
    }

    /// <summary>The map takes no coordinate of 1, and the largest random number times the width of the last cell must not round to it.</summary>
    [Test]
    public void CoordinatesStayBelowOne()
    {
        const double LargestNumber = 1.0 - (1.0 / (1UL << 53));
        var cells = Envelope(1e-3).Cells;
        for (var cell = 0; cell < cells.Count; cell++)
        {
            for (var dimension = 0; dimension < PhaseSpaceBlock.Dimensions; dimension++)
                Assert.That(cells.Coordinate(dimension, cell, LargestNumber), Is.LessThan(1.0));
        }
    }

    [Test]
    public void TheMeanIsTheCrossSection()
    {
        var envelope = Envelope(1e-3);
        var estimate = ArgonCase.Integrate(_process).CrossSections[0].Total;

        // Half a million points, stratified in cells whose weights have a spread of the size of their mean.
        Assert.That(envelope.Mean * _process.Hypotheses[0].Femtobarn, Is.EqualTo(estimate.Value).Within(5e-3 * estimate.Value), "five times 1/sqrt(10^6)");
    }

    [TestCase(1e-2)]
    [TestCase(1e-3)]
    [TestCase(1e-4)]
    public void NoMoreThanTheAskedShareLiesAbove(double share)
    {
        var envelope = Envelope(share);
        var (above, error, mean) = Above(envelope);
        TestContext.Out.WriteLine(FormattableString.Invariant($"asked {share:G2}, expected {envelope.OverweightShare:G3}, found {above / mean:G3} +- {error / mean:G2}, kept {mean / envelope.Cells.Integral:P1}"));
        Assert.That(envelope.OverweightShare, Is.AtMost(share).And.AtLeast(0.2 * share), "a lower share would waste points");
        Assert.That(above / mean, Is.LessThan(share + (3.0 * error / mean)), "three standard deviations above what is allowed");
        Assert.That(above / mean, Is.EqualTo(envelope.OverweightShare).Within((5.0 * error / mean) + (0.25 * share)), "0.25: the share is itself an estimate from as many points");
    }

    [Test]
    public void ALargerShareNeedsFewerTrials() => Assert.That(Envelope(1e-2).Cells.Integral, Is.LessThan(Envelope(1e-4).Cells.Integral));

    private Envelope Envelope(double share) => new EnvelopeExploration(_integrand, _map, 5, _workers).Find(Cells, share);

    private static bool Contains(EnvelopeCells cells, int cell, double[] point)
    {
        for (var dimension = 0; dimension < point.Length; dimension++)
        {
            if (point[dimension] < cells.Coordinate(dimension, cell, 0.0) || point[dimension] >= cells.Coordinate(dimension, cell, 1.0))
                return false;
        }

        return true;
    }

    // Independent points: a cell by its volume, a place in it at random.
    private (double Above, double Error, double Mean) Above(Envelope envelope)
    {
        var choice = new AliasTable(envelope.Cells.Volumes);
        var numbers = new UniformNumbers(11);
        var workspace = new BlockWorkspace();
        var cell = new int[PhaseSpaceBlock.Length];
        var (sum, above, squares) = (0.0, 0.0, 0.0);
        for (var b = 0; b < Blocks; b++)
        {
            for (var i = 0; i < PhaseSpaceBlock.Length; i++)
            {
                cell[i] = choice.Draw(numbers.Next(), numbers.Next());
                for (var dimension = _integrand.FirstDimension; dimension <= _integrand.LastDimension; dimension++)
                    workspace.Block.Coordinate[dimension][i] = envelope.Cells.Coordinate(dimension, cell[i], numbers.Next());
            }

            _integrand.WeightsAt(workspace, _map);
            for (var i = 0; i < PhaseSpaceBlock.Length; i++)
            {
                var excess = Math.Max(0.0, workspace.Total[i] - envelope.Cells.Bounds[cell[i]]);
                sum += workspace.Total[i];
                above += excess;
                squares += excess * excess;
            }
        }

        const double Points = (double)Blocks * PhaseSpaceBlock.Length;
        return (above / Points, Math.Sqrt(squares) / Points, sum / Points);
    }
}
