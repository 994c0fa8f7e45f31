using TridentFramework.FormFactors;
using TridentFramework.Particles;

namespace PluginName;

/// <summary>F(Q2) = exp(-Q2 R^2 / 6 (hbar c)^2), the transform of a Gaussian density with root-mean-square radius R.</summary>
/// <param name="radiusFm">R, fm.</param>
internal sealed class PluginNameFormFactor(double radiusFm) : INuclearFormFactor
{
    private readonly double _slope = radiusFm * radiusFm / (6.0 * PhysicalConstants.HbarCGeVFm * PhysicalConstants.HbarCGeVFm);

    /// <inheritdoc/>
    public double Evaluate(double qSquared) => Math.Exp(-_slope * qSquared);
}
