namespace TridentFramework.TabulatedFluxes;

/// <summary>Detectors on the axis of the Booster Neutrino Beam.</summary>
public enum BoosterNeutrinoBeamDetector
{
    /// <summary>MicroBooNE, about 470 m from the target, liquid argon.</summary>
    MicroBooNE,

    /// <summary>SBND, about 110 m from the target, liquid argon.</summary>
    SBND,

    /// <summary>MiniBooNE, 541 m from the target, mineral oil.</summary>
    MiniBooNE,
}
