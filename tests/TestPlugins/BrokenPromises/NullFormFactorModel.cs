using TridentFramework.FormFactors;
using TridentFramework.Targets;

namespace TridentFramework.TestPlugins.BrokenPromises;

internal sealed class NullFormFactorModel : INuclearFormFactorModel
{
    public INuclearFormFactor ForNuclide(Nuclide nuclide) => null!;
}
