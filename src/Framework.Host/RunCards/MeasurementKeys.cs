using System.ComponentModel.DataAnnotations;

namespace TridentFramework.Host.RunCards;

/// <summary>
/// A measurement, or a projected one, of the cross section over that of the Standard Model: one of the catalogue (<c>measured</c>), or a value with errors. A projection has the value 1.
/// </summary>
internal sealed record MeasurementKeys
{
    /// <summary>Name in results and figures; that of the catalogue if left out.</summary>
    public Located<string>? Name { get; init; }

    /// <summary>Name of a published measurement, such as CCFR; <c>trident overlays</c> lists them.</summary>
    [KnownNames(NameCatalogue.Measurements)]
    public Located<string>? Measured { get; init; }

    /// <summary>Scenario with the beam, target, channels and cuts of the measurement; not needed where the card has one.</summary>
    public Located<string>? Scenario { get; init; }

    /// <summary>Measured ratio to the Standard Model.</summary>
    /// <example>1</example>
    [Range(0.0, 1e6)]
    public double? Value { get; init; }

    /// <summary>Its error, one standard deviation, as a bare number in units of the Standard Model.</summary>
    /// <example>0.25</example>
    [Range(0.0, 1e6, MinimumIsExclusive = true)]
    public double? Error { get; init; }

    /// <summary>Upper error, where errors are asymmetric.</summary>
    /// <example>1.73</example>
    [Range(0.0, 1e6, MinimumIsExclusive = true)]
    public double? ErrorPlus { get; init; }

    /// <summary>Lower error, where errors are asymmetric.</summary>
    /// <example>0.72</example>
    [Range(0.0, 1e6, MinimumIsExclusive = true)]
    public double? ErrorMinus { get; init; }

    /// <summary>Label in figures, in the language of docs/figures.md; the name if left out.</summary>
    public Located<string>? Label { get; init; }

    /// <summary>How it is drawn; published measurements as areas and others as lines if left out.</summary>
    public LimitDrawing? Draw { get; init; }
}
