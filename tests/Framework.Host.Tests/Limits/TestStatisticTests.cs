using TridentFramework.Host.Limits;
using TridentFramework.Host.RunCards;

namespace TridentFramework.Host.Tests.Limits;

/// <summary>Thresholds against quantiles of textbooks (such as the table of chi^2 in the statistics review of the Particle Data Group), and pulls by hand.</summary>
public sealed class TestStatisticTests
{
    // The tables have four or five digits.
    private const double TableDigits = 5e-4;

    [TestCase(0.95, 1, 1.95996)]
    [TestCase(0.90, 1, 1.64485)]
    [TestCase(0.6827, 1, 1.0000)]
    [TestCase(0.9545, 1, 2.0000)]
    [TestCase(0.9973, 1, 3.0000)]
    [TestCase(0.95, 2, 2.44775)]
    [TestCase(0.90, 2, 2.14597)]
    [TestCase(0.95, 3, 2.79548)]
    public void TwoSidedIntervalsHaveAsManyDegreesOfFreedomAsMeasurements(double confidence, int measurements, double root)
    {
        foreach (var parameters in new[] { 1, 2 })
            Assert.That(new TestStatistic(IntervalConvention.TwoSided, confidence, parameters).Threshold(measurements), Is.EqualTo(root).Within(TableDigits));
    }

    /// <summary>chi^2 rises by 3.84 for one parameter and 5.99 for two at 95 %, however many measurements there are.</summary>
    [TestCase(0.95, 1, 3.8415)]
    [TestCase(0.95, 2, 5.9915)]
    [TestCase(0.6827, 2, 2.2958)]
    [TestCase(0.90, 2, 4.6052)]
    public void LeastChiSquaredHasAsManyDegreesOfFreedomAsThePlane(double confidence, int parameters, double chiSquared)
    {
        foreach (var measurements in new[] { 1, 2, 5 })
            Assert.That(Math.Pow(new TestStatistic(IntervalConvention.DeltaChi2, confidence, parameters).Threshold(measurements), 2), Is.EqualTo(chiSquared).Within(TableDigits));
    }

    [TestCase(0.95, 1.64485)]
    [TestCase(0.90, 1.28155)]
    [TestCase(0.8413, 1.0)]
    [TestCase(0.5, 0.0)]
    public void UpperLimitsAreOneSided(double confidence, double quantile)
    {
        foreach (var measurements in new[] { 1, 3 })
            Assert.That(new TestStatistic(IntervalConvention.UpperLimit, confidence, 2).Threshold(measurements), Is.EqualTo(quantile).Within(TableDigits));
    }

    /// <summary>0.72 +1.73 -0.72: the error is that of the side on which the prediction lies.</summary>
    [TestCase(0.0, -1.0)]
    [TestCase(0.36, -0.5)]
    [TestCase(0.72, 0.0)]
    [TestCase(2.45, 1.0)]
    [TestCase(4.18, 2.0)]
    public void ErrorsAreThoseOfTheSideOfThePrediction(double ratio, double pull)
    {
        var measurement = new RatioMeasurement(null, 0.72, 1.73, 0.72);
        Assert.Multiple(() =>
        {
            Assert.That(measurement.Pull(ratio), Is.EqualTo(pull).Within(1e-14), "a rounded difference over an error");
            Assert.That(TestStatistic.ChiSquared([measurement], [ratio]), Is.EqualTo(pull * pull).Within(1e-14));
            Assert.That(Of(IntervalConvention.TwoSided, [measurement], ratio), Is.EqualTo(Math.Abs(pull)).Within(1e-14));
            Assert.That(Of(IntervalConvention.UpperLimit, [measurement], ratio), Is.EqualTo(pull).Within(1e-14), "a deficit is below every threshold");
        });
    }

    [Test]
    public void PullsOfSeveralMeasurementsAddInQuadrature()
    {
        RatioMeasurement[] both = [new(null, 1.0, 0.5, 0.25), new(null, 2.0, 0.1, 0.2)];
        Assert.Multiple(() =>
        {
            // Pulls of +3 and -4.
            Assert.That(TestStatistic.ChiSquared(both, [2.5, 1.2]), Is.EqualTo(25.0).Within(1e-12));
            Assert.That(Of(IntervalConvention.TwoSided, both, 2.5, 1.2), Is.EqualTo(5.0).Within(1e-12));
            Assert.That(Of(IntervalConvention.UpperLimit, both, 2.5, 1.2), Is.EqualTo(3.0).Within(1e-12), "the deficit takes no part");
            Assert.That(Of(IntervalConvention.UpperLimit, both, 0.5, 1.2), Is.Zero);
        });
    }

    [Test]
    public void TheLeastChiSquaredIsTakenOff()
    {
        RatioMeasurement[] one = [new(null, 1.0, 0.5, 0.5)];
        var statistic = new TestStatistic(IntervalConvention.DeltaChi2, 0.95, 2);
        Assert.Multiple(() =>
        {
            Assert.That(statistic.Of(one, [3.5], 16.0), Is.EqualTo(3.0).Within(1e-14), "25 less 16");
            Assert.That(statistic.Of(one, [3.0], 16.0 + 1e-12), Is.Zero, "rounding may leave the best point a little below the least");
        });
    }

    private static double Of(IntervalConvention interval, IReadOnlyList<RatioMeasurement> measurements, params double[] ratios) => new TestStatistic(interval, 0.95, 2).Of(measurements, ratios, 0.0);
}
