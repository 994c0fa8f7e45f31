namespace TridentFramework.Particles;

/// <summary>Lepton flavour, of a charged lepton or of a neutrino.</summary>
public enum Flavour
{
    /// <summary>First generation: e, nu_e.</summary>
    Electron,

    /// <summary>Second generation: mu, nu_mu.</summary>
    Muon,

    /// <summary>Third generation: tau, nu_tau.</summary>
    Tau,
}
