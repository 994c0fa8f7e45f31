namespace TridentFramework.NucleonFormFactors;

/// <summary>
/// A_N(xi) of arXiv:0708.1946: the polynomial of sixth degree through p1 ... p7 at xi = 0, 1/6, ..., 1. Kept in Newton's form in 6 xi, with the
/// coefficients (Delta^k p1)/k!, so that A_N(0) = p1 exactly.
/// </summary>
internal readonly struct LagrangePolynomial
{
    private readonly double _c0, _c1, _c2, _c3, _c4, _c5, _c6;

    internal LagrangePolynomial(double p1, double p2, double p3, double p4, double p5, double p6, double p7)
    {
        ReadOnlySpan<double> p = [p1, p2, p3, p4, p5, p6, p7];
        Span<double> differences = stackalloc double[p.Length];
        p.CopyTo(differences);
        for (var order = 1; order < p.Length; order++)
        {
            for (var i = p.Length - 1; i >= order; i--)
                differences[i] = (differences[i] - differences[i - 1]) / order;
        }

        (_c0, _c1, _c2, _c3, _c4, _c5, _c6) =
            (differences[0], differences[1], differences[2], differences[3], differences[4], differences[5], differences[6]);
    }

    internal double Evaluate(double xi)
    {
        var x = 6.0 * xi;
        return _c0 + (x * (_c1 + ((x - 1.0) * (_c2 + ((x - 2.0) * (_c3 + ((x - 3.0) * (_c4 + ((x - 4.0) * (_c5 + ((x - 5.0) * _c6)))))))))));
    }
}
