using TridentFramework.FormFactors;

namespace TridentFramework.NucleonFormFactors;

internal readonly struct Dipole(double massSquaredGeV2, NeutronElectricFormFactor neutronElectric) : INucleonParametrisation
{
    private const double GalsterP = 5.6;

    public SachsFormFactors Proton(double qSquared)
    {
        var dipole = Evaluate(qSquared);
        return new(dipole, StandardDipole.ProtonMagneticMoment * dipole);
    }

    public SachsFormFactors Neutron(double qSquared)
    {
        var dipole = Evaluate(qSquared);
        var electric = 0.0;
        if (neutronElectric == NeutronElectricFormFactor.Galster)
        {
            var tau = ReducedMomentumTransfer.OfNeutron(qSquared);
            electric = -StandardDipole.NeutronMagneticMoment * tau / (1.0 + (GalsterP * tau)) * dipole;
        }

        return new(electric, StandardDipole.NeutronMagneticMoment * dipole);
    }

    private double Evaluate(double qSquared)
    {
        var root = 1.0 + (qSquared / massSquaredGeV2);
        return 1.0 / (root * root);
    }
}
