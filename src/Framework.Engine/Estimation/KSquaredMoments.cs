using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using TridentFramework.Engine.Integration;
using TridentFramework.Engine.VirtualPhotons;
using TridentFramework.NewPhysics;
using TridentFramework.Particles;

namespace TridentFramework.Engine.Estimation;

/// <summary>
/// A cross section before couplings are chosen: the coefficients VV, AA and VA at nodes in K2, so that sigma = sum over nodes of gV(K2)^2 VV + gA(K2)^2 AA + gV(K2) gA(K2) VA for any
/// couplings that are smooth in ln K2 - every mediator of every mass and coupling - from one walk through phase space. A factorised amplitude term has a fourth coefficient.
/// </summary>
/// <remarks>Estimates remember the randomisations of the walk: ratios of two of them have the error of common points.</remarks>
public sealed class KSquaredMoments
{
    private readonly double[] _kSquared;

    // By randomisation: VV, AA, VA and, if there is a term, its structures, one number for each node.
    private readonly double[][] _replicates;
    private readonly int _coefficients;

    // Nodes outside of these have received nothing.
    private readonly int _first;
    private readonly int _end;

    internal KSquaredMoments(KSquaredGrid grid, double[][] replicates)
        : this(grid.KSquared, replicates)
    {
    }

    private KSquaredMoments(double[] kSquared, double[][] replicates)
    {
        (_kSquared, _replicates) = (kSquared, replicates);
        var nodes = kSquared.Length;
        _coefficients = nodes == 0 ? 3 : replicates[0].Length / nodes;
        (_first, _end) = (nodes, 0);
        for (var node = 0; node < nodes; node++)
        {
            for (var i = node; i < replicates[0].Length; i += nodes)
            {
                if (Array.Exists(replicates, r => r[i] != 0.0))
                    (_first, _end) = (Math.Min(_first, node), node + 1);
            }
        }

        _first = Math.Min(_first, _end);
    }

    /// <summary>K2 of the nodes, GeV^2, increasing.</summary>
    public IReadOnlyList<double> KSquaredGeV2 => _kSquared;

    /// <summary>Number of randomisations.</summary>
    public int Replicates => _replicates.Length;

    /// <summary>Moments of what is exactly zero, as below threshold.</summary>
    /// <param name="replicates">Number of randomisations.</param>
    public static KSquaredMoments Nothing(int replicates) => new([], [.. Enumerable.Range(0, replicates).Select(static _ => Array.Empty<double>())]);

    /// <summary>Sum of factor times moments over the terms, such as the nuclides of a target.</summary>
    /// <param name="terms">The terms.</param>
    /// <param name="replicates">Number of randomisations of the terms; without any the sum is zero.</param>
    public static KSquaredMoments Sum(IReadOnlyList<(double Factor, KSquaredMoments Moments)> terms, int replicates)
    {
        if (terms.Count == 0)
            return Nothing(replicates);
        var longest = terms.MaxBy(static t => t.Moments._kSquared.Length).Moments;
        var (nodes, coefficients) = (longest._kSquared.Length, terms.Max(static t => t.Moments._coefficients));
        var sums = Enumerable.Range(0, replicates).Select(_ => new double[nodes * coefficients]).ToArray();
        foreach (var (factor, moments) in terms)
        {
            for (var r = 0; r < replicates; r++)
            {
                for (var i = 0; i < moments._replicates[r].Length; i++)
                    sums[r][(i / moments._kSquared.Length * nodes) + (i % moments._kSquared.Length)] += factor * moments._replicates[r][i];
            }
        }

        return new KSquaredMoments(longest._kSquared, sums);
    }

    /// <summary>The cross section with given new physics, fb.</summary>
    /// <param name="channel">The channel of the moments.</param>
    /// <param name="constants">Constants of nature.</param>
    /// <param name="newPhysics">Models whose couplings are added to those of the Standard Model; empty for the Standard Model.</param>
    /// <exception cref="ArgumentException">A model has an amplitude term that the walk has not followed.</exception>
    public Estimate CrossSection(TridentChannel channel, PhysicalConstants constants, IReadOnlyList<INewPhysicsModel> newPhysics)
    {
        var replicates = new double[Replicates];
        CrossSection(channel, constants, newPhysics, new double[BufferLength], replicates);
        return new Estimate(replicates);
    }

