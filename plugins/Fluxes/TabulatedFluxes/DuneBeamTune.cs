namespace TridentFramework.TabulatedFluxes;

/// <summary>Configuration of the LBNF target and horns.</summary>
public enum DuneBeamTune
{
    /// <summary>The optimised engineered design, tuned for CP violation: mean energy 2.7 GeV in neutrino mode.</summary>
    Standard,

    /// <summary>The high-energy configuration for tau neutrino appearance: mean energy 6.3 GeV in neutrino mode.</summary>
    TauOptimised,
}
