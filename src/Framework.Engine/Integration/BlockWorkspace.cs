using TridentFramework.Engine.Generation;
using TridentFramework.Engine.PhaseSpace;
using TridentFramework.Engine.VirtualPhotons;

namespace TridentFramework.Engine.Integration;

/// <summary>Buffers of one worker.</summary>
internal sealed class BlockWorkspace
{
    private readonly Lazy<LaboratoryMomenta> _momenta = new(static () => new LaboratoryMomenta(PhaseSpaceBlock.Length), LazyThreadSafetyMode.None);
    private readonly int[][] _intervals = [.. Enumerable.Range(0, PhaseSpaceBlock.Dimensions).Select(_ => new int[PhaseSpaceBlock.Length])];

    /// <summary>Phase-space points.</summary>
    public PhaseSpaceBlock Block { get; } = new();

    /// <summary>First part of the hadronic tensor.</summary>
    public double[] H1 { get; } = new double[PhaseSpaceBlock.Length];

    /// <summary>Magnetic part of the hadronic tensor.</summary>
    public double[] H2 { get; } = new double[PhaseSpaceBlock.Length];

    /// <summary>Point weight times normalised flux.</summary>
    public double[] Weight { get; } = new double[PhaseSpaceBlock.Length];

    /// <summary>Weighted coefficient of gV^2.</summary>
    public double[] VV { get; } = new double[PhaseSpaceBlock.Length];

    /// <summary>Weighted coefficient of gA^2.</summary>
    public double[] AA { get; } = new double[PhaseSpaceBlock.Length];

    /// <summary>Weighted coefficient of gV gA.</summary>
    public double[] VA { get; } = new double[PhaseSpaceBlock.Length];

    /// <summary>gV at each point.</summary>
    public double[] GV { get; } = new double[PhaseSpaceBlock.Length];

    /// <summary>gA at each point.</summary>
    public double[] GA { get; } = new double[PhaseSpaceBlock.Length];

    /// <summary>Weight of a hypothesis with its couplings.</summary>
    public double[] Total { get; } = new double[PhaseSpaceBlock.Length];

    /// <summary>Weight that the map is trained on.</summary>
    public double[] Training { get; } = new double[PhaseSpaceBlock.Length];

    /// <summary>The points in the laboratory; made where they are needed.</summary>
    public LaboratoryMomenta Momenta => _momenta.Value;

    /// <summary>1 for points that a selection lets through, 0 for others.</summary>
    public double[] Mask { get; } = new double[PhaseSpaceBlock.Length];

    /// <summary>First node in K2 of the cell that each point belongs to.</summary>
    public int[] FirstNode { get; } = new int[PhaseSpaceBlock.Length];

    /// <summary>Weights of the nodes of its cell that interpolate at the K2 of each point, <see cref="LogarithmicGrid.PointsPerCell"/> numbers a point.</summary>
    public double[] NodeWeights { get; } = new double[PhaseSpaceBlock.Length * LogarithmicGrid.PointsPerCell];

    /// <summary>Remembers the map interval of each point, before the map moves the coordinate.</summary>
    public void RememberIntervals(int dimension, ReadOnlySpan<double> coordinate)
    {
        var intervals = _intervals[dimension];
        for (var i = 0; i < intervals.Length; i++)
            intervals[i] = (int)(coordinate[i] * AdaptiveMap.Intervals);
    }

    /// <summary>Adds the squares of the training weights to the histogram of each dimension.</summary>
    public void AccumulateSquares(int firstDimension, int lastDimension, double[][] squares)
    {
        for (var dimension = firstDimension; dimension <= lastDimension; dimension++)
        {
            var intervals = _intervals[dimension];
            var histogram = squares[dimension];
            for (var i = 0; i < intervals.Length; i++)
                histogram[intervals[i]] += Training[i] * Training[i];
        }
    }
}
