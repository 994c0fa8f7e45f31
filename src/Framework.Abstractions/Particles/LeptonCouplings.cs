namespace TridentFramework.Particles;

/// <summary>
/// Vector and axial couplings of the effective interaction
/// (G_F/sqrt2) (nubar_b gamma_mu P_L nu_a) (lbar_c gamma^mu (gV + gA gamma5) l_d), arXiv:1902.06765 Eq. (1). Dimensionless.
/// </summary>
/// <param name="GV">Vector coupling gV.</param>
/// <param name="GA">Axial coupling gA.</param>
public readonly record struct LeptonCouplings(double GV, double GA)
{
    /// <summary>Left-handed coupling gL = gV - gA.</summary>
    public double GL => GV - GA;

    /// <summary>Right-handed coupling gR = gV + gA.</summary>
    public double GR => GV + GA;

    /// <summary>Both couplings vanish exactly.</summary>
    public bool IsZero => GV == 0.0 && GA == 0.0;

    /// <summary>Sum of two sets of couplings.</summary>
    public static LeptonCouplings operator +(LeptonCouplings left, LeptonCouplings right) => new(left.GV + right.GV, left.GA + right.GA);
}
