namespace TridentFramework.NuclearFormFactors.Densities;

/// <summary>Spherical Bessel functions.</summary>
internal static class SphericalBessel
{
    /// <summary>Below it the closed form of 3 j1(x)/x, with an error of eps/x^2, is worse than the series up to x^16, which leaves 1e-18 here.</summary>
    private const double LargestSeriesArgument = 1.0;

    /// <summary>j0(x) = sin(x)/x, with j0(0) = 1. The quotient is good to one unit in the last place down to the smallest x.</summary>
    internal static double J0(double x) => x == 0.0 ? 1.0 : Math.Sin(x) / x;

    /// <summary>Transform of the uniform sphere of radius R at x = qR: 3 j1(x)/x = 3 (sin x - x cos x)/x^3, with the limit 1.</summary>
    internal static double UniformSphere(double x)
    {
        if (x >= LargestSeriesArgument)
            return 3.0 * ((Math.Sin(x) / x) - Math.Cos(x)) / x / x;

        // sum_k (-x^2/2)^k 3 / (k! (2k + 3)!!)
        var y = -0.5 * x * x;
        var term = 1.0;
        var sum = 1.0;
        for (var k = 1; k <= 8; k++)
        {
            term *= y / (k * ((2.0 * k) + 3.0));
            sum += term;
        }

        return sum;
    }
}
