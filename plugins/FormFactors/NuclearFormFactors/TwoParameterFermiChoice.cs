namespace TridentFramework.NuclearFormFactors;

/// <summary>Where radius r0 and skin s of the two-parameter Fermi density come from.</summary>
public enum TwoParameterFermiChoice
{
    /// <summary>r0 = 1.18 A^(1/3) - 0.48 fm, s = 0.55 fm (Phys. Rev. D 3, 2686).</summary>
    LovsethRadomski,

    /// <summary>r0 = 1.126 A^(1/3) fm, s = 0.523 fm (arXiv:1612.05642).</summary>
    MagillPlestid,

    /// <summary>Fitted to the nuclide, c and z of de Vries et al. 1987; exists for some nuclides only.</summary>
    Fitted,
}
