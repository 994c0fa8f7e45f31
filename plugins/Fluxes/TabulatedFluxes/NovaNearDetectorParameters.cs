namespace TridentFramework.TabulatedFluxes;

/// <summary>Parameters of the beam at the NOvA near detector.</summary>
public sealed record NovaNearDetectorParameters
{
    /// <summary>Direction of the horn current: <c>neutrino</c> (mostly numu) or <c>antineutrino</c> (mostly numubar).</summary>
    public required HornMode Mode { get; init; }
}
