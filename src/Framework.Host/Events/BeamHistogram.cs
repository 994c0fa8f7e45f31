using TridentFramework.Fluxes;

namespace TridentFramework.Host.Events;

/// <summary>
/// A spectrum as a histogram of neutrinos per bin. Where the spectrum is constant between its edges a bin is exact; elsewhere intervals are divided and every bin is integrated with
/// the three-point Gauss-Legendre rule (exact for polynomials of degree five).
/// </summary>
/// <param name="EdgesGeV">Edges of the bins, GeV.</param>
/// <param name="Content">Integral of the flux over each bin, in the unit of the spectrum.</param>
internal sealed record BeamHistogram(IReadOnlyList<double> EdgesGeV, IReadOnlyList<double> Content)
{
    // A curve that is drawn with as many bins looks smooth.
    private const int FewestBinsOfCurve = 100;
    private const double GaussAbscissa = 0.7745966692414834;

    /// <summary>The histogram of a spectrum with two edges or more.</summary>
    /// <param name="spectrum">The spectrum.</param>
    public static BeamHistogram Of(IEnergySpectrum spectrum)
    {
        var given = spectrum.EdgesGeV;
        List<double> edges = [given[0]];
        List<double> content = [];
        var parts = (FewestBinsOfCurve + given.Count - 2) / (given.Count - 1);
        Span<double> density = stackalloc double[3];
        for (var i = 1; i < given.Count; i++)
        {
            var (low, high) = (given[i - 1], given[i]);
            Densities(spectrum, low, high, density);
            var isConstant = density[0] == density[1] && density[1] == density[2];
            var bins = isConstant ? 1 : parts;
            for (var bin = 1; bin <= bins; bin++)
            {
                var left = edges[^1];
                var right = bin == bins ? high : Between(low, high, (double)bin / bins);
                if (!isConstant)
                    Densities(spectrum, left, right, density);
                edges.Add(right);
                content.Add((isConstant ? density[1] : ((5.0 * (density[0] + density[2])) + (8.0 * density[1])) / 18.0) * (right - left));
            }
        }

        return new BeamHistogram(edges, content);
    }

    // Equal ratios suit spectra over decades; from zero only equal widths do.
    private static double Between(double low, double high, double fraction) => low > 0.0 ? low * Math.Pow(high / low, fraction) : low + (fraction * (high - low));

    private static void Densities(IEnergySpectrum spectrum, double low, double high, Span<double> density)
    {
        var (centre, half) = (0.5 * (low + high), 0.5 * (high - low));
        ReadOnlySpan<double> energies = [centre - (GaussAbscissa * half), centre, centre + (GaussAbscissa * half)];
        spectrum.Evaluate(energies, density);
    }
}
