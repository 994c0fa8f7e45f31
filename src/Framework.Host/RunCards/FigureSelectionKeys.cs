using System.ComponentModel.DataAnnotations;

namespace TridentFramework.Host.RunCards;

/// <summary>What a figure shows of each dimension, in this order; everything where nothing is given.</summary>
internal sealed record FigureSelectionKeys
{
    /// <summary>Scenarios.</summary>
    [MinLength(1)]
    public IReadOnlyList<string>? Scenario { get; init; }

    /// <summary>Variants; <c>default</c> is the card without overrides.</summary>
    /// <example>[default, exponential]</example>
    [MinLength(1)]
    public IReadOnlyList<string>? Variant { get; init; }

    /// <summary>Channels as results write them, such as <c>numu -> numu mu- mu+</c>.</summary>
    /// <example>[numu -> numu mu- mu+]</example>
    [MinLength(1)]
    public IReadOnlyList<string>? Channel { get; init; }

    /// <summary>Contributions: coherent, proton, neutron, incoherent, total.</summary>
    /// <example>[coherent, incoherent]</example>
    [MinLength(1)]
    public IReadOnlyList<string>? Contribution { get; init; }

    /// <summary>Sources of systematic errors; <c>all</c> is all of them together.</summary>
    [MinLength(1)]
    public IReadOnlyList<string>? Source { get; init; }

    /// <summary>Nuclides such as Ar40, proton, neutron.</summary>
    /// <example>[Ar40, proton]</example>
    [MinLength(1)]
    public IReadOnlyList<string>? Particle { get; init; }

    /// <summary>F, GE, GM; or methods such as exact, equivalentPhotons, equivalentPhotonsOverExact.</summary>
    /// <example>[GE, GM]</example>
    [MinLength(1)]
    public IReadOnlyList<string>? Quantity { get; init; }

    /// <summary>Names of histograms.</summary>
    [MinLength(1)]
    public IReadOnlyList<string>? Histogram { get; init; }

    /// <summary>The selection of a dimension; null for everything.</summary>
    public IReadOnlyList<string>? Of(FigureDimension dimension) => dimension switch
    {
        FigureDimension.Scenario => Scenario,
        FigureDimension.Variant => Variant,
        FigureDimension.Channel => Channel,
        FigureDimension.Contribution => Contribution,
        FigureDimension.Source => Source,
        FigureDimension.Particle => Particle,
        FigureDimension.Quantity => Quantity,
        FigureDimension.Histogram => Histogram,
        _ => throw new ArgumentOutOfRangeException(nameof(dimension), dimension, "no dimension"),
    };
}
