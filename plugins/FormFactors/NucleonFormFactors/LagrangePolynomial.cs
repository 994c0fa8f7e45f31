using System.Runtime.CompilerServices;

namespace TridentFramework.NucleonFormFactors;

/// <summary>
/// A_N(xi) of arXiv:0708.1946: the polynomial of sixth degree through p1 ... p7 at xi = 0, 1/6, ..., 1, kept as a sum of powers of 6 xi, so that
/// A_N(0) = p1 exactly.
/// </summary>
internal sealed class LagrangePolynomial
{
    private readonly double _c0, _c1, _c2, _c3, _c4, _c5, _c6;

    internal LagrangePolynomial(double p1, double p2, double p3, double p4, double p5, double p6, double p7)
    {
        Span<double> c = [p1, p2, p3, p4, p5, p6, p7];
        for (var order = 1; order < c.Length; order++)
        {
            for (var i = c.Length - 1; i >= order; i--)
                c[i] = (c[i] - c[i - 1]) / order;
        }

        // From Newton's form, whose factors are 6 xi, 6 xi - 1, ..., to powers.
        for (var node = c.Length - 2; node >= 0; node--)
        {
            for (var i = node; i < c.Length - 1; i++)
                c[i] -= node * c[i + 1];
        }

        (_c0, _c1, _c2, _c3, _c4, _c5, _c6) = (c[0], c[1], c[2], c[3], c[4], c[5], c[6]);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal double Evaluate(double xi)
    {
        var x = 6.0 * xi;
        var sum = Math.FusedMultiplyAdd(_c6, x, _c5);
        sum = Math.FusedMultiplyAdd(sum, x, _c4);
        sum = Math.FusedMultiplyAdd(sum, x, _c3);
        sum = Math.FusedMultiplyAdd(sum, x, _c2);
        sum = Math.FusedMultiplyAdd(sum, x, _c1);
        return Math.FusedMultiplyAdd(sum, x, _c0);
    }
}
