namespace TridentFramework.Host.Limits;

/// <summary>Makes the overlays that one item of a card asks for.</summary>
internal interface IOverlaySource
{
    /// <summary>Name in results; unique in its list. The names of the overlays begin with it.</summary>
    string Name { get; }

    /// <summary>The file that it was read from, as the card names it; null if it comes with the program.</summary>
    string? FileName => null;

    /// <summary>The overlays, those below before those above them.</summary>
    /// <param name="lowestMassGeV">Least mass of the plane, GeV, above zero.</param>
    /// <param name="highestMassGeV">Largest mass of the plane, GeV.</param>
    /// <param name="points">Masses at which a curve is computed, at least two; what was published has points of its own.</param>
    /// <exception cref="ArgumentException">The range is empty, or has fewer than two points.</exception>
    IReadOnlyList<Overlay> Of(double lowestMassGeV, double highestMassGeV, int points);
}
