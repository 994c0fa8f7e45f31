using TridentFramework.Targets;

namespace TridentFramework.Materials;

/// <summary>A nuclide and its share of the natural element.</summary>
/// <param name="Nuclide">The nuclide.</param>
/// <param name="Abundance">Atom fraction in natural material; zero if it is not found in nature.</param>
internal readonly record struct Isotope(Nuclide Nuclide, double Abundance);
