namespace TridentFramework.TabulatedFluxes;

/// <summary>Configuration of the NuMI target and horns.</summary>
public enum MinervaBeam
{
    /// <summary>The configuration of 2009 to 2012: mean energy 4.4 GeV in neutrino mode.</summary>
    LowEnergy,

    /// <summary>The configuration from 2013 on: mean energy 5.7 GeV in neutrino mode.</summary>
    MediumEnergy,
}
