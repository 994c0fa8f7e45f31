using TridentFramework.Fluxes;

namespace TridentFramework.Host.Tests.Events;

/// <summary>A beam of one energy, or a flux that is constant in each bin.</summary>
/// <param name="edgesGeV">Edges of the bins, or one energy.</param>
/// <param name="density">Flux in each bin, neutrinos per GeV; its only number is the integral if there is one energy.</param>
internal sealed class SyntheticSpectrum(double[] edgesGeV, double[] density) : IEnergySpectrum
{
    public IReadOnlyList<double> EdgesGeV => edgesGeV;

    public double Integral => edgesGeV.Length == 1 ? density[0] : density.Select((d, bin) => d * (edgesGeV[bin + 1] - edgesGeV[bin])).Sum();

    public void Evaluate(ReadOnlySpan<double> energyGeV, Span<double> result)
    {
        for (var i = 0; i < energyGeV.Length; i++)
        {
            var energy = energyGeV[i];
            var bin = Array.FindLastIndex(edgesGeV, edge => edge <= energy);
            result[i] = bin < 0 || bin >= density.Length ? 0.0 : density[bin];
        }
    }
}
