namespace TridentFramework.Targets;

/// <summary>Target material. Cross sections of a run are averages over its atoms.</summary>
public interface ITarget
{
    /// <summary>Name in results, such as Ar, Ar40 or SiO2.</summary>
    string Name { get; }

    /// <summary>Nuclides with their atom fractions, which sum to one.</summary>
    IReadOnlyList<TargetComponent> Composition { get; }

    /// <summary>Mean atomic mass, u; a detector of mass m holds m / (mean mass) atoms. Element targets may override the sum with a measured value.</summary>
    double MeanAtomicMassU => Composition.Sum(static c => c.AtomFraction * c.Nuclide.AtomicMassU);

    /// <summary>Mass density, g/cm^3, where the target states one.</summary>
    double? DensityGramsPerCubicCentimetre => null;
}
