using System.ComponentModel.DataAnnotations;
using TridentFramework.Host.Figures;

namespace TridentFramework.Host.RunCards;

/// <summary>A figure of a task's results: NAME.svg, and the numbers in it as NAME.csv. docs/figures.md explains the keys.</summary>
/// <example><code>
/// tasks:
///   - crossSection:
///       energies: {from: 0.3 GeV, to: 100 GeV, points: 30}
///       figures:
///         - name: on-argon
///           title: "Tridents on ^{40}Ar"
///           colours: channel
///           lines: contribution
///           only: {contribution: [coherent, incoherent]}
///           x: {from: 0.3, to: 100}
///           y: {from: 1e-8, label: "\\sigma [fb]"}
///           legend: bottomRight
/// </code></example>
internal sealed record FigureKeys
{
    /// <summary>Name of the files, without ending.</summary>
    [TextForm(FileNames.Pattern, FileNames.Advice)]
    public required Located<string> Name { get; init; }

    /// <summary>Heading, in the language of docs/figures.md.</summary>
    public Located<string>? Title { get; init; }

    /// <summary>What each panel shows one of. What is not said of panels, colours and lines is chosen from what differs.</summary>
    public FigureDimension? Panels { get; init; }

    /// <summary>What colours tell apart.</summary>
    public FigureDimension? Colours { get; init; }

    /// <summary>What solid, dashed, dotted and dash-dotted lines tell apart.</summary>
    public FigureDimension? Lines { get; init; }

    /// <summary>What is shown, and in which order.</summary>
    public FigureSelectionKeys Only { get; init; } = new();

    /// <summary>Bands of the theory uncertainty around cross sections, in standard deviations, such as <c>[1, 2]</c>.</summary>
    /// <example>[1, 2]</example>
    [Range(0.0, 5.0, MinimumIsExclusive = true)]
    public IReadOnlyList<double> Bands { get; init; } = [];

    /// <summary>Horizontal axis.</summary>
    public FigureAxisKeys X { get; init; } = new();

    /// <summary>Vertical axis.</summary>
    public FigureAxisKeys Y { get; init; } = new();

    /// <summary>Panels in a row; two, or one if there is no second.</summary>
    [Range(1, 6)]
    public int? Columns { get; init; }

    /// <summary>Where the legend stands.</summary>
    public LegendPlace Legend { get; init; } = LegendPlace.Best;

    /// <summary>Labels in place of names, by name: <c>{3pF: "three-parameter Fermi"}</c>, in the language of docs/figures.md.</summary>
    /// <example>{3pF: three-parameter Fermi}</example>
    public IReadOnlyDictionary<string, string> Labels { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);
}
