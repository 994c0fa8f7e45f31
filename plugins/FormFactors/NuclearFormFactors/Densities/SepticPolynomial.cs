using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace TridentFramework.NuclearFormFactors.Densities;

/// <summary>c0 + c1 t + ... + c7 t^7. A record of fields, so that a table of them costs one bounds check per point.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly struct SepticPolynomial
{
    internal const int Terms = 8;

    private readonly double _c0;
    private readonly double _c1;
    private readonly double _c2;
    private readonly double _c3;
    private readonly double _c4;
    private readonly double _c5;
    private readonly double _c6;
    private readonly double _c7;

    internal SepticPolynomial(ReadOnlySpan<double> coefficients)
    {
        _c7 = coefficients[7];
        _c6 = coefficients[6];
        _c5 = coefficients[5];
        _c4 = coefficients[4];
        _c3 = coefficients[3];
        _c2 = coefficients[2];
        _c1 = coefficients[1];
        _c0 = coefficients[0];
    }

    /// <summary>Estrin's scheme: half the dependent steps of Horner's.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal double Evaluate(double t)
    {
        var t2 = t * t;
        var low = Math.FusedMultiplyAdd(Math.FusedMultiplyAdd(_c3, t, _c2), t2, Math.FusedMultiplyAdd(_c1, t, _c0));
        var high = Math.FusedMultiplyAdd(Math.FusedMultiplyAdd(_c7, t, _c6), t2, Math.FusedMultiplyAdd(_c5, t, _c4));
        return Math.FusedMultiplyAdd(high, t2 * t2, low);
    }
}
