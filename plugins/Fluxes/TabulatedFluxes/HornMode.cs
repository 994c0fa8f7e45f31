namespace TridentFramework.TabulatedFluxes;

/// <summary>Direction of the horn current, which selects the sign of the focused pions.</summary>
public enum HornMode
{
    /// <summary>Positive pions focused: mostly muon neutrinos.</summary>
    Neutrino,

    /// <summary>Negative pions focused: mostly muon antineutrinos.</summary>
    Antineutrino,
}
