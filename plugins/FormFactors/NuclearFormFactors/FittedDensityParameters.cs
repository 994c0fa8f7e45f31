namespace TridentFramework.NuclearFormFactors;

/// <summary>Parameters of a parametrisation of fitted charge densities.</summary>
public sealed record FittedDensityParameters
{
    /// <summary>
    /// Name of the set to use, such as Pb208-FB-Fr77b; it then holds for every isotope of its element. If it is left out, each nuclide gets its recommended
    /// set. The command trident nuclides lists the sets.
    /// </summary>
    /// <example>Pb208-FB-Fr77b</example>
    public string? Set { get; init; }
}
