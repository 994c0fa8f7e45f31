using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using TridentFramework.Engine.PhaseSpace;

namespace TridentFramework.Engine.Integration;

/// <summary>
/// Separable importance map of the unit cube onto itself, piecewise linear in every dimension, adapted to an integrand.
/// G. P. Lepage, J. Comput. Phys. 27 (1978) 192 (VEGAS) and arXiv:2009.05112.
/// </summary>
/// <remarks>Immutable: <see cref="Refine(double[][], double)"/> makes a new map, so that a frozen map can be shared between threads and variants.</remarks>
internal sealed class AdaptiveMap
{
    /// <summary>Intervals per dimension.</summary>
    public const int Intervals = 96;

    // Rounding would carry the last points of a wide interval to 1, where ranges of later coordinates are empty.
    private static readonly double LargestCoordinate = Math.BitDecrement(1.0);

    // A point u of interval i goes to offset_i + scaled u times width_i, scaled u = u times the number of intervals.
    private readonly double[][] _edges;
    private readonly double[][] _offsets;
    private readonly double[][] _widths;

    private AdaptiveMap(double[][] edges)
    {
        _edges = edges;
        _widths = [.. edges.Select(static e => e.Skip(1).Zip(e, static (high, low) => high - low).ToArray())];
        _offsets = [.. edges.Zip(_widths, static (e, w) => w.Select((width, i) => e[i] - (i * width)).ToArray())];
    }

    /// <summary>The identity.</summary>
    public static AdaptiveMap Uniform(int dimensions) =>
        new([.. Enumerable.Range(0, dimensions).Select(_ => Enumerable.Range(0, Intervals + 1).Select(i => (double)i / Intervals).ToArray())]);

    /// <summary>A map with given ends of intervals.</summary>
    /// <param name="edges">By dimension, rising numbers from 0 to 1.</param>
    /// <exception cref="ArgumentException">Another number of dimensions or intervals, or edges that do not rise from 0 to 1.</exception>
    public static AdaptiveMap FromEdges(IReadOnlyList<IReadOnlyList<double>> edges)
    {
        if (edges.Count != PhaseSpaceBlock.Dimensions)
            throw new ArgumentException($"a map has {PhaseSpaceBlock.Dimensions} dimensions, not {edges.Count}", nameof(edges));
        for (var dimension = 0; dimension < edges.Count; dimension++)
        {
            var row = edges[dimension];
            if (row.Count != Intervals + 1)
                throw new ArgumentException($"dimension {dimension + 1} of a map has {Intervals + 1} edges, not {row.Count}", nameof(edges));
            if (row[0] != 0.0 || row[^1] != 1.0 || row.Skip(1).Zip(row).Any(static pair => !(pair.First > pair.Second)))
                throw new ArgumentException($"the edges of dimension {dimension + 1} do not rise from 0 to 1", nameof(edges));
        }

        return new AdaptiveMap([.. edges.Select(static row => row.ToArray())]);
    }

    /// <summary>Ends of the intervals, by dimension.</summary>
    public IReadOnlyList<IReadOnlyList<double>> Edges => _edges;

    /// <summary>Maps one coordinate of a block of points and multiplies the Jacobian.</summary>
    /// <param name="dimension">Dimension.</param>
    /// <param name="coordinate">Uniform numbers, replaced by mapped ones.</param>
    /// <param name="jacobian">Multiplied by dx/du.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public unsafe void Apply(int dimension, Span<double> coordinate, Span<double> jacobian)
    {
        var i = 0;
        fixed (double* offsets = _offsets[dimension], widths = _widths[dimension], u = coordinate, jac = jacobian)
        {
            // Four points at a time where the processor can gather; the scalar loop does the same operations and gives the same bits.
            if (Avx2.IsSupported)
            {
                var intervals = Vector256.Create((double)Intervals);
                var largest = Vector256.Create(LargestCoordinate);
                for (; i + 4 <= coordinate.Length; i += 4)
                {
                    var scaled = Vector256.Load(u + i) * intervals;
                    var interval = Avx.ConvertToVector128Int32WithTruncation(scaled);
                    var width = Avx2.GatherVector256(widths, interval, sizeof(double));
                    var mapped = Vector256.FusedMultiplyAdd(scaled, width, Avx2.GatherVector256(offsets, interval, sizeof(double)));
                    Vector256.Min(mapped, largest).Store(u + i);
                    (Vector256.Load(jac + i) * (width * intervals)).Store(jac + i);
                }
            }

            for (; i < coordinate.Length; i++)
            {
                var scaled = u[i] * Intervals;
                var interval = (int)scaled;
                u[i] = Math.Min(Math.FusedMultiplyAdd(scaled, widths[interval], offsets[interval]), LargestCoordinate);
                jac[i] *= widths[interval] * Intervals;
            }
        }
    }

    /// <summary>A map whose intervals follow the accumulated squares of the weighted integrand.</summary>
    /// <param name="squares">For each dimension and each interval, the sum of squared weights that fell into it.</param>
    /// <param name="damping">Between 0 (no change) and 1 (full step).</param>
    public AdaptiveMap Refine(double[][] squares, double damping)
    {
        var edges = new double[_edges.Length][];
        for (var dimension = 0; dimension < edges.Length; dimension++)
            edges[dimension] = Refine(_edges[dimension], squares[dimension], damping);
        return new AdaptiveMap(edges);
    }

    private static double[] Refine(double[] edges, double[] squares, double damping)
    {
        var smooth = new double[Intervals];
        var total = 0.0;
        for (var i = 0; i < Intervals; i++)
        {
            smooth[i] = ((i > 0 ? squares[i - 1] : squares[i]) + (6.0 * squares[i]) + (i < Intervals - 1 ? squares[i + 1] : squares[i])) / 8.0;
            total += smooth[i];
        }

        if (total <= 0.0)
            return edges;

        // Importance of an interval: its share compressed as in VEGAS, so that empty intervals keep some room.
        var importance = new double[Intervals];
        var sum = 0.0;
        for (var i = 0; i < Intervals; i++)
        {
            var share = smooth[i] / total;
            importance[i] = share <= 0.0 ? 0.0 : share >= 1.0 ? 1.0 : Math.Pow((1.0 - share) / -Math.Log(share), damping);
            importance[i] += 1e-3 / Intervals;
            sum += importance[i];
        }

        var refined = new double[Intervals + 1];
        var each = sum / Intervals;
        var collected = 0.0;
        var interval = -1;
        for (var i = 1; i < Intervals; i++)
        {
            while (collected < each * i && interval < Intervals - 1)
                collected += importance[++interval];
            var excess = (collected - (each * i)) / importance[interval];
            refined[i] = edges[interval + 1] - (excess * (edges[interval + 1] - edges[interval]));
        }

        refined[Intervals] = 1.0;
        return refined;
    }
}
