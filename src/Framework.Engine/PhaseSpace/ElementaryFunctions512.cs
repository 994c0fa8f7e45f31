using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace TridentFramework.Engine.PhaseSpace;

/// <summary>
/// exp, ln, sin and cos of eight numbers, from additions, multiplications and fused multiply-adds alone. The bits do not depend on how far the
/// just-in-time compiler has optimised a method, nor on the width of the processor's vectors; those of System.Numerics.Tensors do, because it
/// leaves open whether a product and a sum are fused.
/// </summary>
/// <remarks>Errors of a few units in the last place over the ranges stated; tests compare them with System.Math.</remarks>
internal static class ElementaryFunctions512
{
    private const double Ln2High = 6.93147180369123816490e-01;
    private const double Ln2Low = 1.90821492927058770002e-10;

    // 1/k!, k = 2 to 13: the remainder at |r| = ln(2)/2 is below 5e-18.
    private static readonly double[] InverseFactorials = MakeInverseFactorials(20);

    /// <summary>exp(x) for |x| below 700; beyond, the value at the end of that range; NaN stays NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Exp(Vector512<double> x)
    {
        // x = n ln 2 + r with |r| <= ln(2)/2; n sits in the low bits of x/ln 2 + 1.5 2^52.
        var bound = Vector512.Create(700.0);
        var clamped = Vector512.ConditionalSelect(Vector512.GreaterThan(x, bound), bound, Vector512.ConditionalSelect(Vector512.LessThan(x, -bound), -bound, x));
        var shifter = Vector512.Create(6755399441055744.0);
        var shifted = Fma(clamped, Vector512.Create(1.0 / Math.Log(2.0)), shifter);
        var n = shifted - shifter;
        var r = Fma(n, Vector512.Create(-Ln2Low), Fma(n, Vector512.Create(-Ln2High), clamped));
        var sum = Factorial(13);
        for (var k = 12; k >= 2; k--)
            sum = Fma(sum, r, Factorial(k));
        sum = Fma(sum * r, r, r) + Vector512<double>.One;
        var scale = Vector512.ShiftLeft(shifted.AsInt64() + Vector512.Create(1023L), 52).AsDouble();
        return sum * scale;
    }

    /// <summary>ln x for normal positive x; infinity gives infinity; zero, subnormal, negative numbers and NaN give NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Log(Vector512<double> x)
    {
        // x = 2^e m with m in [1/sqrt(2), sqrt(2)); ln m = 2 atanh(s), s = (m - 1)/(m + 1).
        var bits = x.AsInt64() - Vector512.Create(BitConverter.DoubleToInt64Bits(Math.Sqrt(0.5)));
        var exponent = Vector512.ShiftRightArithmetic(bits, 52);
        var m = (x.AsInt64() - Vector512.ShiftLeft(exponent, 52)).AsDouble();
        var e = Vector512.ConvertToDouble(exponent);
        var one = Vector512<double>.One;
        var f = m - one;
        var s = f / (m + one);
        var z = s * s;
        var sum = Vector512.Create(2.0 / 21.0);
        for (var k = 19; k >= 3; k -= 2)
            sum = Fma(sum, z, Vector512.Create(2.0 / k));

        // ln m = f - s (f - z sum): f is exact, the rest is small beside it.
        var lnM = f - (s * (f - (z * sum)));
        var result = Fma(e, Vector512.Create(Ln2High), Fma(e, Vector512.Create(Ln2Low), lnM));
        var infinity = Vector512.Create(double.PositiveInfinity);
        var isNormal = Vector512.GreaterThanOrEqual(x, Vector512.Create(2.2250738585072014e-308)) & Vector512.LessThan(x, infinity);
        return Vector512.ConditionalSelect(isNormal, result, Vector512.ConditionalSelect(Vector512.Equals(x, infinity), infinity, Vector512.Create(double.NaN)));
    }

    /// <summary>ln(1 + x) for x >= 0 to full relative precision: x ln(u)/(u - 1) with the rounded u = 1 + x (W. Kahan).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> LogOnePlus(Vector512<double> x)
    {
        var one = Vector512<double>.One;
        var u = one + x;
        return Vector512.ConditionalSelect(Vector512.Equals(u, one), x, x * (Log(u) / (u - one)));
    }

    /// <summary>exp(x) - 1 for 0 &lt;= x &lt; 700 to full relative precision: (u - 1) x/ln(u) with the rounded u = exp(x) (W. Kahan).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> ExpMinusOne(Vector512<double> x)
    {
        var one = Vector512<double>.One;
        var u = Exp(x);
        return Vector512.ConditionalSelect(Vector512.Equals(u, one), x, (u - one) * (x / Log(u)));
    }

    /// <summary>sin(2 pi t) and cos(2 pi t) for t in [0, 1].</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void SinCosOfTurns(Vector512<double> t, out Vector512<double> sin, out Vector512<double> cos)
    {
        // t = k/4 + w with |w| <= 1/8, exactly; k sits in the low bits of 4 t + 1.5 2^52.
        var shifter = Vector512.Create(6755399441055744.0);
        var shifted = Fma(t, Vector512.Create(4.0), shifter);
        var k = shifted.AsInt64();
        var w = t - ((shifted - shifter) * Vector512.Create(0.25));
        var angle = w * Vector512.Create(2.0 * Math.PI);
        var z = angle * angle;
        var sine = -Factorial(19);
        var cosine = -Factorial(18);
        for (var n = 17; n >= 3; n -= 2)
        {
            sine = Fma(sine, z, (n & 2) == 0 ? Factorial(n) : -Factorial(n));
            cosine = Fma(cosine, z, ((n - 1) & 2) == 0 ? Factorial(n - 1) : -Factorial(n - 1));
        }

        sine = Fma(sine * z, angle, angle);
        cosine = Fma(cosine, z, Vector512<double>.One);

        // A quarter turn exchanges the two; half a turn changes both signs.
        var isOdd = Vector512.Equals(k & Vector512<long>.One, Vector512<long>.One).AsDouble();
        var sinSign = Vector512.ShiftLeft(k & Vector512.Create(2L), 62).AsDouble();
        var cosSign = Vector512.ShiftLeft((k + Vector512<long>.One) & Vector512.Create(2L), 62).AsDouble();
        sin = Vector512.Xor(Vector512.ConditionalSelect(isOdd, cosine, sine), sinSign);
        cos = Vector512.Xor(Vector512.ConditionalSelect(isOdd, sine, cosine), cosSign);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Factorial(int k) => Vector512.Create(InverseFactorials[k]);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Fma(Vector512<double> a, Vector512<double> b, Vector512<double> c) => Vector512.FusedMultiplyAdd(a, b, c);

    private static double[] MakeInverseFactorials(int count)
    {
        var inverse = new double[count];
        var factorial = 1.0;
        for (var k = 0; k < count; k++)
        {
            factorial *= Math.Max(k, 1);
            inverse[k] = 1.0 / factorial;
        }

        return inverse;
    }
}
