using System.Runtime.CompilerServices;
using TridentFramework.FormFactors;

namespace TridentFramework.NucleonFormFactors;

internal readonly struct Bbba07 : INucleonParametrisation
{
    private static readonly RationalFit ProtonElectricRatio = new(-0.24, 10.98, 12.82, 21.97);
    private static readonly RationalFit ProtonMagneticRatio = new(0.1717, 11.26, 19.32, 8.33);

    private static readonly LagrangePolynomial ProtonElectric = new(1.0, 0.9927, 0.9898, 0.9975, 0.9812, 0.934, 1.0);
    private static readonly LagrangePolynomial ProtonMagnetic = new(1.0, 1.0011, 0.9992, 0.9974, 1.001, 1.0003, 1.0);
    private static readonly LagrangePolynomial NeutronElectric = new(1.0, 1.1011, 1.1392, 1.0203, 1.1093, 1.5429, 0.9706);
    private static readonly LagrangePolynomial NeutronMagnetic = new(1.0, 0.9958, 0.9877, 1.0193, 1.035, 0.9164, 0.73);

    public SachsFormFactors Proton(double qSquared)
    {
        var normalised = NormalisedProton(ReducedMomentumTransfer.OfProton(qSquared));
        return new(normalised.GE, StandardDipole.ProtonMagneticMoment * normalised.GM);
    }

    public SachsFormFactors Neutron(double qSquared)
    {
        var proton = NormalisedProton(ReducedMomentumTransfer.OfProton(qSquared));
        var tau = ReducedMomentumTransfer.OfNeutron(qSquared);
        var xi = Nachtmann(tau);
        var electric = NeutronElectric.Evaluate(xi) * proton.GE * (1.7 * tau / (1.0 + (3.3 * tau)));
        return new(electric, StandardDipole.NeutronMagneticMoment * (NeutronMagnetic.Evaluate(xi) * proton.GM));
    }

    /// <summary>xi = 2/(1 + sqrt(1 + 1/tau)), written so that tau = 0 is no special case.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double Nachtmann(double tau)
    {
        var root = Math.Sqrt(tau);
        return 2.0 * root / (root + Math.Sqrt(1.0 + tau));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static SachsFormFactors NormalisedProton(double tau)
    {
        var xi = Nachtmann(tau);
        return new(ProtonElectric.Evaluate(xi) * ProtonElectricRatio.Evaluate(tau), ProtonMagnetic.Evaluate(xi) * ProtonMagneticRatio.Evaluate(tau));
    }
}
