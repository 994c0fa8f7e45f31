namespace TridentFramework.Benchmarks.Compare;

/// <summary>What one program made of one integral.</summary>
/// <param name="ValueFb">Cross section, fb.</param>
/// <param name="ErrorFb">Its standard deviation as the program states it, fb.</param>
/// <param name="ChiSquaredPerDegree">Agreement of iterations or passes.</param>
/// <param name="Evaluations">Points, training included.</param>
/// <param name="CpuSeconds">CPU time, training included.</param>
internal sealed record Measurement(double ValueFb, double ErrorFb, double ChiSquaredPerDegree, long Evaluations, double CpuSeconds)
{
    /// <summary>Not measured but scaled with 1/error^2 from a run with a larger error; value and error are those of that run.</summary>
    public bool IsExtrapolated { get; init; }

    /// <summary>Error over value.</summary>
    public double RelativeError => ErrorFb / ValueFb;

    /// <summary>Points per second on one core.</summary>
    public double PointsPerSecond => Evaluations / CpuSeconds;
}
