using System.Numerics;

namespace TridentFramework.NuclearFormFactors.Densities;

/// <summary>rho(r) = (1 + w r^2/c^2) / (1 + exp((r - c)/z)); w = 0 is the two-parameter Fermi density.</summary>
/// <param name="radiusFm">c, fm.</param>
/// <param name="skinFm">z, fm.</param>
/// <param name="w">Central depression (w > 0) or elevation, dimensionless.</param>
internal sealed class ThreeParameterFermiDensity(double radiusFm, double skinFm, double w) : ChargeDensity
{
    private const double TailLengths = 45.0;

    internal override double SurfaceRadiusFm => radiusFm;

    internal override double PoleDistanceFm => Math.PI * skinFm;

    internal override double RangeFm => radiusFm + (TailLengths * skinFm);

    /// <remarks>
    /// 1/(1 + exp((r - c)/z)) = sum_n (-1)^n exp(n (r - c)/z) inside the surface; the origin's share of int r^k exp(sr) dr is k!/(-s)^(k+1), here with s = n/z + iq.
    /// </remarks>
    internal override double? OriginTransform(double momentumTransferPerFm)
    {
        // Terms fall like exp(-n c/z); a density that is nearly all tail has too many.
        const int Most = 60;
        const double Negligible = 1e-16;
        if (Math.Exp(-Most * radiusFm / skinFm) > Negligible)
            return null;
        var sum = 0.0;
        for (var n = 1; n * radiusFm < -Math.Log(Negligible) * skinFm; n++)
        {
            var inverse = 1.0 / new Complex(n / skinFm, momentumTransferPerFm);
            var square = inverse * inverse;
            var term = Math.Exp(-n * radiusFm / skinFm) * (square + (6.0 * w / (radiusFm * radiusFm) * square * square)).Imaginary;
            sum += n % 2 == 0 ? term : -term;
        }

        return sum / momentumTransferPerFm;
    }

    internal override double Evaluate(double radius) =>
        (1.0 + (w * radius * radius / (radiusFm * radiusFm))) / (1.0 + Math.Exp((radius - radiusFm) / skinFm));
}
