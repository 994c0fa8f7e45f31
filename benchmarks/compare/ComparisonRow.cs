namespace TridentFramework.Benchmarks.Compare;

/// <summary>One integral at one requested error, by both programs.</summary>
/// <param name="Case">The integral.</param>
/// <param name="RequestedError">Relative error asked of both.</param>
/// <param name="Gsl">VEGAS of the GNU Scientific Library.</param>
/// <param name="Engine">The engine.</param>
internal sealed record ComparisonRow(ComparisonCase Case, double RequestedError, Measurement Gsl, Measurement Engine)
{
    /// <summary>Beyond this many standard deviations two results of one integral count as different.</summary>
    public const double LargestPull = 4.0;

    /// <summary>Difference of the results, GSL minus engine, in combined standard deviations; NaN where GSL was not run.</summary>
    public double Pull => Gsl.IsExtrapolated ? double.NaN : (Gsl.ValueFb - Engine.ValueFb) / Math.Sqrt((Gsl.ErrorFb * Gsl.ErrorFb) + (Engine.ErrorFb * Engine.ErrorFb));

    /// <summary>False where both were run and differ by more than <see cref="LargestPull"/>.</summary>
    public bool Agrees => Gsl.IsExtrapolated || Math.Abs(Pull) <= LargestPull;

    /// <summary>CPU time of GSL over CPU time of the engine.</summary>
    public double CpuRatio => Gsl.CpuSeconds / Engine.CpuSeconds;

    /// <summary>Time per point of GSL over time per point of the engine.</summary>
    public double SpeedRatio => Engine.PointsPerSecond / Gsl.PointsPerSecond;
}
