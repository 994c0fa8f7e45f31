namespace TridentFramework.Engine.Estimation;

/// <summary>
/// A Monte Carlo estimate that remembers its independent randomisations. Sums and ratios are formed randomisation by randomisation, so that
/// every correlation between quantities from common points is in the error by construction.
/// </summary>
public sealed class Estimate
{
    private readonly double[] _replicates;

    /// <summary>Creates an estimate from the means of its independent randomisations.</summary>
    /// <param name="replicates">At least two means.</param>
    public Estimate(IReadOnlyList<double> replicates)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(replicates.Count, 2);
        _replicates = [.. replicates];
        Value = Mean(_replicates);
    }

    /// <summary>Mean over the randomisations.</summary>
    public double Value { get; }

    /// <summary>Means of the randomisations.</summary>
    public IReadOnlyList<double> Replicates => _replicates;

    /// <summary>One standard deviation of <see cref="Value"/>: spread of the randomisations over the root of their number.</summary>
    public double Error
    {
        get
        {
            var sum = default(CompensatedSum);
            foreach (var replicate in _replicates)
                sum.Add((replicate - Value) * (replicate - Value));
            return Math.Sqrt(sum.Value / _replicates.Length / (_replicates.Length - 1));
        }
    }

    /// <summary>Error over absolute value; zero for an exact zero.</summary>
    public double RelativeError => Value == 0.0 ? 0.0 : Error / Math.Abs(Value);

    /// <summary>Mean of the means of randomisations, as <see cref="Value"/> is.</summary>
    public static double Mean(ReadOnlySpan<double> replicates) => CompensatedSum.Of(replicates) / replicates.Length;

    /// <summary>An exact zero, such as a cross section below threshold.</summary>
    /// <param name="replicates">Number of randomisations.</param>
    public static Estimate Zero(int replicates) => new(new double[replicates]);

    /// <summary>Sum of factor times estimate over the terms, which may share points or not.</summary>
    public static Estimate Sum(IReadOnlyList<(double Factor, Estimate Estimate)> terms)
    {
        var sums = new double[terms[0].Estimate._replicates.Length];
        foreach (var (factor, estimate) in terms)
        {
            for (var i = 0; i < sums.Length; i++)
                sums[i] += factor * estimate._replicates[i];
        }

        return new Estimate(sums);
    }

    /// <summary>This estimate times a number.</summary>
    public Estimate Times(double factor) => Sum([(factor, this)]);

    /// <summary>Ratio of two estimates and its error, correlations included: spread of a_i - r b_i over b.</summary>
    /// <exception cref="DivideByZeroException">The denominator is zero.</exception>
    public static (double Ratio, double Error) Ratio(Estimate numerator, Estimate denominator)
    {
        if (denominator.Value == 0.0)
            throw new DivideByZeroException("the denominator of the ratio is exactly zero");
        var ratio = numerator.Value / denominator.Value;
        var residual = Sum([(1.0, numerator), (-ratio, denominator)]);
        return (ratio, residual.Error / Math.Abs(denominator.Value));
    }
}
