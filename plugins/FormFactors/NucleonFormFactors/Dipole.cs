using TridentFramework.FormFactors;
using TridentFramework.Particles;

namespace TridentFramework.NucleonFormFactors;

internal sealed class Dipole : INucleonFormFactorModel
{
    public SachsFormFactors Evaluate(Nucleon nucleon, double qSquared)
    {
        var dipole = StandardDipole.Evaluate(qSquared);
        return nucleon switch
        {
            Nucleon.Proton => new(dipole, StandardDipole.ProtonMagneticMoment * dipole),
            Nucleon.Neutron => new(0.0, StandardDipole.NeutronMagneticMoment * dipole),
            _ => throw new ArgumentOutOfRangeException(nameof(nucleon), nucleon, "not a nucleon"),
        };
    }

    public void Evaluate(Nucleon nucleon, ReadOnlySpan<double> qSquared, Span<double> electric, Span<double> magnetic)
    {
        electric = electric[..qSquared.Length];
        magnetic = magnetic[..qSquared.Length];
        for (var i = 0; i < qSquared.Length; i++)
            (electric[i], magnetic[i]) = Evaluate(nucleon, qSquared[i]);
    }
}
