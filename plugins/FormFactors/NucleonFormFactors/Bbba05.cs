using TridentFramework.FormFactors;

namespace TridentFramework.NucleonFormFactors;

internal readonly struct Bbba05 : INucleonParametrisation
{
    private static readonly RationalFit ProtonElectric = new(-0.0578, 11.1, 13.6, 33.0);
    private static readonly RationalFit ProtonMagnetic = new(0.15, 11.1, 19.6, 7.54);
    private static readonly RationalFit NeutronMagnetic = new(1.81, 14.1, 20.7, 68.7);

    public SachsFormFactors Proton(double qSquared)
    {
        var tau = ReducedMomentumTransfer.OfProton(qSquared);
        return new(ProtonElectric.Evaluate(tau), StandardDipole.ProtonMagneticMoment * ProtonMagnetic.Evaluate(tau));
    }

    public SachsFormFactors Neutron(double qSquared)
    {
        var tau = ReducedMomentumTransfer.OfNeutron(qSquared);
        var electric = tau * (1.25 + (1.3 * tau)) / (1.0 + (tau * (-9.86 + (tau * (305.0 + (tau * (-758.0 + (tau * 802.0))))))));
        return new(electric, StandardDipole.NeutronMagneticMoment * NeutronMagnetic.Evaluate(tau));
    }
}
