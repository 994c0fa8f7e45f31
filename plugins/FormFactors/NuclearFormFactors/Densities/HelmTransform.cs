namespace TridentFramework.NuclearFormFactors.Densities;

/// <summary>
/// Transform of a uniform sphere folded with a Gaussian, F = 3 j1(qR)/(qR) exp(-q^2 s^2/2) (R. H. Helm, Phys. Rev. 104 (1956) 1466).
/// </summary>
/// <param name="radiusFm">R, fm.</param>
/// <param name="skinFm">s, fm.</param>
internal sealed class HelmTransform(double radiusFm, double skinFm) : IRadialTransform
{
    /// <summary>Mean squares of a folding add up: 3/5 R^2 + 3 s^2.</summary>
    public double RmsRadiusFm { get; } = Math.Sqrt((0.6 * radiusFm * radiusFm) + (3.0 * skinFm * skinFm));

    public double Evaluate(double momentumTransferPerFm)
    {
        var exponent = momentumTransferPerFm * skinFm;
        return double.IsFinite(momentumTransferPerFm)
            ? SphericalBessel.UniformSphere(momentumTransferPerFm * radiusFm) * Math.Exp(-0.5 * exponent * exponent)
            : double.NaN;
    }
}