    /// <summary>Length of the buffer of <see cref="CrossSection(TridentChannel, PhysicalConstants, IReadOnlyList{INewPhysicsModel}, Span{double}, Span{double})"/>.</summary>
    public int BufferLength => (_end - _first) * _coefficients;

    /// <summary>The same without allocation: the means of the randomisations, fb.</summary>
    /// <param name="channel">The channel of the moments.</param>
    /// <param name="constants">Constants of nature.</param>
    /// <param name="newPhysics">Models.</param>
    /// <param name="buffer"><see cref="BufferLength"/> numbers; their contents do not matter.</param>
    /// <param name="replicates">Receives one cross section for each randomisation.</param>
    /// <exception cref="ArgumentException">A model has an amplitude term that the walk has not followed.</exception>
    public void CrossSection(TridentChannel channel, PhysicalConstants constants, IReadOnlyList<INewPhysicsModel> newPhysics, Span<double> buffer, Span<double> replicates) =>
        CrossSection(channel, StandardModelCouplings.For(channel, constants.Sin2ThetaW), constants, newPhysics, buffer, replicates);

    /// <summary>The cross section that the new physics would have alone, fb: how far it is from the Standard Model, even where interference makes both cross sections equal.</summary>
    /// <param name="channel">The channel of the moments.</param>
    /// <param name="constants">Constants of nature.</param>
    /// <param name="newPhysics">Models.</param>
    /// <param name="buffer"><see cref="BufferLength"/> numbers; their contents do not matter.</param>
    /// <param name="replicates">Receives one cross section for each randomisation.</param>
    /// <exception cref="ArgumentException">A model has an amplitude term that the walk has not followed.</exception>
    public void CrossSectionAlone(TridentChannel channel, PhysicalConstants constants, IReadOnlyList<INewPhysicsModel> newPhysics, Span<double> buffer, Span<double> replicates) =>
        CrossSection(channel, default, constants, newPhysics, buffer, replicates);

    private void CrossSection(
        TridentChannel channel, LeptonCouplings standard, PhysicalConstants constants, IReadOnlyList<INewPhysicsModel> newPhysics, Span<double> buffer, Span<double> replicates)
    {
        var nodes = _end - _first;
        var kSquared = _kSquared.AsSpan(_first, nodes);
        var products = buffer[..(nodes * _coefficients)];
        Fill(channel, standard, newPhysics, kSquared, products);
        var femtobarn = Hypothesis.FemtobarnOf(constants);
        for (var r = 0; r < replicates.Length; r++)
        {
            var sum = 0.0;
            for (var c = 0; c < _coefficients && nodes > 0; c++)
                sum += Dot(products.Slice(c * nodes, nodes), _replicates[r].AsSpan((c * _kSquared.Length) + _first, nodes));
            replicates[r] = femtobarn * sum;
        }
    }

    // gV^2, gA^2, gV gA and, if the walk has followed a term, its factor.
    private void Fill(TridentChannel channel, LeptonCouplings standard, IReadOnlyList<INewPhysicsModel> newPhysics, ReadOnlySpan<double> kSquared, Span<double> products)
    {
        var nodes = kSquared.Length;
        var gV = products[..nodes];
        var gA = products.Slice(nodes, nodes);
        gV.Fill(standard.GV);
        gA.Fill(standard.GA);
        var term = default(IFactorisedAmplitudeTerm);
        foreach (var model in newPhysics)
        {
            if (!model.Contributes(channel))
                continue;
            model.AddCouplingShift(channel, kSquared, gV, gA);
            if (model.AmplitudeTerm is not { } own)
                continue;
            if (nodes > 0 && (_coefficients < 4 || term is not null || own is not IFactorisedAmplitudeTerm))
                throw new ArgumentException($"the amplitude term of {model.GetType().Name} was not followed by the walk that the moments come from", nameof(newPhysics));
            term = own as IFactorisedAmplitudeTerm;
        }

        // The products overwrite the couplings that they are made of.
        for (var i = 0; i < nodes; i++)
        {
            var (v, a) = (gV[i], gA[i]);
            products[i] = v * v;
            products[nodes + i] = a * a;
            products[(2 * nodes) + i] = v * a;
        }

        for (var i = 0; i < nodes && _coefficients > 3; i++)
            products[(3 * nodes) + i] = term?.Factor(channel, kSquared[i]) ?? 0.0;
    }

