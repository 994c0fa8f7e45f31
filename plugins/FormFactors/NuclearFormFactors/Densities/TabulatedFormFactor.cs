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
/// 1e-13 for a density with an exponential tail and less for a nucleus. Around q = 0 the polynomial is even with constant term one, so
/// F(0) = 1 exactly and 1 - F is smooth however small q is, without a branch.</para>
/// <para>Beyond Q2 = 10 GeV^2 the transform itself is evaluated. One code path serves single points and spans: the value of a point
/// depends on nothing but its Q2. Q2 &lt; 0 and NaN give NaN.</para>
/// </remarks>
internal sealed class TabulatedFormFactor : INuclearFormFactor
{
    private const int Terms = 8;
    private const double LargestQSquared = 10.0;

    /// <summary>Nodes per inverse rms radius.</summary>
    private const double NodesPerInverseRadius = 4.0;

    private readonly IRadialTransform _transform;
    private readonly double[] _coefficients;
    private readonly double _nodesPerGeV;
    private readonly int _nodes;

    internal TabulatedFormFactor(IRadialTransform transform)
    {
        _transform = transform;
        var nodesPerInverseFm = NodesPerInverseRadius * transform.RmsRadiusFm;
        _nodesPerGeV = nodesPerInverseFm / PhysicalConstants.HbarCGeVFm;
        _nodes = (int)Math.Ceiling(Math.Sqrt(LargestQSquared) * _nodesPerGeV) + 1;
        _coefficients = new double[_nodes * Terms];
        Span<double> samples = stackalloc double[Terms];
        for (var node = 0; node < _nodes; node++)
        {
            for (var i = 0; i < Terms; i++)
                samples[i] = transform.Evaluate(Math.Abs(node + (0.5 * ChebyshevPolynomials.Node(i, Terms))) / nodesPerInverseFm);
            var polynomial = _coefficients.AsSpan(node * Terms, Terms);
            ChebyshevPolynomials.InterpolateInPowers(samples, 0.5, polynomial);
            if (node == 0)
                MakeEven(polynomial);
        }
    }

    public double Evaluate(double qSquared)
    {
        var x = Math.Sqrt(qSquared) * _nodesPerGeV;
        // A conversion saturates and makes NaN zero, so NaN stays in t and comes out as NaN.
        var node = (int)(x + 0.5);
        return node < _nodes ? Polynomial(_coefficients.AsSpan(node * Terms, Terms), x - node) : Beyond(qSquared);
    }

    public void Evaluate(ReadOnlySpan<double> qSquared, Span<double> formFactor)
    {
        formFactor = formFactor[..qSquared.Length];
        for (var i = 0; i < qSquared.Length; i++)
            formFactor[i] = Evaluate(qSquared[i]);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double Polynomial(ReadOnlySpan<double> c, double t)
    {
        var t2 = t * t;
        var low = Math.FusedMultiplyAdd(Math.FusedMultiplyAdd(c[3], t, c[2]), t2, Math.FusedMultiplyAdd(c[1], t, c[0]));
        var high = Math.FusedMultiplyAdd(Math.FusedMultiplyAdd(c[7], t, c[6]), t2, Math.FusedMultiplyAdd(c[5], t, c[4]));
        return Math.FusedMultiplyAdd(high, t2 * t2, low);
    }

    private static void MakeEven(Span<double> polynomial)
    {
        polynomial[0] = 1.0;
        for (var power = 1; power < Terms; power += 2)
            polynomial[power] = 0.0;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private double Beyond(double qSquared) => _transform.Evaluate(Math.Sqrt(qSquared) / PhysicalConstants.HbarCGeVFm);
}
