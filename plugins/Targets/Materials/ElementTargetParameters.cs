using System.ComponentModel.DataAnnotations;

namespace TridentFramework.Materials;

/// <summary>Parameters of a target of one element.</summary>
public sealed record ElementTargetParameters
{
    /// <summary>Element symbol, such as Ar.</summary>
    public required string Symbol { get; init; }

    /// <summary>Mass number, for a target of this isotope alone; natural composition by default.</summary>
    [Range(1, 300)]
    public int? Isotope { get; init; }
}
