namespace TridentFramework.TabulatedFluxes;

/// <summary>Parameters of the beam at the T2K near detector.</summary>
public sealed record T2KNearDetectorParameters
{
    /// <summary>Direction of the horn current: <c>neutrino</c> (mostly numu) or <c>antineutrino</c> (mostly numubar).</summary>
    public required HornMode Mode { get; init; }
}
