namespace TridentFramework.Materials;

/// <summary>Parameters of a target of one nuclide.</summary>
public sealed record NuclideTargetParameters
{
    /// <summary>Element symbol and mass number: Ar40, 40Ar or Ar-40.</summary>
    /// <example>Ar40</example>
    /// <example>Fe56</example>
    /// <example>C12</example>
    /// <example>Pb208</example>
    public required string Name { get; init; }
}
