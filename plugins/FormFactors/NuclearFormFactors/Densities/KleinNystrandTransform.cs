namespace TridentFramework.NuclearFormFactors.Densities;

/// <summary>
/// Transform of a uniform sphere folded with a Yukawa potential, F = 3 j1(qR)/(qR) / (1 + a^2 q^2) (S. R. Klein, J. Nystrand,
/// Phys. Rev. C 60 (1999) 014903).
/// </summary>
/// <param name="radiusFm">R, fm.</param>
/// <param name="rangeFm">a, fm.</param>
internal sealed class KleinNystrandTransform(double radiusFm, double rangeFm) : IRadialTransform
{
    /// <summary>Mean squares of a folding add up: 3/5 R^2 + 6 a^2.</summary>
    public double RmsRadiusFm { get; } = Math.Sqrt((0.6 * radiusFm * radiusFm) + (6.0 * rangeFm * rangeFm));

    public double Evaluate(double momentumTransferPerFm)
    {
        var x = momentumTransferPerFm * rangeFm;
        return double.IsFinite(momentumTransferPerFm)
            ? SphericalBessel.UniformSphere(momentumTransferPerFm * radiusFm) / (1.0 + (x * x))
            : double.NaN;
    }
}
