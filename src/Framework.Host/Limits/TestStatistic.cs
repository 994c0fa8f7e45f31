using MathNet.Numerics.Distributions;
using TridentFramework.Host.RunCards;

namespace TridentFramework.Host.Limits;

/// <summary>
/// What decides whether a point of a plane is allowed: a number for each point, and a threshold. The numbers are roots of chi^2, which are as smooth as the predictions.
/// </summary>
/// <param name="Interval">The convention.</param>
/// <param name="Confidence">Confidence level.</param>
/// <param name="Parameters">Number of parameters of the plane.</param>
internal sealed record TestStatistic(IntervalConvention Interval, double Confidence, int Parameters)
{
    /// <summary>chi^2 of predictions: the sum of the squared pulls. Errors are those of the side that the prediction lies on.</summary>
    /// <param name="measurements">The measurements.</param>
    /// <param name="ratios">The prediction for each.</param>
    public static double ChiSquared(IReadOnlyList<RatioMeasurement> measurements, ReadOnlySpan<double> ratios)
    {
        var sum = 0.0;
        for (var m = 0; m < measurements.Count; m++)
        {
            var pull = measurements[m].Pull(ratios[m]);
            sum += pull * pull;
        }

        return sum;
    }

    /// <summary>Largest value that is allowed.</summary>
    /// <param name="measurements">Number of measurements.</param>
    public double Threshold(int measurements) => Interval switch
    {
        IntervalConvention.TwoSided => Math.Sqrt(ChiSquaredQuantile(measurements)),
        IntervalConvention.DeltaChi2 => Math.Sqrt(ChiSquaredQuantile(Parameters)),
        _ => Normal.InvCDF(0.0, 1.0, Confidence),
    };

    /// <summary>The statistic of a point.</summary>
    /// <param name="measurements">The measurements.</param>
    /// <param name="ratios">The prediction for each.</param>
    /// <param name="leastChiSquared">Least chi^2 of the plane.</param>
    public double Of(IReadOnlyList<RatioMeasurement> measurements, ReadOnlySpan<double> ratios, double leastChiSquared)
    {
        if (Interval != IntervalConvention.UpperLimit)
        {
            var chiSquared = ChiSquared(measurements, ratios);
            return Math.Sqrt(Math.Max(Interval == IntervalConvention.DeltaChi2 ? chiSquared - leastChiSquared : chiSquared, 0.0));
        }

        // One measurement has the pull itself, which is smooth through zero.
        if (measurements.Count == 1)
            return measurements[0].Pull(ratios[0]);
        var sum = 0.0;
        for (var m = 0; m < measurements.Count; m++)
        {
            var excess = Math.Max(measurements[m].Pull(ratios[m]), 0.0);
            sum += excess * excess;
        }

        return Math.Sqrt(sum);
    }

    private double ChiSquaredQuantile(int degrees) => ChiSquared(degrees).InverseCumulativeDistribution(Confidence);

    private static ChiSquared ChiSquared(int degrees) => new(degrees);
}
