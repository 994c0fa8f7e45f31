using System.ComponentModel.DataAnnotations;

namespace TridentFramework.Materials;

/// <summary>Parameters of a target of one element.</summary>
public sealed record ElementTargetParameters
{
    /// <summary>Element symbol, such as Ar.</summary>
    /// <example>Ar</example>
    /// <example>Fe</example>
    /// <example>C</example>
    /// <example>Pb</example>
    public required string Symbol { get; init; }

    /// <summary>Mass number, for a target of this isotope alone; natural composition by default.</summary>
    /// <example>40</example>
    [Range(1, 300)]
    public int? Isotope { get; init; }
}
