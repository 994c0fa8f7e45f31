using TridentFramework.Host.Figures;

namespace TridentFramework.Host.Tests.Figures;

public sealed class AxisTicksTests
{
    private const double LengthPt = 190.0;

    [TestCase(0.0, 1.0, "0.0 0.2 0.4 0.6 0.8 1.0", 0)]
    [TestCase(0.0, 7.0, "0 1 2 3 4 5 6 7", 0)]
    [TestCase(-2.0, 7.0, "−2 0 2 4 6", 0)]
    [TestCase(0.3, 0.9, "0.3 0.4 0.5 0.6 0.7 0.8 0.9", 0)]
    [TestCase(1.0, 1.001, "1.0000 1.0002 1.0004 1.0006 1.0008 1.0010", 0)]
    [TestCase(0.0, 250000.0, "0 50000 100000 150000 200000 250000", 0)]
    [TestCase(0.0, 5e6, "0 1 2 3 4 5", 6)]
    [TestCase(-2e-5, 2e-5, "−2 −1 0 1 2", -5)]
    [TestCase(1e9, 1e9 + 10.0, "1.000000000 1.000000005 1.000000010", 9)]
    public void LinearAxesHaveRoundNumbers(double from, double to, string labels, int exponent)
    {
        var ticks = Ticks(new AxisRange(AxisScale.Linear, from, to));
        Assert.Multiple(() =>
        {
            Assert.That(string.Join(' ', ticks.Major.Select(static tick => tick.Label)), Is.EqualTo(labels));
            Assert.That(ticks.Exponent, Is.EqualTo(exponent));
        });
    }

    [TestCase(0.1, 100.0, "0.1 1 10 100")]
    [TestCase(1e-3, 1e2, "0.001 0.01 0.1 1 10 100")]
    [TestCase(1e-4, 1e1, "10^{-4} 10^{-3} 10^{-2} 10^{-1} 10^{0} 10^{1}")]
    [TestCase(1e-30, 1e30, "10^{-24} 10^{-16} 10^{-8} 10^{0} 10^{8} 10^{16} 10^{24}")]
    [TestCase(0.5, 20.0, "1 10")]
    [TestCase(0.7, 7.0, "1 2 5")]
    [TestCase(3e-7, 4e-6, "5×10^{-7} 10^{-6} 2×10^{-6}")]
    [TestCase(2.5, 4.5, "3 4")]
    [TestCase(1.1, 1.2, "1.10 1.12 1.14 1.16 1.18 1.20")]
    public void LogarithmicAxesHavePowersOfTen(double from, double to, string labels) =>
        Assert.That(string.Join(' ', Ticks(new AxisRange(AxisScale.Logarithmic, from, to)).Major.Select(static tick => tick.Label)), Is.EqualTo(labels));

    [Test]
    public void MinorTicksDivideRoundSteps()
    {
        var ticks = Ticks(new AxisRange(AxisScale.Linear, 0.0, 1.0));
        Assert.That(ticks.Minor, Is.EqualTo(new[] { 0.05, 0.1, 0.15, 0.25, 0.3, 0.35, 0.45, 0.5, 0.55, 0.65, 0.7, 0.75, 0.85, 0.9, 0.95 }), "exact: each is the double nearest to its decimal");
    }

    [Test]
    public void MinorTicksOfADecadeAreTwoToNine() =>
        Assert.That(Ticks(new AxisRange(AxisScale.Logarithmic, 1.0, 100.0)).Minor, Is.EqualTo(new double[] { 2, 3, 4, 5, 6, 7, 8, 9, 20, 30, 40, 50, 60, 70, 80, 90 }));

    [Test]
    public void ManyDecadesAreThinnedToSomeLabelsAndAllTicks()
    {
        var ticks = Ticks(new AxisRange(AxisScale.Logarithmic, 1e-10, 1e10));
        Assert.Multiple(() =>
        {
            Assert.That(ticks.Major, Has.Count.InRange(4, 10));
            Assert.That(ticks.Major.Count + ticks.Minor.Count, Is.EqualTo(21), "every decade has a tick");
        });
    }

    [Test]
    public void TicksLieInTheRangeAndHaveTheValuesOfTheirLabels([Values] bool isLogarithmic)
    {
        var scale = isLogarithmic ? AxisScale.Logarithmic : AxisScale.Linear;
        var random = new Random(7);
        for (var i = 0; i < 2000; i++)
        {
            var from = Math.Pow(10.0, (random.NextDouble() * 40.0) - 20.0) * (scale == AxisScale.Linear && i % 2 == 0 ? -1.0 : 1.0);
            var range = new AxisRange(scale, from, scale == AxisScale.Linear ? from + (Math.Abs(from) * Math.Pow(10.0, (random.NextDouble() * 12.0) - 8.0)) : from * Math.Pow(10.0, 0.01 + (random.NextDouble() * 50.0)));
            var ticks = Ticks(range);
            Assert.That(ticks.Major, Is.Not.Empty, range.ToString());
            foreach (var tick in ticks.Major)
            {
                Assert.That(range.Contains(tick.Value), $"{tick} in {range}");
                Assert.That(Number(tick.Label) * Math.Pow(10.0, ticks.Exponent), Is.EqualTo(tick.Value).Within(1e-13 * Math.Abs(tick.Value)), "a power of ten is rounded");
            }

            Assert.That(ticks.Minor, Is.All.Matches<double>(range.Contains));
        }
    }

    private static AxisTicks Ticks(AxisRange range) =>
        AxisTicks.Of(range, LengthPt, static label => TextBlock.Of(label, FontMetrics.SmallSizePt).Width + 6.0);

    private static double Number(string label)
    {
        var text = label.Replace('\u2212', '-').Replace("}", "", StringComparison.Ordinal);
        var parts = text.Split("10^{");
        if (parts.Length == 1)
            return double.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
        var significand = parts[0].Length == 0 ? "1" : parts[0].TrimEnd('×');
        return double.Parse($"{significand}e{parts[1]}", System.Globalization.CultureInfo.InvariantCulture);
    }
}
