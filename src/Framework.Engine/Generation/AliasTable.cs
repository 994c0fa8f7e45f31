namespace TridentFramework.Engine.Generation;

/// <summary>Draws from a finite distribution in constant time (A. J. Walker, ACM Trans. Math. Softw. 3 (1977) 253).</summary>
internal sealed class AliasTable
{
    private readonly double[] _threshold;
    private readonly int[] _alias;

    /// <summary>A table for weights that are not negative; at least one is positive.</summary>
    public AliasTable(IReadOnlyList<double> weights)
    {
        var scale = weights.Count / weights.Sum();
        _threshold = [.. weights.Select(weight => weight * scale)];
        _alias = [.. Enumerable.Range(0, weights.Count)];
        var small = new Stack<int>();
        var large = new Stack<int>();
        for (var i = 0; i < _threshold.Length; i++)
            (_threshold[i] < 1.0 ? small : large).Push(i);
        while (small.Count > 0 && large.Count > 0)
        {
            var (less, more) = (small.Pop(), large.Pop());
            _alias[less] = more;
            _threshold[more] -= 1.0 - _threshold[less];
            (_threshold[more] < 1.0 ? small : large).Push(more);
        }

        // What is left over is one up to rounding.
        foreach (var i in small.Concat(large))
            _threshold[i] = 1.0;
    }

    /// <summary>Draws an index.</summary>
    /// <param name="place">A number in (0, 1) that decides between pairs of indices.</param>
    /// <param name="side">A number in (0, 1) that decides within a pair.</param>
    public int Draw(double place, double side)
    {
        var index = (int)(place * _threshold.Length);
        return side < _threshold[index] ? index : _alias[index];
    }
}
