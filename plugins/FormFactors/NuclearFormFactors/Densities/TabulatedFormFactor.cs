using System.Numerics;
using System.Runtime.CompilerServices;
using TridentFramework.FormFactors;
using TridentFramework.Particles;

namespace TridentFramework.NuclearFormFactors.Densities;

/// <summary>
/// A form factor as piecewise polynomials in q, made once per nuclide from an <see cref="IRadialTransform"/>.
/// </summary>
/// <remarks>
/// <para>Layout: nodes q_k = k h with h = 1/(4 r_rms); a point belongs to the nearest node and the polynomial of degree 7 in
/// t = q/h - k, |t| &lt;= 1/2, interpolates F at the eight Chebyshev points. The bound h^8 |F^(8)| / (2^15 8!) with |F^(8)| &lt;= &lt;r^8&gt;/9 is
/// 1e-13 for a density that is all exponential tail. Against independent quadrature the error is below 2e-14 for nuclei and 2e-13 for a
/// density that is all tail. Around q = 0 the polynomial is even with constant term one, so
/// F(0) = 1 exactly and 1 - F is smooth however small q is, without a branch.</para>
/// <para>Beyond Q2 = 25 GeV^2, where usual densities have a closed form, the transform itself is evaluated. The value of a point depends on nothing but its Q2: not on
/// its place in a span, nor on the width of the processor's vectors. Q2 &lt; 0 and NaN give NaN.</para>
/// </remarks>
internal sealed class TabulatedFormFactor : INuclearFormFactor
{
    private const int Terms = SepticPolynomial.Terms;
    private const double LargestQSquared = 25.0;

    /// <summary>Nodes per inverse rms radius.</summary>
    private const double NodesPerInverseRadius = 4.0;

    private readonly IRadialTransform _transform;
    private readonly SepticPolynomial[] _polynomials;
    private readonly double _nodesPerInverseFm;
    private readonly double _nodesPerGeV;

    internal TabulatedFormFactor(IRadialTransform transform)
    {
        _transform = transform;
        _nodesPerInverseFm = NodesPerInverseRadius * transform.RmsRadiusFm;
        _nodesPerGeV = _nodesPerInverseFm / PhysicalConstants.HbarCGeVFm;
        _polynomials = new SepticPolynomial[(int)Math.Ceiling(Math.Sqrt(LargestQSquared) * _nodesPerGeV) + 1];
        Span<double> samples = stackalloc double[Terms];
        Span<double> coefficients = stackalloc double[Terms];
        for (var node = 0; node < _polynomials.Length; node++)
        {
            for (var i = 0; i < Terms; i++)
                samples[i] = transform.Evaluate(Math.Abs(node + (0.5 * ChebyshevPolynomials.Node(i, Terms))) / _nodesPerInverseFm);
            ChebyshevPolynomials.InterpolateInPowers(samples, 0.5, coefficients);
            if (node == 0)
                MakeEven(coefficients);
            _polynomials[node] = new SepticPolynomial(coefficients);
        }
    }

    /// <inheritdoc/>
    public double? LargestMeasuredQSquared { get; init; }

    public double Evaluate(double qSquared) => EvaluateAtPosition(Math.Sqrt(qSquared) * _nodesPerGeV);

    /// <summary>
    /// Two passes. A square root in the second would wait for the polynomial of the point before it (the instruction depends on its target
    /// register), which costs three times the work itself. Root and product are exact to the bit in vectors as in single numbers.
    /// </summary>
    public void Evaluate(ReadOnlySpan<double> qSquared, Span<double> formFactor)
    {
        formFactor = formFactor[..qSquared.Length];
        var i = 0;
        for (; i <= qSquared.Length - Vector<double>.Count; i += Vector<double>.Count)
            (Vector.SquareRoot(new Vector<double>(qSquared[i..])) * _nodesPerGeV).CopyTo(formFactor[i..]);
        for (; i < qSquared.Length; i++)
            formFactor[i] = Math.Sqrt(qSquared[i]) * _nodesPerGeV;
        foreach (ref var value in formFactor)
            value = EvaluateAtPosition(value);
    }

    private static void MakeEven(Span<double> polynomial)
    {
        polynomial[0] = 1.0;
        for (var power = 1; power < Terms; power += 2)
            polynomial[power] = 0.0;
    }

    /// <param name="x">q in units of the distance between nodes.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private double EvaluateAtPosition(double x)
    {
        // Where this conversion is not defined (not a number, out of range) the comparison or the transform sorts it out.
        var node = double.ConvertToIntegerNative<int>(x + 0.5);
        return (uint)node < (uint)_polynomials.Length ? _polynomials[node].Evaluate(x - node) : Beyond(x);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private double Beyond(double x) => _transform.Evaluate(x / _nodesPerInverseFm);
}
