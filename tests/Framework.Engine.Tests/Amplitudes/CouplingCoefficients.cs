using TridentFramework.Particles;

namespace TridentFramework.Engine.Tests;

/// <summary>Coefficients of gV^2, gA^2 and gV gA in a squared amplitude.</summary>
public readonly record struct CouplingCoefficients(double VV, double AA, double VA)
{
    public double With(LeptonCouplings couplings) => (couplings.GV * couplings.GV * VV) + (couplings.GA * couplings.GA * AA) + (couplings.GV * couplings.GA * VA);

    public static CouplingCoefficients FromChiral(double ll, double rr, double lr) => new(ll + rr + lr, ll + rr - lr, 2.0 * (rr - ll));
}
