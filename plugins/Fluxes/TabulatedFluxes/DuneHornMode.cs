namespace TridentFramework.TabulatedFluxes;

/// <summary>Direction of the horn current, which selects the sign of the focused pions.</summary>
public enum DuneHornMode
{
    /// <summary>Forward horn current (FHC): mostly muon neutrinos.</summary>
    Neutrino,

    /// <summary>Reversed horn current (RHC): mostly muon antineutrinos.</summary>
    Antineutrino,
}
