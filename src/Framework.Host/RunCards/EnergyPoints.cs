namespace TridentFramework.Host.RunCards;

/// <summary>Neutrino energies of a task.</summary>
/// <param name="EnergiesGeV">The energies, GeV.</param>
/// <param name="Range">The range that they come from, or null if the card lists them.</param>
internal sealed record EnergyPoints(IReadOnlyList<double> EnergiesGeV, EnergyRange? Range);
