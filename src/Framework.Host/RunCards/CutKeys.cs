using TridentFramework.Engine.Observables;

namespace TridentFramework.Host.RunCards;

/// <summary>A range of an observable. An event at the lower end counts, one at the upper end does not. docs/distributions.md says more.</summary>
/// <example><code>
/// cuts:
///   - {observable: subleadingEnergy, min: 5 GeV}
///   - {observable: openingAngle, min: 10 mrad, max: 30 deg}
/// </code></example>
internal sealed record CutKeys
{
    /// <summary>What is cut on; docs/distributions.md lists all observables.</summary>
    public required Located<Observable> Observable { get; init; }

    /// <summary>Least value, with a unit of the observable; no limit if left out.</summary>
    /// <example>5 GeV</example>
    public Located<Quantity>? Min { get; init; }

    /// <summary>Upper end, with a unit of the observable; no limit if left out.</summary>
    /// <example>30 deg</example>
    public Located<Quantity>? Max { get; init; }
}
