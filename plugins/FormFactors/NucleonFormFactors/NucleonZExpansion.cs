using System.Runtime.CompilerServices;
using TridentFramework.FormFactors;

namespace TridentFramework.NucleonFormFactors;

/// <summary>
/// GE and GM of one nucleon as sums over z^k (arXiv:1707.09063), held as G(0) + (z - z0) R(z) with z0 = z(Q2 = 0) and z - z0 free of cancellation:
/// the static limits are exact, and GE_n keeps its relative accuracy down to Q2 = 0. What the sum leaves at Q2 = 0 beside G(0), 1e-12 by the
/// rounding of the published coefficients, is dropped.
/// </summary>
internal readonly struct NucleonZExpansion
{
    private const double ThresholdGeV2 = 0.0779191396;
    private const double ZeroGeV2 = -0.7;

    private static readonly double RootAtZero = Math.Sqrt(ThresholdGeV2);
    private static readonly double RootOfCentre = Math.Sqrt(ThresholdGeV2 - ZeroGeV2);
    private static readonly double ZAtZero = (RootAtZero - RootOfCentre) / (RootAtZero + RootOfCentre);

    private readonly double _electricAtZero;
    private readonly double _magneticAtZero;
    private readonly double[] _electricQuotient;
    private readonly double[] _magneticQuotient;

    internal NucleonZExpansion(double charge, ReadOnlySpan<double> electric, double magneticMoment, ReadOnlySpan<double> magnetic)
    {
        _electricAtZero = charge;
        _magneticAtZero = magneticMoment;
        _electricQuotient = Quotient(electric, 1.0);
        _magneticQuotient = Quotient(magnetic, magneticMoment);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal SachsFormFactors Evaluate(double qSquared)
    {
        var root = Math.Sqrt(ThresholdGeV2 + qSquared);
        var distance = 2.0 * RootOfCentre / (RootAtZero + RootOfCentre) * qSquared / ((root + RootAtZero) * (root + RootOfCentre));
        var z = ZAtZero + distance;
        ReadOnlySpan<double> e = _electricQuotient;
        var m = ((ReadOnlySpan<double>)_magneticQuotient)[..e.Length];
        var (electric, magnetic) = (0.0, 0.0);
        for (var k = e.Length - 1; k >= 0; k--)
        {
            electric = Math.FusedMultiplyAdd(electric, z, e[k]);
            magnetic = Math.FusedMultiplyAdd(magnetic, z, m[k]);
        }

        return new(Math.FusedMultiplyAdd(distance, electric, _electricAtZero), Math.FusedMultiplyAdd(distance, magnetic, _magneticAtZero));
    }

    /// <summary>Coefficients of (P(z) - P(z0))/(z - z0) for P = factor sum_k a_k z^k.</summary>
    private static double[] Quotient(ReadOnlySpan<double> coefficients, double factor)
    {
        var quotient = new double[coefficients.Length - 1];
        var sum = 0.0;
        for (var k = quotient.Length - 1; k >= 0; k--)
        {
            sum = Math.FusedMultiplyAdd(sum, ZAtZero, factor * coefficients[k + 1]);
            quotient[k] = sum;
        }

        return quotient;
    }
}
