using TridentFramework.Fluxes;

namespace TridentFramework.Engine.PhaseSpace;

/// <summary>
/// Beam energy as a coordinate: piecewise linear through the edges of the spectra, each cell with a share of the unit interval in
/// proportion to its flux times a rising power of the energy above threshold. The adaptive map does the rest.
/// </summary>
internal sealed class EnergySampling
{
    private const int GuideLength = 1024;

    // Cross sections rise with energy like this power or faster; it only shapes the first guess.
    private const double Rise = 1.5;

    private readonly double[] _lows;
    private readonly double[] _widths;
    private readonly double[] _cumulative;
    private readonly int[] _guide;
    private readonly double _fixedEnergy;

    private EnergySampling(double fixedEnergy, double[] lows, double[] widths, double[] cumulative)
    {
        _fixedEnergy = fixedEnergy;
        _lows = lows;
        _widths = widths;
        _cumulative = cumulative;
        _guide = new int[GuideLength + 1];
        for (int i = 0, cell = 0; i <= GuideLength && cumulative.Length > 0; i++)
        {
            while (cell < lows.Length - 1 && cumulative[cell + 1] <= (double)i / GuideLength)
                cell++;
            _guide[i] = cell;
        }
    }

    /// <summary>No neutrino is above threshold.</summary>
    public bool IsEmpty => _lows.Length == 0 && double.IsNaN(_fixedEnergy);

    /// <summary>All neutrinos have one energy.</summary>
    public static EnergySampling Fixed(double energyGeV, double thresholdGeV) =>
        new(energyGeV > thresholdGeV ? energyGeV : double.NaN, [], [], []);

    /// <summary>Energies of all spectra above threshold.</summary>
    /// <exception cref="ArgumentException">A spectrum has a single energy: it has no density to average over.</exception>
    public static EnergySampling Of(IReadOnlyList<IEnergySpectrum> spectra, double thresholdGeV)
    {
        if (spectra.FirstOrDefault(spectrum => spectrum.EdgesGeV.Count < 2) is { } single)
            throw new ArgumentException($"a beam of a single energy, {single.EdgesGeV[0]} GeV, has no spectrum to average over; integrate at this fixed energy instead", nameof(spectra));
        var edges = new SortedSet<double>();
        foreach (var spectrum in spectra)
            edges.UnionWith(spectrum.EdgesGeV);
        edges.RemoveWhere(edge => edge <= thresholdGeV);
        if (spectra.Any(spectrum => spectrum.EdgesGeV[0] < thresholdGeV) && edges.Count > 0)
            edges.Add(thresholdGeV);

        var bounds = edges.ToArray();
        var lows = new List<double>();
        var widths = new List<double>();
        var cumulative = new List<double> { 0.0 };
        var density = new double[3];
        for (var i = 0; i + 1 < bounds.Length; i++)
        {
            var (low, width) = (bounds[i], bounds[i + 1] - bounds[i]);
            double[] nodes = [low + (width / 6.0), low + (width / 2.0), low + (5.0 * width / 6.0)];
            var share = 0.0;
            foreach (var spectrum in spectra)
            {
                spectrum.Evaluate(nodes, density);
                for (var n = 0; n < nodes.Length; n++)
                    share += density[n] / spectrum.Integral * Math.Pow(nodes[n] - thresholdGeV, Rise) * width;
            }

            if (share <= 0.0)
                continue;
            lows.Add(low);
            widths.Add(width);
            cumulative.Add(cumulative[^1] + share);
        }

        if (lows.Count == 0)
            return new EnergySampling(double.NaN, [], [], []);
        var total = cumulative[^1];
        return new EnergySampling(double.NaN, [.. lows], [.. widths], [.. cumulative.Select(c => c / total)]);
    }

    /// <summary>Sets energies and Jacobians of a block from its energy coordinate.</summary>
    public void Sample(PhaseSpaceBlock block)
    {
        if (_lows.Length == 0)
        {
            Array.Fill(block.EnergyGeV, _fixedEnergy);
            Array.Fill(block.EnergyJacobian, 1.0);
            return;
        }

        var coordinate = block.Coordinate[TridentPhaseSpace.EnergyDimension];
        for (var i = 0; i < PhaseSpaceBlock.Length; i++)
        {
            var u = coordinate[i];
            var cell = _guide[(int)(u * GuideLength)];
            while (cell < _lows.Length - 1 && _cumulative[cell + 1] <= u)
                cell++;
            var slope = _widths[cell] / (_cumulative[cell + 1] - _cumulative[cell]);
            block.EnergyGeV[i] = _lows[cell] + ((u - _cumulative[cell]) * slope);
            block.EnergyJacobian[i] = slope;
        }
    }
}
