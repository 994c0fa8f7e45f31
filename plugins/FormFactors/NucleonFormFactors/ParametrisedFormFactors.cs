using TridentFramework.FormFactors;
using TridentFramework.Particles;

namespace TridentFramework.NucleonFormFactors;

/// <summary>The contract for any parametrisation: the nucleon is decided once a batch, and a batch has the bits of single points.</summary>
internal sealed class ParametrisedFormFactors<T>(T parametrisation) : INucleonFormFactorModel
    where T : struct, INucleonParametrisation
{
    public SachsFormFactors Evaluate(Nucleon nucleon, double qSquared) => nucleon switch
    {
        Nucleon.Proton => parametrisation.Proton(qSquared),
        Nucleon.Neutron => parametrisation.Neutron(qSquared),
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
                    (electric[i], magnetic[i]) = parametrisation.Proton(qSquared[i]);
                break;
            case Nucleon.Neutron:
                for (var i = 0; i < qSquared.Length; i++)
                    (electric[i], magnetic[i]) = parametrisation.Neutron(qSquared[i]);
                break;
            default:
                throw NotANucleon(nucleon);
        }
    }

    private static ArgumentOutOfRangeException NotANucleon(Nucleon nucleon) => new(nameof(nucleon), nucleon, "not a nucleon");
}
