using System.ComponentModel.DataAnnotations;

namespace TridentFramework.Host.RunCards;

/// <summary>A difference between the measured and the predicted (g-2)/2 of the muon: a preset, or a shift and an error.</summary>
internal sealed record MuonMagneticMomentKeys
{
    /// <summary>A published difference: 1902.06765, which is also meant if nothing is given, 1406.2332 or 2021.</summary>
    [KnownNames(NameCatalogue.MagneticMomentShifts)]
    public Located<string>? Preset { get; init; }

    /// <summary>Measurement minus Standard Model, such as <c>2.71e-9</c>.</summary>
    /// <example>2.71e-9</example>
    [Range(-1e-3, 1e-3)]
    public Located<double>? Shift { get; init; }

    /// <summary>One standard deviation of the shift.</summary>
    /// <example>0.73e-9</example>
    [Range(0.0, 1e-3, MinimumIsExclusive = true)]
    public Located<double>? Error { get; init; }

    /// <summary>Half-widths of the bands in standard deviations; those of the preset, or 1 and 2, if left out.</summary>
    /// <example>[1, 2]</example>
    [MinLength(1)]
    [Range(0.0, 10.0, MinimumIsExclusive = true)]
    public IReadOnlyList<Located<double>>? Deviations { get; init; }
}
