using MathNet.Numerics.Integration;

namespace TridentFramework.Engine.EquivalentPhotons;

/// <summary>
/// Gauss-Legendre sums over (0, 1) with pieces of equal length on a logarithmic scale: x = (exp(y) - 1)/S is linear below 1/S and logarithmic above.
/// </summary>
/// <param name="order">Points of a piece.</param>
internal sealed class RealPhotonNodes(int order)
{
    // The structures are rational functions of exponentials of y, whose nearest poles are pi away from the real axis.
    private const double LongestPiece = 3.0;

    private readonly (double Node, double Weight)[] _rule = [.. Rule(order)];

    /// <summary>The rule that gives results.</summary>
    public static RealPhotonNodes Fine { get; } = new(7);

    /// <summary>The rule whose difference is the error.</summary>
    public static RealPhotonNodes Coarse { get; } = new(5);

    /// <summary>Points and weights on (0, 1).</summary>
    /// <param name="stretch">S; zero for a linear scale.</param>
    /// <param name="startsWithRoot">The integrand begins like the root of x.</param>
    public IEnumerable<(double Point, double Weight)> Stretched(double stretch, bool startsWithRoot)
    {
        var isLinear = stretch < 1e-6;
        var length = isLinear ? 1.0 : double.LogP1(stretch);
        var pieces = isLinear ? 1 : (int)Math.Ceiling(length / LongestPiece);
        var width = length / pieces;
        for (var piece = 0; piece < pieces; piece++)
        {
            foreach (var (node, weight) in _rule)
            {
                var (y, slope) = startsWithRoot && piece == 0 ? (width * node * node, 2.0 * width * node) : (width * (piece + node), width);
                var point = isLinear ? y : double.ExpM1(y) / stretch;
                yield return (point, weight * slope * (isLinear ? 1.0 : (point * stretch + 1.0) / stretch));
            }
        }
    }

    /// <summary>Points and weights on (0, 1) for a coordinate that is a logarithm already.</summary>
    /// <param name="length">Length of the range of the logarithm.</param>
    public IEnumerable<(double Point, double Weight)> Logarithmic(double length)
    {
        var pieces = Math.Max((int)Math.Ceiling(length / LongestPiece), 1);
        for (var piece = 0; piece < pieces; piece++)
        {
            foreach (var (node, weight) in _rule)
                yield return ((piece + node) / pieces, weight / pieces);
        }
    }

    private static IEnumerable<(double Node, double Weight)> Rule(int order)
    {
        var rule = new GaussLegendreRule(0.0, 1.0, order);
        return Enumerable.Range(0, order).Select(i => (rule.GetAbscissa(i), rule.GetWeight(i)));
    }
}
