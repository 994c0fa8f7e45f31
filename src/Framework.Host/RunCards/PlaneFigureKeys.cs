using System.ComponentModel.DataAnnotations;
using TridentFramework.Host.Figures;

namespace TridentFramework.Host.RunCards;

/// <summary>A figure of a <c>scan</c>: contours over a plane, one panel for each scenario, variant and channel, or curves over a line.</summary>
internal sealed record PlaneFigureKeys
{
    /// <summary>Name of the files, without ending.</summary>
    [TextForm(FileNames.Pattern, FileNames.Advice)]
    public required Located<string> Name { get; init; }

    /// <summary>Heading, in the language of docs/figures.md.</summary>
    public Located<string>? Title { get; init; }

    /// <summary>What is shown.</summary>
    public PlaneQuantity Quantity { get; init; } = PlaneQuantity.Ratio;

    /// <summary>Values on the contours; <c>[0.5, 0.9, 1.1, 1.5, 2, 5, 10]</c> for ratios and seven values between least and greatest for other quantities, if left out.</summary>
    /// <example>[1.1, 1.4, 2, 5, 10]</example>
    [MinLength(1)]
    [MaxLength(8)]
    public IReadOnlyList<double>? Levels { get; init; }

    /// <summary>Scenarios that are shown, in this order; all if left out.</summary>
    [MinLength(1)]
    public IReadOnlyList<Located<string>>? Scenarios { get; init; }

    /// <summary>Horizontal axis; what is left out follows from the plane.</summary>
    public FigureAxisKeys X { get; init; } = new();

    /// <summary>Vertical axis.</summary>
    public FigureAxisKeys Y { get; init; } = new();

    /// <summary>Panels in a row; two, or one if there is no second.</summary>
    [Range(1, 6)]
    public int? Columns { get; init; }

    /// <summary>Where the legend stands.</summary>
    public LegendPlace Legend { get; init; } = LegendPlace.Best;
}