    /// <summary>
    /// Part of the cross section that interpolation between nodes may get wrong: the largest deviation in each cell, at places between its nodes, times what the cell has received. Below 1e-5
    /// for propagators; couplings with a step in K2 have much more.
    /// </summary>
    /// <param name="channel">The channel of the moments.</param>
    /// <param name="constants">Constants of nature.</param>
    /// <param name="newPhysics">Models.</param>
    public double InterpolationError(TridentChannel channel, PhysicalConstants constants, IReadOnlyList<INewPhysicsModel> newPhysics)
    {
        const int Cell = LogarithmicGrid.PointsPerCell;
        var total = CrossSection(channel, constants, newPhysics).Value;
        if (total == 0.0)
            return 0.0;
        Span<double> between = stackalloc double[Cell - 1];
        Span<double> shares = stackalloc double[Cell];
        var error = 0.0;
        for (var first = _first / Cell * Cell; first < _end; first += Cell)
        {
            var nodes = _kSquared.AsSpan(first, Cell);
            for (var k = 0; k < between.Length; k++)
                between[k] = Math.Sqrt(nodes[k] * nodes[k + 1]);
            var atNodes = Products(channel, constants, newPhysics, nodes);
            var direct = Products(channel, constants, newPhysics, between);
            for (var c = 0; c < _coefficients; c++)
            {
                var received = 0.0;
                for (var k = 0; k < Cell; k++)
                    received += Math.Abs(_replicates.Sum(r => r[(c * _kSquared.Length) + first + k])) / Replicates;
                var deviation = 0.0;
                for (var k = 0; k < between.Length; k++)
                {
                    LogarithmicGrid.Weights(nodes, between[k], shares);
                    var interpolated = 0.0;
                    for (var node = 0; node < Cell; node++)
                        interpolated += shares[node] * atNodes[(c * Cell) + node];
                    deviation = Math.Max(deviation, Math.Abs(interpolated - direct[(c * between.Length) + k]));
                }

                error += received * deviation;
            }
        }

        return Hypothesis.FemtobarnOf(constants) * error / Math.Abs(total);
    }

    private double[] Products(TridentChannel channel, PhysicalConstants constants, IReadOnlyList<INewPhysicsModel> newPhysics, ReadOnlySpan<double> kSquared)
    {
        var products = new double[_coefficients * kSquared.Length];
        Fill(channel, StandardModelCouplings.For(channel, constants.Sin2ThetaW), newPhysics, kSquared, products);
        return products;
    }

    // The order of the additions is that of eight lanes, whatever the machine has.
    private static double Dot(ReadOnlySpan<double> left, ReadOnlySpan<double> right)
    {
        var lanes = Vector512<double>.Zero;
        var i = 0;
        for (; i <= left.Length - Vector512<double>.Count; i += Vector512<double>.Count)
        {
            lanes += Vector512.LoadUnsafe(ref MemoryMarshal.GetReference(left), (nuint)i) * Vector512.LoadUnsafe(ref MemoryMarshal.GetReference(right), (nuint)i);
        }

        var sum = 0.0;
        for (; i < left.Length; i++)
            sum += left[i] * right[i];
        var half = lanes.GetLower() + lanes.GetUpper();
        return sum + (half[0] + half[1]) + (half[2] + half[3]);
    }
}
