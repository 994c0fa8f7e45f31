namespace TridentFramework.Materials;

/// <summary>Parameters of a target of one nuclide.</summary>
public sealed record NuclideTargetParameters
{
    /// <summary>Element symbol and mass number: Ar40, 40Ar or Ar-40.</summary>
    public required string Name { get; init; }
}
