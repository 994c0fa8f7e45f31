using TridentFramework.Engine.Estimation;

namespace TridentFramework.Engine.Integration;

/// <summary>Sums over consecutive blocks of one randomisation.</summary>
internal sealed class RunningSums
{
    private readonly CompensatedSum[] _columns;
    private readonly CompensatedSum[] _squares;
    private readonly double[] _largest;

    /// <summary>Starts at zero.</summary>
    public RunningSums(ProcessIntegrand integrand)
    {
        Block = new BlockSums(integrand.Columns, integrand.Weights);
        _columns = new CompensatedSum[integrand.Columns];
        _squares = new CompensatedSum[integrand.Weights];
        _largest = new double[integrand.Weights];
    }

    /// <summary>The block that is added next.</summary>
    public BlockSums Block { get; }

    /// <summary>Sums of the weight columns.</summary>
    public double[] Columns => [.. _columns.Select(static c => c.Value)];

    /// <summary>Sums of squares of the followed weights.</summary>
    public IReadOnlyList<double> Squares => [.. _squares.Select(static s => s.Value)];

    /// <summary>Largest of each followed weight.</summary>
    public IReadOnlyList<double> Largest => _largest;

    /// <summary>Adds <see cref="Block"/>.</summary>
    public void AddBlock()
    {
        for (var c = 0; c < _columns.Length; c++)
            _columns[c].Add(Block.Columns[c]);
        Spread(Block.Squares, Block.Largest);
    }

    /// <summary>Adds other blocks of the same randomisation.</summary>
    public void Add(RunningSums other)
    {
        for (var c = 0; c < _columns.Length; c++)
            _columns[c].Add(other._columns[c].Value);
        Spread([.. other._squares.Select(static s => s.Value)], other._largest);
    }

    private void Spread(double[] squares, double[] largest)
    {
        for (var w = 0; w < _squares.Length; w++)
        {
            _squares[w].Add(squares[w]);
            _largest[w] = Math.Max(_largest[w], largest[w]);
        }
    }
}
