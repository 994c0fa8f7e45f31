using TridentFramework.Particles;
using TridentFramework.Plugins;

namespace TridentFramework.Fluxes.Tests;

/// <summary>Sums over the bins of a spectrum through its public face: edges and values at bin centres.</summary>
internal static class SpectrumMoments
{
    public static PluginContext Context { get; } = new(new PhysicalConstants(), ".");

    public static double At(this IEnergySpectrum spectrum, double energyGeV)
    {
        Span<double> density = [double.NaN];
        spectrum.Evaluate([energyGeV], density);
        return density[0];
    }

    public static double SumOfBins(this IEnergySpectrum spectrum) => Sum(spectrum, _ => 1.0);

    public static double MeanEnergyGeV(this IEnergySpectrum spectrum) => Sum(spectrum, energyGeV => energyGeV) / spectrum.Integral;

    /// <summary>Integral of the bins that lie below an edge.</summary>
    public static double IntegralBelow(this IEnergySpectrum spectrum, double energyGeV) => Sum(spectrum, centre => centre < energyGeV ? 1.0 : 0.0);

    /// <summary>Mean energy of the bins that lie below an edge.</summary>
    public static double MeanEnergyBelowGeV(this IEnergySpectrum spectrum, double energyGeV) =>
        Sum(spectrum, centre => centre < energyGeV ? centre : 0.0) / spectrum.IntegralBelow(energyGeV);

    /// <summary>Flux average of a function, by the midpoint rule with ten points in each bin.</summary>
    public static double Average(this IEnergySpectrum spectrum, Func<double, double> function)
    {
        const int Points = 10;
        var edges = spectrum.EdgesGeV;
        var sum = 0.0;
        for (var i = 0; i + 1 < edges.Count; i++)
        {
            var width = (edges[i + 1] - edges[i]) / Points;
            for (var k = 0; k < Points; k++)
            {
                var energyGeV = edges[i] + ((k + 0.5) * width);
                sum += spectrum.At(energyGeV) * width * function(energyGeV);
            }
        }

        return sum / spectrum.Integral;
    }

    private static double Sum(IEnergySpectrum spectrum, Func<double, double> weight)
    {
        var edges = spectrum.EdgesGeV;
        var sum = 0.0;
        for (var i = 0; i + 1 < edges.Count; i++)
        {
            var centre = 0.5 * (edges[i] + edges[i + 1]);
            sum += spectrum.At(centre) * (edges[i + 1] - edges[i]) * weight(centre);
        }

        return sum;
    }
}
