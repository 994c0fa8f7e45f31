namespace TridentFramework.NuclearFormFactors.Densities;

/// <summary>
/// A charge density rho(r), in any normalisation, that is analytic but for poles off the real axis. Where they are tells a quadrature
/// how fine it has to be.
/// </summary>
internal abstract class ChargeDensity
{
    /// <summary>Real part of the pole nearest to the real axis: the nuclear surface, fm.</summary>
    internal abstract double SurfaceRadiusFm { get; }

    /// <summary>Imaginary part of that pole, fm.</summary>
    internal abstract double PoleDistanceFm { get; }

    /// <summary>Radius beyond which the density contributes less than 1e-15 to the charge, fm.</summary>
    internal abstract double RangeFm { get; }

    /// <summary>
    /// Contribution of the origin to int r^2 dr sin(qr)/(qr) rho: what is left at large q, where that of the poles has fallen exponentially. Zero for a density that
    /// is even in r; null where there is no short form.
    /// </summary>
    /// <param name="momentumTransferPerFm">q, fm^-1.</param>
    internal abstract double? OriginTransform(double momentumTransferPerFm);

    /// <summary>rho at <paramref name="radiusFm"/>.</summary>
    internal abstract double Evaluate(double radiusFm);
}
