using TridentFramework.Targets;

namespace TridentFramework.Engine.Estimation;

/// <summary>How many nucleons of one kind a nuclide contributes per target atom.</summary>
/// <param name="Nuclide">The nuclide.</param>
/// <param name="Count">Its atom fraction times Z or A - Z.</param>
public readonly record struct NucleonCount(Nuclide Nuclide, double Count);
