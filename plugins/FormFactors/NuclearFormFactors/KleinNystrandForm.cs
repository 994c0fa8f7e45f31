namespace TridentFramework.NuclearFormFactors;

/// <summary>Where the radius of the Klein-Nystrand form factor comes from.</summary>
public enum KleinNystrandForm
{
    /// <summary>R = 1.2 A^(1/3) fm (Phys. Rev. C 60, 014903).</summary>
    Standard,

    /// <summary>R^2 = 5/3 (r^2 - 6 a^2) with the rms charge radius r (arXiv:1903.03722).</summary>
    Adapted,
}
