namespace TridentFramework.TabulatedFluxes;

/// <summary>Parameters of the beam of CHARM II.</summary>
public sealed record CharmIIParameters
{
    /// <summary>Direction of the horn current: <c>neutrino</c> (mostly numu) or <c>antineutrino</c> (mostly numubar).</summary>
    public required HornMode Beam { get; init; }
}
