namespace TridentFramework.TabulatedFluxes;

/// <summary>Direction of the horn current, which selects the sign of the focused pions.</summary>
public enum HornMode
{
    /// <summary>Positive pions focused, forward horn current (FHC): mostly muon neutrinos.</summary>
    Neutrino,

    /// <summary>Negative pions focused, reversed horn current (RHC): mostly muon antineutrinos.</summary>
    Antineutrino,
}
