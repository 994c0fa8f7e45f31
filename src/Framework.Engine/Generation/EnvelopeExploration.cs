using TridentFramework.Engine.Integration;
using TridentFramework.Engine.PhaseSpace;

namespace TridentFramework.Engine.Generation;

/// <summary>
/// Finds the envelope of one process: the cube is divided into cells, always where the largest weights of both parts let the envelope shrink most
/// (S. Jadach, Comput. Phys. Commun. 130 (2000) 244, physics/9910004), and then every cell gets the bound that the same share of its weights exceeds, which is the smallest
/// envelope for a given part of the cross section above it.
/// </summary>
/// <param name="integrand">The process.</param>
/// <param name="map">Its importance map.</param>
/// <param name="key">Random stream.</param>
/// <param name="workers">Threads.</param>
internal sealed class EnvelopeExploration(ProcessIntegrand integrand, AdaptiveMap map, ulong key, BlockWorkers workers)
{
    // Places at which a cell can be cut, along each dimension.
    private const int Slices = 16;

    private const int BlocksToDivide = 2;
    private const int BlocksToBound = 4;
    private const int BlocksToDivideTheCube = 32;
    private const int LeastBlocksToBoundTheCube = 256;
    private const double MostForASmallShare = 16.0;

    // The part above the envelope is itself an estimate from some hundred thousand points.
    private const double Caution = 0.8;

    /// <summary>Divides the cube and bounds the weights.</summary>
    /// <param name="cells">Number of cells.</param>
    /// <param name="overweightShare">Part of the cross section that may lie above the envelope.</param>
    public Envelope Find(int cells, double overweightShare)
    {
        var leaves = Divide(cells);
        var samples = new double[leaves.Count][];
        var others = new double[leaves.Count][];

        // A smaller part above the envelope is seen by fewer points.
        var blocks = (int)(Math.Max(BlocksToBound, LeastBlocksToBoundTheCube / leaves.Count) * Math.Clamp(1e-3 / overweightShare, 1.0, MostForASmallShare));
        workers.For(leaves.Count, (i, workspace) =>
        {
            samples[i] = Falling(Sample(leaves[i], workspace, blocks, 1, null));
            others[i] = Falling(Sample(leaves[i], workspace, blocks, 2, null));
        });
        var total = 0.0;
        for (var i = 0; i < leaves.Count; i++)
            total += 0.5 * leaves[i].Volume * (samples[i].Average() + others[i].Average());
        if (!(total > 0.0))
            throw new InvalidOperationException("no weight of the process is above zero");

        // The share that exceeds the bound in the first sample is tuned until the second sample has the wanted part of the cross section above the bounds.
        var (low, high) = (0.0, samples[0].Length - 2.0);
        for (var step = 0; step < 40; step++)
        {
            var middle = 0.5 * (low + high);
            if (Above(leaves, others, Bounds(samples, middle)) > Caution * overweightShare * total)
                high = middle;
            else
                low = middle;
        }

        // Cells whose sample was too small to show what lies above are raised together if the largest weights are not enough.
        var bounds = Bounds(samples, low);
        for (var factor = 1.0; Above(leaves, others, bounds) > Caution * overweightShare * total; factor *= 1.1)
            bounds = [.. Bounds(samples, 0.0).Select(bound => bound * factor)];

        // No cell is left out: where no weight was seen a small one may be.
        var least = 1e-6 * total;
        for (var i = 0; i < bounds.Length; i++)
            bounds[i] = Math.Max(bounds[i], least);
        var dimensions = Enumerable.Range(0, PhaseSpaceBlock.Dimensions);
        return new Envelope(
            new EnvelopeCells([.. dimensions.Select(d => leaves.Select(leaf => leaf.Low[d]).ToArray())], [.. dimensions.Select(d => leaves.Select(leaf => leaf.Width[d]).ToArray())], bounds),
            total,
            Above(leaves, others, bounds) / total);
    }

    private List<Cell> Divide(int cells)
    {
        var root = new Cell(0, new double[PhaseSpaceBlock.Dimensions], [.. Enumerable.Repeat(1.0, PhaseSpaceBlock.Dimensions)], 1.0);
        var leaves = new List<Cell> { root };
        workers.For(1, (_, workspace) => Explore(root, workspace, BlocksToDivideTheCube));
        var made = 1;
        while (leaves.Count < cells)
        {
            // A quarter of the cells at a time, so that there is work for all threads; the order does not depend on them.
            var order = leaves.OrderByDescending(static leaf => leaf.Gain).ThenBy(static leaf => leaf.Number).ToList();
            var divided = order.Take(Math.Min(Math.Max(1, leaves.Count / 4), cells - leaves.Count)).ToList();
            var children = new List<Cell>();
            foreach (var cell in divided)
            {
                children.Add(cell.Part(made++, upper: false));
                children.Add(cell.Part(made++, upper: true));
            }

            workers.For(children.Count, (i, workspace) => Explore(children[i], workspace, BlocksToDivide));
            leaves = [.. order.Skip(divided.Count), .. children];
        }

        return leaves;
    }

