using TridentFramework.FormFactors;
using TridentFramework.NuclearFormFactors.Densities;
using TridentFramework.Targets;

namespace TridentFramework.NuclearFormFactors;

internal sealed class ThreeParameterGaussian : INuclearFormFactorModel
{
    private readonly ThreeParameterSets _sets = ThreeParameterSets.Load("ThreeParameterGaussian", "three-parameter-gaussian.csv");

    public INuclearFormFactor ForNuclide(Nuclide nuclide)
    {
        var set = _sets.ForNuclide(nuclide);
        return new TabulatedFormFactor(new QuadratureTransform(new ThreeParameterGaussianDensity(set.RadiusFm, set.SkinFm, set.W)));
    }
}
