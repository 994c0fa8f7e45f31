namespace TridentFramework.NuclearFormFactors;

/// <summary>Published rules for radius r0 and skin s of the two-parameter Fermi density.</summary>
public enum TwoParameterFermiChoice
{
    /// <summary>r0 = 1.18 A^(1/3) - 0.48 fm, s = 0.55 fm (Phys. Rev. D 3, 2686).</summary>
    LovsethRadomski,

    /// <summary>r0 = 1.126 A^(1/3) fm, s = 0.523 fm (arXiv:1612.05642).</summary>
    MagillPlestid,
}
