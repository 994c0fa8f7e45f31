using TridentFramework.Fluxes;
using TridentFramework.Host.Events;

namespace TridentFramework.Host.Tests.Events;

/// <summary>Spectra as histograms.</summary>
public sealed class BeamHistogramTests
{
    [Test]
    public void APiecewiseConstantSpectrumIsItsOwnHistogram()
    {
        var histogram = BeamHistogram.Of(SyntheticEvents.Histogram);
        Assert.That(histogram.EdgesGeV, Is.EqualTo(SyntheticEvents.Histogram.EdgesGeV));
        Assert.That(histogram.Content, Is.EqualTo(new[] { 1e-4, 0.25e-4 * 2.0, 0.0, 1.0e-6 * 14.5 }), "density times width");
    }

    [Test]
    public void ACurveIsIntegratedInFineBins()
    {
        // x^-2 from 1 to 100: the integral from a to b is 1/a - 1/b.
        var histogram = BeamHistogram.Of(new InverseSquare());
        Assert.That(histogram.EdgesGeV, Has.Count.EqualTo(101).And.Ordered);
        Assert.That((histogram.EdgesGeV[0], histogram.EdgesGeV[^1]), Is.EqualTo((1.0, 100.0)));
        for (var bin = 0; bin < histogram.Content.Count; bin++)
        {
            var expected = (1.0 / histogram.EdgesGeV[bin]) - (1.0 / histogram.EdgesGeV[bin + 1]);
            Assert.That(histogram.Content[bin], Is.EqualTo(expected).Within(1e-6).Percent, "the rule is exact to order six in a width of 5 %");
        }
    }

    private sealed class InverseSquare : IEnergySpectrum
    {
        public IReadOnlyList<double> EdgesGeV => [1.0, 100.0];

        public double Integral => 0.99;

        public void Evaluate(ReadOnlySpan<double> energyGeV, Span<double> density)
        {
            for (var i = 0; i < energyGeV.Length; i++)
                density[i] = 1.0 / (energyGeV[i] * energyGeV[i]);
        }
    }
}
