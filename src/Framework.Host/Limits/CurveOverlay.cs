namespace TridentFramework.Host.Limits;

/// <summary>An overlay of given points, whatever the range of the plane.</summary>
/// <param name="Overlay">The overlay.</param>
internal sealed record CurveOverlay(Overlay Overlay) : IOverlaySource
{
    /// <inheritdoc/>
    public string Name => Overlay.Name;

    /// <inheritdoc/>
    public string? FileName { get; init; }

    /// <inheritdoc/>
    public IReadOnlyList<Overlay> Of(double lowestMassGeV, double highestMassGeV, int points) => [Overlay];
}
