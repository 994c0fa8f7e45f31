using TridentFramework.Host.Figures;
using TridentFramework.Plugins;

namespace TridentFramework.Host.Limits;

/// <summary>A constraint that tridents do not enter, drawn over the plane of the mass of a new boson (x, GeV) and its coupling (y).</summary>
/// <param name="Name">Name in results.</param>
/// <param name="Label">Label in figures, in the language of docs/figures.md.</param>
/// <param name="Meaning">What its area says.</param>
internal sealed record Overlay(string Name, string Label, OverlayMeaning Meaning)
{
    /// <summary>Areas as closed polygons; a coordinate may be infinite, or zero, to reach beyond the frame of a figure.</summary>
    public required IReadOnlyList<IReadOnlyList<PlanePoint>> Areas { get; init; }

    /// <summary>The lines between what is in an area and what is not, by increasing mass or coupling, without the parts that only close an area.</summary>
    public required IReadOnlyList<IReadOnlyList<PlanePoint>> Lines { get; init; }

    /// <summary>Confidence level; null where none is stated.</summary>
    public double? ConfidenceLevel { get; init; }

    /// <summary>Where the numbers come from.</summary>
    public IReadOnlyList<Citation> Sources { get; init; } = [];
}
