using System.Numerics;

namespace TridentFramework.NuclearFormFactors.Densities;

/// <summary>rho(r) = (1 + w r^2/c^2) / (1 + exp((r^2 - c^2)/z^2)).</summary>
/// <param name="radiusFm">c, fm.</param>
/// <param name="skinFm">z, fm.</param>
/// <param name="w">Central depression (w > 0) or elevation, dimensionless.</param>
internal sealed class ThreeParameterGaussianDensity(double radiusFm, double skinFm, double w) : ChargeDensity
{
    private const double TailLengths = 45.0;
    private readonly Complex _pole = Complex.Sqrt(new Complex(radiusFm * radiusFm, Math.PI * skinFm * skinFm));

    internal override double SurfaceRadiusFm => _pole.Real;

    internal override double PoleDistanceFm => _pole.Imaginary;

    internal override double RangeFm => Math.Sqrt((radiusFm * radiusFm) + (TailLengths * skinFm * skinFm));

    internal override double? OriginTransform(double momentumTransferPerFm) => 0.0;

    internal override double Evaluate(double radius) =>
        (1.0 + (w * radius * radius / (radiusFm * radiusFm))) / (1.0 + Math.Exp(((radius * radius) - (radiusFm * radiusFm)) / (skinFm * skinFm)));
}
