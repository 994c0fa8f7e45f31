namespace TridentFramework.TabulatedFluxes;

/// <summary>Parameters of the beam at MINERvA.</summary>
public sealed record MinervaParameters
{
    /// <summary>Direction of the horn current: <c>neutrino</c> (mostly numu) or <c>antineutrino</c> (mostly numubar).</summary>
    public required HornMode Mode { get; init; }

    /// <summary>Configuration of target and horns: <c>low-energy</c>, or <c>medium-energy</c>, which is digitised. Default <c>low-energy</c>.</summary>
    public MinervaBeam Beam { get; init; } = MinervaBeam.LowEnergy;
}
