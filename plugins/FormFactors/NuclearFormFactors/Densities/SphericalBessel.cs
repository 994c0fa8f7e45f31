namespace TridentFramework.NuclearFormFactors.Densities;

/// <summary>Spherical Bessel function of order zero.</summary>
internal static class SphericalBessel
{
    /// <summary>j0(x) = sin(x)/x, with j0(0) = 1. The quotient is good to one unit in the last place down to the smallest x.</summary>
    internal static double J0(double x) => x == 0.0 ? 1.0 : Math.Sin(x) / x;
}
