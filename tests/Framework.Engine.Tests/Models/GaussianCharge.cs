using TridentFramework.FormFactors;
using TridentFramework.Particles;

namespace TridentFramework.Engine.Tests;

/// <summary>F = exp(-r^2 Q2/6) with the rms radius r.</summary>
internal sealed class GaussianCharge(double rmsRadiusFm) : INuclearFormFactor
{
    public double Evaluate(double qSquared) =>
        Math.Exp(-rmsRadiusFm * rmsRadiusFm * qSquared / (6.0 * PhysicalConstants.HbarCGeVFm * PhysicalConstants.HbarCGeVFm));
}
