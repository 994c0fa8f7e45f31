using TridentFramework.FormFactors;

namespace TridentFramework.NucleonFormFactors;

/// <summary>
/// The formulas of Phys. Rev. C 70, 068202: three rational fits, and GE_n = A tau/(1 + B tau) (1 + Q2/(0.71 GeV^2))^-2. Kelly's numbers and those
/// of later fits go into them.
/// </summary>
internal readonly struct KellyForm : INucleonParametrisation
{
    internal required RationalFit ProtonElectric { get; init; }

    internal required RationalFit ProtonMagnetic { get; init; }

    internal required RationalFit NeutronMagnetic { get; init; }

    internal required double NeutronElectricA { get; init; }

    internal required double NeutronElectricB { get; init; }

    public SachsFormFactors Proton(double qSquared)
    {
        var tau = ReducedMomentumTransfer.OfProton(qSquared);
        return new(ProtonElectric.Evaluate(tau), StandardDipole.ProtonMagneticMoment * ProtonMagnetic.Evaluate(tau));
    }

    public SachsFormFactors Neutron(double qSquared)
    {
        var tau = ReducedMomentumTransfer.OfNeutron(qSquared);
        var electric = NeutronElectricA * tau / ((1.0 + (NeutronElectricB * tau)) * StandardDipole.Inverse(qSquared));
        return new(electric, StandardDipole.NeutronMagneticMoment * NeutronMagnetic.Evaluate(tau));
    }
}
