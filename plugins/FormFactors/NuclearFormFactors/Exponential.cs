using TridentFramework.FormFactors;
using TridentFramework.Targets;

namespace TridentFramework.NuclearFormFactors;

internal sealed class Exponential : INuclearFormFactorModel
{
    private const double RadiusConstantFm = 1.3;

    public INuclearFormFactor ForNuclide(Nuclide nuclide) => new ExponentialFormFactor(RadiusConstantFm * Math.Cbrt(nuclide.A));
}
