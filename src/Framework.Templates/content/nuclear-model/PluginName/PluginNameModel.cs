using TridentFramework.Particles;
using TridentFramework.Targets;

namespace PluginName;

/// <summary>
/// Theta(q) = 1 - exp(-q^2 b^2 / 2 (hbar c)^2): the probability that a nucleon in the ground state of an oscillator of length b = hbar/sqrt(m hbar omega) leaves it when
/// it takes the momentum q. A free nucleon (A = 1) always counts.
/// </summary>
/// <param name="oscillatorLengthFm">b, fm.</param>
internal sealed class PluginNameModel(double oscillatorLengthFm) : INuclearModel
{
    private readonly double _lengthPerGeV = oscillatorLengthFm / PhysicalConstants.HbarCGeVFm;

    /// <inheritdoc/>
    public double SuppressionFactor(Nuclide nuclide, Nucleon nucleon, double momentumTransferGeV)
    {
        if (nuclide.A == 1)
            return 1.0;
        var x = momentumTransferGeV * _lengthPerGeV;
        return 1.0 - Math.Exp(-0.5 * x * x);
    }
}
