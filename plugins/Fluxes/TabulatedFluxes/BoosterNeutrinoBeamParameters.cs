namespace TridentFramework.TabulatedFluxes;

/// <summary>Parameters of the Booster Neutrino Beam.</summary>
public sealed record BoosterNeutrinoBeamParameters
{
    /// <summary>Where the flux is taken: <c>MicroBooNE</c>, <c>SBND</c> or <c>MiniBooNE</c>.</summary>
    public required BoosterNeutrinoBeamDetector Detector { get; init; }

    /// <summary>Direction of the horn current: <c>neutrino</c>, or for MiniBooNE also <c>antineutrino</c>. Default <c>neutrino</c>.</summary>
    public HornMode Mode { get; init; } = HornMode.Neutrino;
}
