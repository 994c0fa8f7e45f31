using MathNet.Numerics.Integration;
using TridentFramework.Engine.PhaseSpace;

namespace TridentFramework.Engine.VirtualPhotons;

/// <summary>
/// A block of nodes of the inner integral over the mass of the pair, K2 and the propagators: Gauss-Legendre in each coordinate. Mass and K2 are stretched towards their lower ends, where
/// structures gather when sX is far above threshold.
/// </summary>
internal sealed class InnerRule
{
    // u = ((1 + S)^t - 1)/S: linear below 1/S, logarithmic above.
    private const double PairStretch = 300.0;
    private const double KSquaredStretch = 30.0;

    private InnerRule(bool isCheck) => IsCheck = isCheck;

    /// <summary>All blocks: those of the rule that gives the result, then those of the other, which is coarser in every coordinate.</summary>
    public static IReadOnlyList<InnerRule> Blocks { get; } = [.. Make(12, 8, 16, isCheck: false), .. Make(9, 7, 12, isCheck: true)];

    /// <summary>Points of both rules.</summary>
    public static int Points => Blocks.Count * PhaseSpaceBlock.Length;

    /// <summary>The block belongs to the coarser rule.</summary>
    public bool IsCheck { get; }

    /// <summary>Coordinate of the mass of the pair.</summary>
    public double[] Pair { get; } = new double[PhaseSpaceBlock.Length];

    /// <summary>Coordinate of K2.</summary>
    public double[] KSquared { get; } = new double[PhaseSpaceBlock.Length];

    /// <summary>Coordinate of the propagators.</summary>
    public double[] Propagators { get; } = new double[PhaseSpaceBlock.Length];

    /// <summary>Weight of the node.</summary>
    public double[] Weight { get; } = new double[PhaseSpaceBlock.Length];

    private static IEnumerable<InnerRule> Make(int pairs, int kSquared, int propagators, bool isCheck)
    {
        var nodes =
            (from pair in Stretched(pairs, PairStretch)
             from k in Stretched(kSquared, KSquaredStretch)
             from propagator in Nodes(propagators)
             select (Pair: pair.Node, KSquared: k.Node, Propagators: propagator.Node, Weight: pair.Weight * k.Weight * propagator.Weight)).ToList();
        foreach (var chunk in nodes.Chunk(PhaseSpaceBlock.Length))
        {
            var block = new InnerRule(isCheck);
            for (var i = 0; i < PhaseSpaceBlock.Length; i++)
            {
                // A block that the nodes do not fill repeats the last one without weight.
                (block.Pair[i], block.KSquared[i], block.Propagators[i], block.Weight[i]) = chunk[Math.Min(i, chunk.Length - 1)];
                if (i >= chunk.Length)
                    block.Weight[i] = 0.0;
            }

            yield return block;
        }
    }

    private static IEnumerable<(double Node, double Weight)> Stretched(int order, double stretch) =>
        from node in Nodes(order)
        let power = Math.Pow(1.0 + stretch, node.Node)
        select ((power - 1.0) / stretch, node.Weight * Math.Log(1.0 + stretch) * power / stretch);

    private static IEnumerable<(double Node, double Weight)> Nodes(int order)
    {
        var rule = new GaussLegendreRule(0.0, 1.0, order);
        return Enumerable.Range(0, order).Select(i => (rule.GetAbscissa(i), rule.GetWeight(i)));
    }
}
