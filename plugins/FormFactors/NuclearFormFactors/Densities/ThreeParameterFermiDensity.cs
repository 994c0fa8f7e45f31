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

    internal override double Evaluate(double radius) =>
        (1.0 + (w * radius * radius / (radiusFm * radiusFm))) / (1.0 + Math.Exp((radius - radiusFm) / skinFm));
}
