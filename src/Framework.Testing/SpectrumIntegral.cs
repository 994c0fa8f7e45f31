using TridentFramework.Fluxes;

namespace TridentFramework.Testing;

/// <summary>Integrals of a spectrum through its density, between its edges.</summary>
internal static class SpectrumIntegral
{
    private const int PanelsPerBin = 4000;
    private const int StrataPerBin = 32;

    // Gauss-Legendre, ten points on [-1, 1]; the nodes of the other half are the negatives.
    private static readonly double[] Nodes = [0.14887433898163122, 0.43339539412924719, 0.67940956829902441, 0.86506336668898451, 0.97390652851717172];
    private static readonly double[] Weights = [0.29552422471475287, 0.26926671930999636, 0.21908636251598204, 0.14945134915058059, 0.06667134430868814];

    /// <summary>By Gauss-Legendre quadrature, each bin halved until two halves agree with the whole.</summary>
    /// <param name="spectrum">A spectrum with two edges or more.</param>
    /// <param name="relativeError">Error to aim at.</param>
    /// <param name="roughBin">The first bin in which halving did not help, if there is one: the density jumps or diverges inside.</param>
    public static double ByQuadrature(IEnergySpectrum spectrum, double relativeError, out (double LowGeV, double HighGeV)? roughBin)
    {
        var edges = spectrum.EdgesGeV;
        var whole = Enumerable.Range(0, edges.Count - 1).Select(bin => Panel(spectrum, edges[bin], edges[bin + 1])).ToArray();
        var tolerance = 0.1 * relativeError * whole.Sum(Math.Abs) / whole.Length;
        var sum = 0.0;
        roughBin = null;
        for (var bin = 0; bin < whole.Length; bin++)
        {
            var panels = PanelsPerBin;
            sum += Halved(spectrum, edges[bin], edges[bin + 1], whole[bin], tolerance, ref panels);
            if (panels < 0)
                roughBin ??= (edges[bin], edges[bin + 1]);
        }

        return sum;
    }

    /// <summary>By random points, two in each of 32 slices of each bin, always the same; with the standard error that follows from the pairs.</summary>
    public static (double Integral, double Error) BySampling(IEnergySpectrum spectrum)
    {
        var random = new Random(2019);
        var edges = spectrum.EdgesGeV;
        var (energies, density) = (new double[2 * StrataPerBin], new double[2 * StrataPerBin]);
        var (sum, variance) = (0.0, 0.0);
        for (var bin = 0; bin + 1 < edges.Count; bin++)
        {
            var width = (edges[bin + 1] - edges[bin]) / StrataPerBin;
            for (var i = 0; i < energies.Length; i++)
                energies[i] = Math.Min(edges[bin] + (((i / 2) + random.NextDouble()) * width), Math.BitDecrement(edges[bin + 1]));
            spectrum.Evaluate(energies, density);
            for (var i = 0; i < energies.Length; i += 2)
            {
                sum += 0.5 * width * (density[i] + density[i + 1]);
                var half = 0.5 * width * (density[i] - density[i + 1]);
                variance += half * half;
            }
        }

        return (sum, Math.Sqrt(variance));
    }

    private static double Halved(IEnergySpectrum spectrum, double low, double high, double whole, double tolerance, ref int panels)
    {
        var middle = 0.5 * (low + high);
        var (left, right) = (Panel(spectrum, low, middle), Panel(spectrum, middle, high));
        panels -= 2;

        // Not "agrees": what is no number is no better after halving.
        if (!(Math.Abs(left + right - whole) > tolerance) || panels < 0)
            return left + right;
        return Halved(spectrum, low, middle, left, 0.5 * tolerance, ref panels) + Halved(spectrum, middle, high, right, 0.5 * tolerance, ref panels);
    }

    private static double Panel(IEnergySpectrum spectrum, double low, double high)
    {
        var (centre, half) = (0.5 * (low + high), 0.5 * (high - low));
        Span<double> energies = stackalloc double[2 * Nodes.Length];
        Span<double> density = stackalloc double[2 * Nodes.Length];
        for (var i = 0; i < Nodes.Length; i++)
            (energies[2 * i], energies[(2 * i) + 1]) = (centre - (half * Nodes[i]), centre + (half * Nodes[i]));
        spectrum.Evaluate(energies, density);
        var sum = 0.0;
        for (var i = 0; i < Nodes.Length; i++)
            sum += Weights[i] * (density[2 * i] + density[(2 * i) + 1]);
        return sum * half;
    }
}
