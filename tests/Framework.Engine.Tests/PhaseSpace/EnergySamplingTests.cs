using TridentFramework.Engine.PhaseSpace;
using TridentFramework.Fluxes;

namespace TridentFramework.Engine.Tests;

public sealed class EnergySamplingTests
{
    private const int Blocks = 64;

    // Evenly spaced points misplace at most one point at each edge of a cell.
    private const double MidpointRule = 1e-3;

    private static readonly HistogramSpectrum Low = new([0.0, 1.0, 2.0, 4.0], [1.0, 3.0, 0.5]);
    private static readonly HistogramSpectrum High = new([1.5, 3.0, 10.0], [2.0, 0.1]);

    [Test]
    public void TheJacobianIntegratesTheEnergyAboveThreshold()
    {
        var points = Sample(EnergySampling.Of([Low], 0.25));
        Assert.That(points.Average(p => p.Jacobian * (p.EnergyGeV - 0.25)), Is.EqualTo(3.75 * 3.75 / 2.0).Within(7.0 * MidpointRule));
        Assert.That(points.Select(p => p.EnergyGeV), Is.All.InRange(0.25, 4.0));
        Assert.That(points.Select(p => p.EnergyGeV), Is.Ordered.Ascending);
    }

    [Test]
    public void ABinWithoutNeutrinosGetsNoPoints()
    {
        var points = Sample(EnergySampling.Of([new HistogramSpectrum([1.0, 2.0, 3.0, 4.0], [1.0, 0.0, 1.0])], 0.25));
        Assert.That(points.Average(p => p.Jacobian), Is.EqualTo(2.0).Within(2.0 * MidpointRule));
        Assert.That(points.Count(p => p.EnergyGeV is > 2.0 and < 3.0), Is.Zero);
    }

    [Test]
    public void OneSetOfEnergiesServesSpectraWithDifferentEdges()
    {
        var points = Sample(EnergySampling.Of([Low, High], 0.25));
        Assert.That(points.Average(p => p.Jacobian * (p.EnergyGeV - 0.25)), Is.EqualTo(9.75 * 9.75 / 2.0).Within(47.0 * MidpointRule), "0.25 to 10 GeV");

        // Integrals of density times E - 0.25 GeV: by bins, density times half the change of its square.
        Assert.That(Integral(points, Low), Is.EqualTo((0.5625 + (3.0 * (3.0625 - 0.5625)) + (0.5 * (14.0625 - 3.0625))) / 2.0).Within(7.0 * MidpointRule));
        Assert.That(Integral(points, High), Is.EqualTo(((2.0 * (7.5625 - 1.5625)) + (0.1 * (95.0625 - 7.5625))) / 2.0).Within(10.0 * MidpointRule));

        static double Integral((double EnergyGeV, double Jacobian)[] points, HistogramSpectrum spectrum)
        {
            var density = new double[points.Length];
            spectrum.Evaluate([.. points.Select(p => p.EnergyGeV)], density);
            return points.Zip(density, (p, d) => p.Jacobian * d * (p.EnergyGeV - 0.25)).Average();
        }
    }

    [Test]
    public void BelowThresholdThereIsNothing()
    {
        Assert.That(EnergySampling.Of([Low], 4.0).IsEmpty, Is.True);
        Assert.That(EnergySampling.Of([Low], 3.99).IsEmpty, Is.False);
        Assert.That(EnergySampling.Fixed(1.0, 1.0).IsEmpty, Is.True);
        Assert.That(EnergySampling.Fixed(Math.BitIncrement(1.0), 1.0).IsEmpty, Is.False);
    }

    [Test]
    public void AFixedEnergyStaysAsItIs()
    {
        var points = Sample(EnergySampling.Fixed(3.7, 1.0));
        Assert.That(points, Is.All.EqualTo((3.7, 1.0)));
    }

    [Test]
    public void AMonochromaticBeamIsNoSpectrumToAverageOver() =>
        Assert.That(
            () => EnergySampling.Of([new SingleEnergy()], 0.25),
            Throws.ArgumentException.With.Message.Contains("5 GeV").And.Message.Contains("fixed energy"));

    private static (double EnergyGeV, double Jacobian)[] Sample(EnergySampling sampling)
    {
        var points = new List<(double, double)>();
        var block = new PhaseSpaceBlock();
        for (var b = 0; b < Blocks; b++)
        {
            for (var i = 0; i < PhaseSpaceBlock.Length; i++)
                block.Coordinate[TridentPhaseSpace.EnergyDimension][i] = ((b * PhaseSpaceBlock.Length) + i + 0.5) / (Blocks * PhaseSpaceBlock.Length);
            sampling.Sample(block);
            points.AddRange(block.EnergyGeV.Zip(block.EnergyJacobian));
        }

        return [.. points];
    }

    private sealed class SingleEnergy : IEnergySpectrum
    {
        public IReadOnlyList<double> EdgesGeV => [5.0];

        public double Integral => 1.0;

        public void Evaluate(ReadOnlySpan<double> energyGeV, Span<double> density) => throw new InvalidOperationException("a single energy has no density");
    }
}
