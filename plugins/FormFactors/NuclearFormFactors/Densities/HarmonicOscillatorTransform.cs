namespace TridentFramework.NuclearFormFactors.Densities;

/// <summary>
/// Transform of rho(r) = (1 + alpha (r/a)^2) exp(-(r/a)^2) in closed form: F = [1 - alpha q^2 a^2/(2 (2 + 3 alpha))] exp(-q^2 a^2/4).
/// </summary>
/// <param name="lengthFm">a, fm.</param>
/// <param name="alpha">alpha, dimensionless.</param>
internal sealed class HarmonicOscillatorTransform(double lengthFm, double alpha) : IRadialTransform
{
    /// <summary>Beyond this exponent the Gaussian is below the smallest double.</summary>
    private const double LargestExponent = 746.0;

    /// <summary>From the expansion of F to order q^2: (3/2) a^2 (2 + 5 alpha)/(2 + 3 alpha) is the mean square radius.</summary>
    public double RmsRadiusFm { get; } = lengthFm * Math.Sqrt(1.5 * (2.0 + (5.0 * alpha)) / (2.0 + (3.0 * alpha)));

    public double Evaluate(double momentumTransferPerFm)
    {
        var x = momentumTransferPerFm * lengthFm;
        if (!double.IsFinite(x))
            return double.NaN;
        var exponent = 0.25 * x * x;
        return exponent > LargestExponent ? 0.0 : (1.0 - (2.0 * alpha / (2.0 + (3.0 * alpha)) * exponent)) * Math.Exp(-exponent);
    }
}
