using TridentFramework.FormFactors;
using TridentFramework.Particles;

namespace TridentFramework.NuclearFormFactors;

/// <summary>F = exp(-a^2 q^2/10): the transform of a Gaussian density with rms radius sqrt(3/5) a, that of a sphere of radius a.</summary>
/// <param name="radiusFm">a, fm.</param>
internal sealed class ExponentialFormFactor(double radiusFm) : INuclearFormFactor
{
    private readonly double _exponentPerGeVSquared = -radiusFm * radiusFm / (10.0 * PhysicalConstants.HbarCGeVFm * PhysicalConstants.HbarCGeVFm);

    public double Evaluate(double qSquared) => Math.Exp(_exponentPerGeVSquared * qSquared);

    public void Evaluate(ReadOnlySpan<double> qSquared, Span<double> formFactor)
    {
        formFactor = formFactor[..qSquared.Length];
        for (var i = 0; i < qSquared.Length; i++)
            formFactor[i] = Evaluate(qSquared[i]);
    }
}
