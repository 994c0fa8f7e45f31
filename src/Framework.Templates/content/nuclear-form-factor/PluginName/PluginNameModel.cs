using TridentFramework.FormFactors;
using TridentFramework.Targets;

namespace PluginName;

/// <summary>The same formula for every nuclide.</summary>
/// <param name="radiusConstantFm">r0, fm.</param>
internal sealed class PluginNameModel(double radiusConstantFm) : INuclearFormFactorModel
{
    /// <inheritdoc/>
    public INuclearFormFactor ForNuclide(Nuclide nuclide) => new PluginNameFormFactor(radiusConstantFm * Math.Cbrt(nuclide.A));
}