    private void Explore(Cell cell, BlockWorkspace workspace, int blocks)
    {
        var largest = new double[PhaseSpaceBlock.Dimensions][];
        for (var dimension = 0; dimension < largest.Length; dimension++)
            largest[dimension] = new double[Slices];
        var weights = Sample(cell, workspace, blocks, 0, largest);
        var bound = weights.Max();
        var best = bound;
        for (var dimension = integrand.FirstDimension; dimension <= integrand.LastDimension; dimension++)
        {
            var slices = largest[dimension];
            for (var cut = 1; cut < Slices; cut++)
            {
                var share = (double)cut / Slices;
                var envelope = (share * slices.AsSpan(0, cut).ToArray().Max()) + ((1.0 - share) * slices.AsSpan(cut).ToArray().Max());
                if (envelope < best)
                    (best, cell.Dimension, cell.Share) = (envelope, dimension, share);
            }
        }

        cell.Gain = cell.Volume * (bound - best);
    }

    /// <summary>Weights of random points of a cell.</summary>
    private double[] Sample(Cell cell, BlockWorkspace workspace, int blocks, int purpose, double[][]? largest)
    {
        var weights = new double[blocks * PhaseSpaceBlock.Length];
        var one = new EnvelopeCells([.. cell.Low.Select(static low => new[] { low })], [.. cell.Width.Select(static width => new[] { width })], [1.0]);
        var slices = new byte[PhaseSpaceBlock.Dimensions][];
        for (var b = 0; b < blocks; b++)
        {
            one.Fill(workspace.Block, integrand.FirstDimension, integrand.LastDimension, 0, key, ((ulong)cell.Number << 24) | ((ulong)purpose << 16) | (uint)b);
            for (var dimension = integrand.FirstDimension; largest is not null && dimension <= integrand.LastDimension; dimension++)
            {
                slices[dimension] = new byte[PhaseSpaceBlock.Length];
                for (var i = 0; i < PhaseSpaceBlock.Length; i++)
                    slices[dimension][i] = (byte)Math.Min((workspace.Block.Coordinate[dimension][i] - cell.Low[dimension]) / cell.Width[dimension] * Slices, Slices - 1);
            }

            integrand.WeightsAt(workspace, map);
            workspace.Total.CopyTo(weights, b * PhaseSpaceBlock.Length);
            for (var dimension = integrand.FirstDimension; largest is not null && dimension <= integrand.LastDimension; dimension++)
            {
                for (var i = 0; i < PhaseSpaceBlock.Length; i++)
                    largest[dimension][slices[dimension][i]] = Math.Max(largest[dimension][slices[dimension][i]], workspace.Total[i]);
            }
        }

        return weights;
    }

    private static double[] Falling(double[] weights)
    {
        Array.Sort(weights);
        Array.Reverse(weights);
        return weights;
    }

    // The weight that a number of weights exceeds, between two weights on a straight line.
    private static double[] Bounds(double[][] falling, double exceeding)
    {
        var index = (int)exceeding;
        return [.. falling.Select(weights => weights[index] + ((exceeding - index) * (weights[index + 1] - weights[index])))];
    }

    private static double Above(List<Cell> leaves, double[][] samples, double[] bounds)
    {
        var sum = 0.0;
        for (var i = 0; i < bounds.Length; i++)
        {
            var above = 0.0;
            foreach (var weight in samples[i])
            {
                if (weight <= bounds[i])
                    break;
                above += weight - bounds[i];
            }

            sum += leaves[i].Volume * above / samples[i].Length;
        }

        return sum;
    }

    private sealed class Cell(int number, double[] low, double[] width, double volume)
    {
        public int Number { get; } = number;

        public double[] Low { get; } = low;

        public double[] Width { get; } = width;

        public double Volume { get; } = volume;

        /// <summary>What dividing the cell takes off the envelope.</summary>
        public double Gain { get; set; }

        public int Dimension { get; set; } = -1;

        public double Share { get; set; }

        public Cell Part(int number, bool upper)
        {
            var dimension = Dimension < 0 ? 1 : Dimension;
            var share = Dimension < 0 ? 0.5 : Share;
            var (low, width) = ((double[])Low.Clone(), (double[])Width.Clone());
            if (upper)
                low[dimension] += share * width[dimension];
            width[dimension] *= upper ? 1.0 - share : share;
            return new Cell(number, low, width, Volume * (upper ? 1.0 - share : share));
        }
    }
}
