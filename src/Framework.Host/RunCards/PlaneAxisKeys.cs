using System.ComponentModel.DataAnnotations;

namespace TridentFramework.Host.RunCards;

/// <summary>An axis of a plane of parameters: one parameter, and the values that it takes.</summary>
internal sealed record PlaneAxisKeys
{
    private const string ParameterPattern = @"^\s*(newPhysics\s*\[[0-9]+\]\s*\.\s*parameters\s*\..+|constants\s*\.[^.]+)$";

    /// <summary>The parameter, as <c>--set</c> names it: a number of a new-physics plugin, such as <c>newPhysics[0].parameters.mass</c>, or one of the constants, such as <c>constants.sin2ThetaW</c>.</summary>
    /// <example>"newPhysics[0].parameters.mass"</example>
    /// <example>constants.sin2ThetaW</example>
    [TextForm(ParameterPattern, "A parameter of a plugin or a constant by its path: newPhysics[0].parameters.mass or constants.sin2ThetaW.")]
    public required Located<string> Parameter { get; init; }

    /// <summary>First value, with the unit of the parameter.</summary>
    /// <example>1 MeV</example>
    public required Located<Quantity> From { get; init; }

    /// <summary>Last value, with the unit of the parameter.</summary>
    /// <example>100 GeV</example>
    public required Located<Quantity> To { get; init; }

    /// <summary>Number of values, both ends included.</summary>
    [Range(2, 2000)]
    public int Points { get; init; } = 100;

    /// <summary>Spacing of the values.</summary>
    public PointSpacing Spacing { get; init; } = PointSpacing.Log;

    /// <summary>Label of the axis in figures, in the language of docs/figures.md; the name of the parameter if left out.</summary>
    /// <example>"m_{Z'} [GeV]"</example>
    public Located<string>? Label { get; init; }
}
