using TridentFramework.FormFactors;
using TridentFramework.NuclearFormFactors.Densities;
using TridentFramework.NuclearFormFactors.Library;
using TridentFramework.Particles;
using TridentFramework.Targets;

namespace TridentFramework.NuclearFormFactors;

/// <summary>Form factors of fitted charge densities, whatever their form.</summary>
/// <param name="selection">Which set a nuclide gets.</param>
/// <param name="setId">The set to use for every isotope of its element; null for the default of each nuclide.</param>
/// <exception cref="Plugins.PluginParameterException">There is no such set.</exception>
internal sealed class FittedDensityModel(DensitySelection selection, string? setId) : INuclearFormFactorModel
{
    private readonly DensitySet? _chosen = selection.Choose(setId);

    public INuclearFormFactor ForNuclide(Nuclide nuclide)
    {
        var set = selection.For(nuclide, _chosen);
        var largestQGeV = set.DataUpToQPerFm * PhysicalConstants.HbarCGeVFm;
        return new TabulatedFormFactor(set.CreateTransform()) { LargestMeasuredQSquared = largestQGeV * largestQGeV };
    }
}
