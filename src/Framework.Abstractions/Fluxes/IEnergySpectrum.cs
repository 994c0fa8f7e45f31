namespace TridentFramework.Fluxes;

/// <summary>
/// Differential flux dPhi/dE of one species. A monochromatic beam is a spectrum with a single edge.
/// </summary>
public interface IEnergySpectrum
{
    /// <summary>
    /// Energies between which the spectrum is smooth, GeV, increasing: bin edges of a table, or the two ends of a formula.
    /// The flux is zero outside. A single edge means that all neutrinos have this energy.
    /// </summary>
    IReadOnlyList<double> EdgesGeV { get; }

    /// <summary>Integrated flux, int dPhi/dE dE: neutrinos per m^2 and unit of exposure (any scale for a shape).</summary>
    double Integral { get; }

    /// <summary>dPhi/dE, neutrinos per m^2 per GeV and unit of exposure. Not called for a single-edge spectrum.</summary>
    /// <param name="energyGeV">Neutrino energies, GeV.</param>
    /// <param name="density">Receives dPhi/dE, finite and not negative; same length.</param>
    void Evaluate(ReadOnlySpan<double> energyGeV, Span<double> density);
}
