using TridentFramework.Fluxes;

namespace TridentFramework.Engine.Tests;

/// <summary>A flux that is constant inside each bin.</summary>
internal sealed class HistogramSpectrum(double[] edgesGeV, double[] densities) : IEnergySpectrum
{
    public IReadOnlyList<double> EdgesGeV => edgesGeV;

    public double Integral => densities.Select((density, bin) => density * (edgesGeV[bin + 1] - edgesGeV[bin])).Sum();

    public void Evaluate(ReadOnlySpan<double> energyGeV, Span<double> density)
    {
        for (var i = 0; i < energyGeV.Length; i++)
        {
            var bin = -1;
            while (bin + 1 < edgesGeV.Length && energyGeV[i] >= edgesGeV[bin + 1])
                bin++;
            density[i] = bin < 0 || bin >= densities.Length ? 0.0 : densities[bin];
        }
    }
}
