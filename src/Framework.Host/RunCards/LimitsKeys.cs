using System.ComponentModel.DataAnnotations;

namespace TridentFramework.Host.RunCards;

/// <summary>Settings of a <c>limits</c> task.</summary>
internal sealed record LimitsKeys
{
    /// <summary>Name in results, needed where a card has several; <c>limits</c> if left out.</summary>
    public Located<string>? Name { get; init; }

    /// <summary>First parameter.</summary>
    public required PlaneAxisKeys X { get; init; }

    /// <summary>Second parameter; without it limits are intervals of the first.</summary>
    public PlaneAxisKeys? Y { get; init; }

    /// <summary>Confidence level, such as 0.95.</summary>
    [Range(0.5, 1.0, MaximumIsExclusive = true)]
    public double Confidence { get; init; } = 0.95;

    /// <summary>How the confidence level becomes a region.</summary>
    public IntervalConvention Interval { get; init; } = IntervalConvention.TwoSided;

    /// <summary>Measurements and projections, each with the scenario that it was made in.</summary>
    [MinLength(1)]
    public required IReadOnlyList<Located<MeasurementKeys>> Measurements { get; init; }

    /// <summary>Several measurements together.</summary>
    public IReadOnlyList<Located<CombinationKeys>> Combinations { get; init; } = [];

    /// <summary>What other data say of a plane of mass and coupling of a new boson.</summary>
    public IReadOnlyList<Located<OverlayKeys>> Overlays { get; init; } = [];

    /// <summary>Figures of the results.</summary>
    public IReadOnlyList<Located<LimitFigureKeys>> Figures { get; init; } = [];
}
