using TridentFramework.Targets;

namespace TridentFramework.FormFactors;

/// <summary>A parametrisation of nuclear charge form factors. The nuclide is an argument, never a plugin parameter.</summary>
public interface INuclearFormFactorModel
{
    /// <summary>Form factor of a nuclide.</summary>
    /// <exception cref="UnsupportedNuclideException">The model has no data for the nuclide; the message names those it has.</exception>
    INuclearFormFactor ForNuclide(Nuclide nuclide);
}
