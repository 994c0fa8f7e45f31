namespace TridentFramework.Host.RunCards;

/// <summary>Neutrino energies of a task.</summary>
/// <param name="EnergiesGeV">The energies, GeV.</param>
/// <param name="Range">The range that they come from, or null if the card lists them.</param>
internal sealed record EnergyPoints(IReadOnlyList<double> EnergiesGeV, EnergyRange? Range)
{
    /// <summary>Largest energy that a card may ask for, GeV; beyond it lies no known neutrino.</summary>
    public const double MostGeV = 1e9;

    // Two ways of writing an energy, such as 300 MeV and 0.3 GeV, may differ by the rounding of the conversion.
    private const double SameEnergy = 1e-12;

    /// <summary>True if two energies are the same to rounding.</summary>
    public static bool AreEqual(double left, double right) => Math.Abs(left - right) <= SameEnergy * Math.Max(left, right);
}
