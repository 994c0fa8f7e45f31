using TridentFramework.Fluxes;

namespace TridentFramework.Engine.PhaseSpace;

/// <summary>
/// Beam energy as a coordinate with density flux times energy above threshold: inside a cell between two edges of the spectra the square of
/// E - E_threshold is uniform, each cell has a share of the unit interval in proportion to its flux times E - E_threshold. Flux times Jacobian
/// then is a smooth function across the edges of a histogram; the adaptive map does the rest.
/// </summary>
internal sealed class EnergySampling
{
    private const int GuideLength = 1024;

    // By cell: (E - E_threshold)^2 at its lower end, and its change per unit of the coordinate.
    private readonly double[] _lowSquares;
    private readonly double[] _slopes;
    private readonly double _threshold;
    private readonly double[] _cumulative;
    private readonly int[] _guide;
    private readonly double _fixedEnergy;

    private EnergySampling(double fixedEnergy, double threshold, double[] lows, double[] highs, double[] cumulative)
    {
        _fixedEnergy = fixedEnergy;
        _threshold = threshold;
        _lowSquares = [.. lows.Select(low => (low - threshold) * (low - threshold))];
        _slopes = [.. highs.Select((high, i) => (high - lows[i]) * (high + lows[i] - (2.0 * threshold)) / (cumulative[i + 1] - cumulative[i]))];
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
    public bool IsEmpty => _slopes.Length == 0 && double.IsNaN(_fixedEnergy);

    /// <summary>All neutrinos have one energy.</summary>
    public static EnergySampling Fixed(double energyGeV, double thresholdGeV) =>
        new(energyGeV > thresholdGeV ? energyGeV : double.NaN, thresholdGeV, [], [], []);

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
        var highs = new List<double>();
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
                    share += density[n] / spectrum.Integral * (nodes[n] - thresholdGeV) * width;
            }

            if (share <= 0.0)
                continue;
            lows.Add(low);
            highs.Add(bounds[i + 1]);
            cumulative.Add(cumulative[^1] + share);
        }

        if (lows.Count == 0)
            return new EnergySampling(double.NaN, thresholdGeV, [], [], []);
        var total = cumulative[^1];
        return new EnergySampling(double.NaN, thresholdGeV, [.. lows], [.. highs], [.. cumulative.Select(c => c / total)]);
    }

    /// <summary>Sets energies and Jacobians of a block from its energy coordinate.</summary>
    public void Sample(PhaseSpaceBlock block)
    {
        if (_slopes.Length == 0)
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
            while (cell < _slopes.Length - 1 && _cumulative[cell + 1] <= u)
                cell++;
            var above = Math.Sqrt(_lowSquares[cell] + ((u - _cumulative[cell]) * _slopes[cell]));
            block.EnergyGeV[i] = _threshold + above;
            block.EnergyJacobian[i] = 0.5 * _slopes[cell] / above;
        }
    }
}
