using TridentFramework.FormFactors;
using TridentFramework.Particles;

namespace TridentFramework.NucleonFormFactors;

internal sealed class Alberico2008 : INucleonFormFactorModel
{
    private const double NeutronElectricA = 1.68;
    private const double NeutronElectricB = 3.63;

    private static readonly RationalFit ProtonElectric = new(-0.19, 11.12, 15.16, 21.25);
    private static readonly RationalFit ProtonMagnetic = new(1.09, 12.31, 25.57, 30.61);
    private static readonly RationalFit NeutronMagnetic = new(8.28, 21.3, 77.0, 238.0);

    private static readonly double ProtonTauPerGeV2 = TauPerGeV2(Nucleon.Proton);
    private static readonly double NeutronTauPerGeV2 = TauPerGeV2(Nucleon.Neutron);

    public SachsFormFactors Evaluate(Nucleon nucleon, double qSquared) => nucleon switch
    {
        Nucleon.Proton => Proton(qSquared),
        Nucleon.Neutron => Neutron(qSquared),
        _ => throw NotANucleon(nucleon),
    };

    public void Evaluate(Nucleon nucleon, ReadOnlySpan<double> qSquared, Span<double> electric, Span<double> magnetic)
    {
        electric = electric[..qSquared.Length];
        magnetic = magnetic[..qSquared.Length];
        switch (nucleon)
        {
            case Nucleon.Proton:
                for (var i = 0; i < qSquared.Length; i++)
                    (electric[i], magnetic[i]) = Proton(qSquared[i]);
                break;
            case Nucleon.Neutron:
                for (var i = 0; i < qSquared.Length; i++)
                    (electric[i], magnetic[i]) = Neutron(qSquared[i]);
                break;
            default:
                throw NotANucleon(nucleon);
        }
    }

    private static ArgumentOutOfRangeException NotANucleon(Nucleon nucleon) => new(nameof(nucleon), nucleon, "not a nucleon");

    private static double TauPerGeV2(Nucleon nucleon) => 0.25 / (nucleon.MassGeV() * nucleon.MassGeV());

    private static SachsFormFactors Proton(double qSquared)
    {
        var tau = ProtonTauPerGeV2 * qSquared;
        return new(ProtonElectric.Evaluate(tau), StandardDipole.ProtonMagneticMoment * ProtonMagnetic.Evaluate(tau));
    }

    private static SachsFormFactors Neutron(double qSquared)
    {
        var tau = NeutronTauPerGeV2 * qSquared;
        var electric = NeutronElectricA * tau / ((1.0 + (NeutronElectricB * tau)) * StandardDipole.Inverse(qSquared));
        return new(electric, StandardDipole.NeutronMagneticMoment * NeutronMagnetic.Evaluate(tau));
    }
}
