using System.Runtime.CompilerServices;

namespace TridentFramework.NucleonFormFactors;

/// <summary>
/// G(tau)/G(0) = (1 + a tau) / (1 + b1 tau + b2 tau^2 + b3 tau^3), Phys. Rev. C 70, 068202, and arXiv:1902.06765
/// Eqs. (B1)-(B3).
/// </summary>
internal readonly record struct RationalFit(double A, double B1, double B2, double B3)
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal double Evaluate(double tau) => (1.0 + (A * tau)) / (1.0 + (tau * (B1 + (tau * (B2 + (tau * B3))))));
}
