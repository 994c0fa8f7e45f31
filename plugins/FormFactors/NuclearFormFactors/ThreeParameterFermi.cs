using TridentFramework.FormFactors;
using TridentFramework.NuclearFormFactors.Densities;
using TridentFramework.Targets;

namespace TridentFramework.NuclearFormFactors;

internal sealed class ThreeParameterFermi : INuclearFormFactorModel
{
    private readonly ThreeParameterSets _sets = ThreeParameterSets.Load("ThreeParameterFermi", "three-parameter-fermi.csv");

    public INuclearFormFactor ForNuclide(Nuclide nuclide)
    {
        var set = _sets.ForNuclide(nuclide);
        return new TabulatedFormFactor(new QuadratureTransform(new ThreeParameterFermiDensity(set.RadiusFm, set.SkinFm, set.W)));
    }
}
