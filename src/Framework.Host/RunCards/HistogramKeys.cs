using System.ComponentModel.DataAnnotations;
using TridentFramework.Engine.Observables;

namespace TridentFramework.Host.RunCards;

/// <summary>A histogram: an observable and its bins, either equal ones or by their edges.</summary>
internal sealed record HistogramKeys
{
    /// <summary>What is filled; docs/distributions.md lists all observables.</summary>
    public required Located<Observable> Observable { get; init; }

    /// <summary>Name in results; that of the observable if not given. Unique in the card.</summary>
    [TextForm(FileNames.Pattern, FileNames.Advice)]
    public Located<string>? Name { get; init; }

    /// <summary>Number of bins.</summary>
    /// <example>40</example>
    [Range(1, 100_000)]
    public int? Bins { get; init; }

    /// <summary>Lower end of the first bin, with a unit of the observable.</summary>
    /// <example>0 deg</example>
    public Located<Quantity>? Min { get; init; }

    /// <summary>Upper end of the last bin, with a unit of the observable.</summary>
    /// <example>60 deg</example>
    public Located<Quantity>? Max { get; init; }

    /// <summary>Width of the bins: equal, or equal on a logarithmic axis; linear if left out.</summary>
    public PointSpacing? Spacing { get; init; }

    /// <summary>Edges of the bins, increasing, in place of bins, min, max and spacing.</summary>
    /// <example>[0 GeV, 1 GeV, 2 GeV, 5 GeV]</example>
    [MinLength(2)]
    public IReadOnlyList<Located<Quantity>>? Edges { get; init; }
}
