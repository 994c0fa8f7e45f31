using System.ComponentModel.DataAnnotations;
using TridentFramework.Host.Figures;

namespace TridentFramework.Host.RunCards;

/// <summary>A figure of <c>limits</c>: constraints over the plane of parameters, or with the second parameter replaced by what a scenario has at it.</summary>
internal sealed record LimitFigureKeys
{
    /// <summary>Name of the files, without ending.</summary>
    [TextForm(FileNames.Pattern, FileNames.Advice)]
    public required Located<string> Name { get; init; }

    /// <summary>Heading, in the language of docs/figures.md.</summary>
    public Located<string>? Title { get; init; }

    /// <summary>Names of the constraints that are shown, the first at the bottom; all if left out, overlays below.</summary>
    [MinLength(1)]
    public IReadOnlyList<Located<string>>? Only { get; init; }

    /// <summary>What stands on the vertical axis in place of the second parameter, such as <c>{quantity: events, scenario: LBNE}</c>.</summary>
    /// <example>{quantity: events, scenario: LBNE}</example>
    public VerticalKeys? Vertical { get; init; }

    /// <summary>Horizontal axis; what is left out follows from the plane.</summary>
    public FigureAxisKeys X { get; init; } = new();

    /// <summary>Vertical axis.</summary>
    public FigureAxisKeys Y { get; init; } = new();

    /// <summary>Where the legend stands.</summary>
    public LegendPlace Legend { get; init; } = LegendPlace.Best;
}
