namespace TridentFramework.Particles;

/// <summary>Neutrino or antineutrino of one flavour.</summary>
public enum NeutrinoSpecies
{
    /// <summary>Electron neutrino, <c>nue</c>.</summary>
    NuE,

    /// <summary>Muon neutrino, <c>numu</c>.</summary>
    NuMu,

    /// <summary>Tau neutrino, <c>nutau</c>.</summary>
    NuTau,

    /// <summary>Electron antineutrino, <c>nuebar</c>.</summary>
    NuEBar,

    /// <summary>Muon antineutrino, <c>numubar</c>.</summary>
    NuMuBar,

    /// <summary>Tau antineutrino, <c>nutaubar</c>.</summary>
    NuTauBar,
}
