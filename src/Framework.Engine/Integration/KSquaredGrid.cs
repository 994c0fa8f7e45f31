using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using TridentFramework.Engine.Estimation;
using TridentFramework.Engine.PhaseSpace;
using TridentFramework.Engine.VirtualPhotons;

namespace TridentFramework.Engine.Integration;

/// <summary>
/// Nodes in ln K2. A point of phase space gives its weight to the nodes of its cell in the shares that interpolate there: the sum over nodes of f(node) times what the node has received is
/// the sum over points of f(K2) times weight, for every f that the polynomials of the cells follow.
/// </summary>
/// <remarks>
/// Propagators are such functions at any mass: as functions of ln K2 their poles lie at a distance of pi from the real axis, and a cell of half width 3/4 with eight Chebyshev points leaves 1e-7.
/// </remarks>
internal sealed class KSquaredGrid
{
    // K2 below counts as this, GeV^2: no mediator that a card may ask for is as light as its root, 10 eV.
    private const double LowestKSquared = 1e-16;
    private const double CellWidth = 1.5;

    private readonly LogarithmicGrid _grid;

    private KSquaredGrid(int cells) => _grid = new LogarithmicGrid(Math.Log(LowestKSquared), CellWidth, cells);

    /// <summary>Number of nodes.</summary>
    public int Nodes => _grid.Cells * LogarithmicGrid.PointsPerCell;

    /// <summary>K2 of the nodes, GeV^2, increasing.</summary>
    public double[] KSquared => [.. Enumerable.Range(0, Nodes).Select(node => Math.Exp(_grid.Point(node)))];

    /// <summary>The grid that holds every K2 of a process. Grids of different processes differ only in how far they reach.</summary>
    public static KSquaredGrid Of(TridentProcess process)
    {
        var energy = process.EnergyGeV ?? process.Hypotheses.Max(static h => h.Spectrum!.EdgesGeV[^1]);

        // K2 < sX < 2 M E.
        return new KSquaredGrid(Math.Max((int)Math.Ceiling(Math.Log(2.0 * process.TargetMassGeV * energy / LowestKSquared) / CellWidth), 1));
    }

    /// <summary>A grid without cells.</summary>
    public static KSquaredGrid Empty { get; } = new(0);

    /// <summary>Finds cell and shares of each point of a block.</summary>
    /// <param name="workspace">Its block has the points; receives <see cref="BlockWorkspace.FirstNode"/> and <see cref="BlockWorkspace.NodeWeights"/>.</param>
    public void Interpolate(BlockWorkspace workspace)
    {
        var kSquared = workspace.Block.KSquared;
        for (var i = 0; i < PhaseSpaceBlock.Length; i++)
        {
            // Not a number where a point is off phase space, which has no weight.
            var position = kSquared[i] > LowestKSquared ? Math.Log(kSquared[i]) : _grid.Lowest;
            var cell = _grid.Cell(position);
            workspace.FirstNode[i] = cell * LogarithmicGrid.PointsPerCell;
            _grid.Weights(cell, position, workspace.NodeWeights.AsSpan(i * LogarithmicGrid.PointsPerCell, LogarithmicGrid.PointsPerCell));
        }
    }

    /// <summary>Gives a column of weights to the nodes.</summary>
    /// <param name="workspace">Has been through <see cref="Interpolate"/>.</param>
    /// <param name="weights">A weight for each point.</param>
    /// <param name="sums">What the nodes have received; the shares are added.</param>
    public static void Add(BlockWorkspace workspace, double[] weights, Span<double> sums)
    {
        ref var first = ref MemoryMarshal.GetReference(sums);
        ref var shares = ref MemoryMarshal.GetArrayDataReference(workspace.NodeWeights);
        for (var i = 0; i < PhaseSpaceBlock.Length; i++)
        {
            var node = (nuint)workspace.FirstNode[i];
            var received = Vector512.FusedMultiplyAdd(
                Vector512.Create(weights[i]),
                Vector512.LoadUnsafe(ref shares, (nuint)(i * LogarithmicGrid.PointsPerCell)),
                Vector512.LoadUnsafe(ref first, node));
            received.StoreUnsafe(ref first, node);
        }
    }
}
