using TridentFramework.Fluxes;

namespace PluginName;

/// <summary>dPhi/dE = (E / 1 GeV)^-gamma between two energies.</summary>
/// <param name="lowestGeV">Lowest energy E1, GeV.</param>
/// <param name="highestGeV">Highest energy E2, GeV.</param>
/// <param name="index">gamma.</param>
internal sealed class PluginNameSpectrum(double lowestGeV, double highestGeV, double index) : IEnergySpectrum
{
    /// <inheritdoc/>
    public IReadOnlyList<double> EdgesGeV { get; } = [lowestGeV, highestGeV];

    /// <summary>(E2^(1-gamma) - E1^(1-gamma)) / (1-gamma), and log(E2/E1) for gamma = 1.</summary>
    public double Integral { get; } = index == 1.0
        ? Math.Log(highestGeV / lowestGeV)
        : (Math.Pow(highestGeV, 1.0 - index) - Math.Pow(lowestGeV, 1.0 - index)) / (1.0 - index);

    /// <inheritdoc/>
    public void Evaluate(ReadOnlySpan<double> energyGeV, Span<double> density)
    {
        for (var i = 0; i < energyGeV.Length; i++)
            density[i] = energyGeV[i] >= lowestGeV && energyGeV[i] <= highestGeV ? Math.Pow(energyGeV[i], -index) : 0.0;
    }
}
