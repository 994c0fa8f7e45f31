using TridentFramework.Targets;

namespace TridentFramework.Materials;

internal sealed record MaterialTarget(string Name, IReadOnlyList<TargetComponent> Composition, double? DensityGramsPerCubicCentimetre) : ITarget;
