using System.ComponentModel.DataAnnotations;

namespace TridentFramework.Host.RunCards;

/// <summary>An axis of a plane of parameters: one parameter, and the values that it takes.</summary>
internal sealed record PlaneAxisKeys
{
    /// <summary>The parameter, as <c>--set</c> names it: a number of a new-physics plugin, such as <c>newPhysics[0].parameters.mass</c>, or one of the constants, such as <c>constants.sin2ThetaW</c>.</summary>
    public required Located<string> Parameter { get; init; }

    /// <summary>First value, with the unit of the parameter.</summary>
    public required Located<Quantity> From { get; init; }

    /// <summary>Last value, with the unit of the parameter.</summary>
    public required Located<Quantity> To { get; init; }

    /// <summary>Number of values, both ends included.</summary>
    [Range(2, 2000)]
    public int Points { get; init; } = 100;

    /// <summary>Spacing of the values.</summary>
    public PointSpacing Spacing { get; init; } = PointSpacing.Log;

    /// <summary>Label of the axis in figures, in the language of docs/figures.md; the name of the parameter if left out.</summary>
    public Located<string>? Label { get; init; }
}
