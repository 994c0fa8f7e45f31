using System.ComponentModel.DataAnnotations;

namespace TridentFramework.Host.RunCards;

/// <summary>Several measurements together, as if independent.</summary>
internal sealed record CombinationKeys
{
    /// <summary>Name in results and figures.</summary>
    public required Located<string> Name { get; init; }

    /// <summary>Names of the measurements.</summary>
    [MinLength(2)]
    public required IReadOnlyList<Located<string>> Of { get; init; }

    /// <summary>Label in figures, in the language of docs/figures.md; the name if left out.</summary>
    public Located<string>? Label { get; init; }

    /// <summary>How it is drawn.</summary>
    public LimitDrawing Draw { get; init; } = LimitDrawing.Line;
}
