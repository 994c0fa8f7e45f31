using TridentFramework.Host.RunCards;

namespace TridentFramework.Host.Runs;

/// <summary>What tells a curve from the others of its task; null where a task does not have the dimension.</summary>
/// <param name="Scenario">Scenario.</param>
/// <param name="Variant">Variant.</param>
/// <param name="Channel">Channel.</param>
/// <param name="Contribution">Contribution.</param>
/// <param name="Source">Source of a systematic error.</param>
/// <param name="Particle">Nuclide, proton or neutron.</param>
/// <param name="Quantity">F, GE or GM; or the method of a cross section.</param>
internal sealed record FigureKeySet(string Scenario, string? Variant, string? Channel, string? Contribution, string? Source, string? Particle, string? Quantity)
{
    /// <summary>Histogram of a distribution.</summary>
    public string? Histogram { get; init; }

    /// <summary>The value of a dimension.</summary>
    public string? Of(FigureDimension dimension) => dimension switch
    {
        FigureDimension.Scenario => Scenario,
        FigureDimension.Variant => Variant,
        FigureDimension.Channel => Channel,
        FigureDimension.Contribution => Contribution,
        FigureDimension.Source => Source,
        FigureDimension.Particle => Particle,
        FigureDimension.Quantity => Quantity,
        FigureDimension.Histogram => Histogram,
        _ => throw new ArgumentOutOfRangeException(nameof(dimension), dimension, "no dimension"),
    };
}
