using TridentFramework.FormFactors;
using TridentFramework.Particles;
using TridentFramework.Targets;

namespace TridentFramework.Physics.Validation;

/// <summary>
/// Helm's form factor F = 3 j1(q R)/(q R) exp(-(q s)^2/2), a closed form with diffraction minima that exists for every nuclide; R and s as in
/// J. D. Lewin and P. F. Smith, Astropart. Phys. 6 (1996) 87, Eqs. (4.7) and (4.11): R^2 = c^2 + 7/3 pi^2 a^2 - 5 s^2 with
/// c = 1.23 A^(1/3) - 0.60 fm, a = 0.52 fm, s = 0.9 fm.
/// </summary>
internal sealed class HelmCharge : INuclearFormFactor
{
    private const double DiffusenessFm = 0.52;
    private const double SkinFm = 0.9;

    // Below this q R the closed form loses digits and the first neglected term of the series, (qR)^4/280, is beyond double precision.
    private const double SmallArgument = 1e-4;

    private readonly double _radiusFm;

    public HelmCharge(Nuclide nuclide)
    {
        var halfRadiusFm = (1.23 * Math.Cbrt(nuclide.A)) - 0.60;
        _radiusFm = Math.Sqrt((halfRadiusFm * halfRadiusFm) + (7.0 / 3.0 * Math.PI * Math.PI * DiffusenessFm * DiffusenessFm) - (5.0 * SkinFm * SkinFm));
    }

    public double Evaluate(double qSquared)
    {
        var perFm = Math.Sqrt(qSquared) / PhysicalConstants.HbarCGeVFm;
        var x = perFm * _radiusFm;
        var sphere = x < SmallArgument ? 1.0 - (x * x / 10.0) : 3.0 * (Math.Sin(x) - (x * Math.Cos(x))) / (x * x * x);
        return sphere * Math.Exp(-0.5 * perFm * SkinFm * perFm * SkinFm);
    }
}
