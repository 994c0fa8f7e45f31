namespace TridentFramework.Host.RunCards;

/// <summary>Momentum transfers of a task.</summary>
/// <param name="QSquaredGeV2">Q2 values, GeV^2.</param>
/// <param name="Range">The range that they come from, or null if the card lists them.</param>
internal sealed record QSquaredPoints(IReadOnlyList<double> QSquaredGeV2, QSquaredRange? Range)
{
    /// <summary>Largest Q2 that a card may ask for, GeV^2; far beyond every measured form factor.</summary>
    public const double MostGeV2 = 1e6;
}
