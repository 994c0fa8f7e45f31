using System.ComponentModel.DataAnnotations;

namespace TridentFramework.Host.RunCards;

/// <summary>A source of errors: a name and exactly one of <c>assigned</c>, <c>envelope</c> and <c>ensemble</c>.</summary>
internal sealed record SystematicSourceKeys
{
    /// <summary>Name in results; unique in its task, and not <c>all</c>.</summary>
    public required Located<string> Name { get; init; }

    /// <summary>Relative error that is assigned to the cross section, such as <c>3 %</c>.</summary>
    /// <example>3 %</example>
    [Relative]
    [Range(0.0, 10.0)]
    public double? Assigned { get; init; }

    /// <summary>Contributions that an assigned error acts on, all by one parameter; without it all.</summary>
    [MinLength(1)]
    [Distinct]
    public IReadOnlyList<Located<Contribution>>? Contributions { get; init; }

    /// <summary>Variants whose largest deviations from the baseline, up and down, are the error.</summary>
    /// <example>[exponential, Helm]</example>
    [MinLength(1)]
    [Distinct]
    public IReadOnlyList<Located<string>>? Envelope { get; init; }

    /// <summary>Variant with <c>members</c>: the standard deviation of its members is the error.</summary>
    public Located<string>? Ensemble { get; init; }
}
