namespace TridentFramework.Targets;

/// <summary>One nuclide of a target and its share of the atoms.</summary>
/// <param name="Nuclide">The nuclide.</param>
/// <param name="AtomFraction">Share of the target's atoms that are of this nuclide, between 0 and 1.</param>
public readonly record struct TargetComponent(Nuclide Nuclide, double AtomFraction);
