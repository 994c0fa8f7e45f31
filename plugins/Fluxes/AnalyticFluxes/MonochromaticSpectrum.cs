using TridentFramework.Fluxes;

namespace TridentFramework.AnalyticFluxes;

/// <summary>dPhi/dE = Phi delta(E - E0): a single edge at E0, integral Phi.</summary>
internal sealed class MonochromaticSpectrum(double energyGeV, double integral) : IEnergySpectrum
{
    /// <inheritdoc/>
    public IReadOnlyList<double> EdgesGeV { get; } = [energyGeV];

    /// <inheritdoc/>
    public double Integral { get; } = integral;

    /// <summary>A delta function has no value to give: integrate it instead.</summary>
    /// <exception cref="InvalidOperationException">Always; a single-edge spectrum is not evaluated.</exception>
    public void Evaluate(ReadOnlySpan<double> energyGeV, Span<double> density) =>
        throw new InvalidOperationException($"a monochromatic beam has no dPhi/dE; all its neutrinos have {EdgesGeV[0]} GeV");
}
