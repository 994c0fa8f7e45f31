using TridentFramework.Fluxes;

namespace TridentFramework.BinnedFluxes;

/// <summary>
/// A histogram as a spectrum: dPhi/dE is constant inside each bin. At an edge it has the value of the bin above; below the first edge, and
/// from the last edge on, it is zero.
/// </summary>
/// <remarks>
/// The bin of an energy is found in two steps: equal slices of the support say which few bins can hold it, a bisection picks the one.
/// The slice of an energy is a non-decreasing function of it, also in floating point, so the answer is exact for any edges.
/// </remarks>
internal sealed class BinnedSpectrum : IEnergySpectrum
{
    private const int SlicesPerBin = 4;
    private const int LargestSliceCount = 1 << 14;

    private readonly double[] _edgesGeV;
    private readonly double[] _densities;
    private readonly (int First, int Last)[] _slices;
    private readonly double _slicesPerGeV;

    private BinnedSpectrum(double[] edgesGeV, double[] densities)
    {
        _edgesGeV = edgesGeV;
        _densities = densities;
        EdgesGeV = Array.AsReadOnly(edgesGeV);
        Integral = CompensatedIntegral(edgesGeV, densities);

        var sliceCount = Math.Min(SlicesPerBin * densities.Length, LargestSliceCount);
        _slicesPerGeV = sliceCount / (edgesGeV[^1] - edgesGeV[0]);
        _slices = new (int, int)[sliceCount];
        FillSlices();
    }

    /// <inheritdoc/>
    public IReadOnlyList<double> EdgesGeV { get; }

    /// <inheritdoc/>
    public double Integral { get; }

    /// <summary>Makes a spectrum from a table; empty bins at either end are no part of its support.</summary>
    /// <param name="edgesGeV">Bin edges, GeV, strictly increasing.</param>
    /// <param name="densities">dPhi/dE of each bin, not negative; one fewer than edges.</param>
    /// <returns>The spectrum, or null if every bin is empty.</returns>
    public static BinnedSpectrum? FromTable(ReadOnlySpan<double> edgesGeV, ReadOnlySpan<double> densities)
    {
        var first = densities.IndexOfAnyExcept(0.0);
        if (first < 0)
            return null;
        var last = densities.LastIndexOfAnyExcept(0.0);
        return new BinnedSpectrum(edgesGeV[first..(last + 2)].ToArray(), densities[first..(last + 1)].ToArray());
    }

    /// <summary>The same shape with every bin multiplied by <paramref name="factor"/> > 0.</summary>
    public BinnedSpectrum Scaled(double factor) => new(_edgesGeV, Array.ConvertAll(_densities, density => density * factor));

    /// <inheritdoc/>
    public void Evaluate(ReadOnlySpan<double> energyGeV, Span<double> density)
    {
        density = density[..energyGeV.Length];
        var firstEdge = _edgesGeV[0];
        var lastEdge = _edgesGeV[^1];
        for (var i = 0; i < energyGeV.Length; i++)
        {
            var energy = energyGeV[i];
            density[i] = energy >= firstEdge && energy < lastEdge ? _densities[BinOf(energy)] : 0.0;
        }
    }

    private int BinOf(double energyGeV)
    {
        var (first, last) = _slices[SliceOf(energyGeV)];
        while (first < last)
        {
            var middle = (first + last + 1) >> 1;
            if (_edgesGeV[middle] <= energyGeV)
                first = middle;
            else
                last = middle - 1;
        }

        return first;
    }

    private int SliceOf(double energyGeV) => Math.Min((int)((energyGeV - _edgesGeV[0]) * _slicesPerGeV), _slices.Length - 1);

    // An energy lies above every lower edge in an earlier slice and below every lower edge in a later one: its bin starts at the last edge of
    // the slices before, or at one of the edges of its own slice.
    private void FillSlices()
    {
        var bin = 0;
        for (var slice = 0; slice < _slices.Length; slice++)
        {
            var first = bin;
            while (bin + 1 < _densities.Length && SliceOf(_edgesGeV[bin + 1]) <= slice)
                bin++;
            _slices[slice] = (first, bin);
        }
    }

    // Neumaier's sum: the integral of a rescaled table is the asked-for one to the last bits.
    private static double CompensatedIntegral(double[] edgesGeV, double[] densities)
    {
        var sum = 0.0;
        var lost = 0.0;
        for (var i = 0; i < densities.Length; i++)
        {
            var content = densities[i] * (edgesGeV[i + 1] - edgesGeV[i]);
            var next = sum + content;
            lost += sum >= content ? sum - next + content : content - next + sum;
            sum = next;
        }

        return sum + lost;
    }
}
