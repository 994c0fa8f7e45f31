using System.ComponentModel.DataAnnotations;

namespace TridentFramework.Host.RunCards;

/// <summary>Settings of an <c>events</c> task. docs/events.md explains them, docs/event-formats.md the files.</summary>
/// <example><code>
/// tasks:
///   - events:
///       count: 10000
///       formats: [hepmc3, npz]
///       direction: [0, -0.1, 1]
///       vertex: {box: {centre: [0 m, 0 m, 2.5 m], size: [7 m, 3 m, 5 m]}}
///       spill: {length: 9.6 us}
/// </code></example>
internal sealed record EventsKeys
{
    /// <summary>Number of events; without it a Poisson number from the exposure.</summary>
    /// <example>10000</example>
    [Range(1L, 1_000_000_000_000L)]
    public long? Count { get; init; }

    /// <summary>Formats: hepmc3 (NuHepMC), lhef, hepevt, npz, csv; all but npz also compressed, such as <c>hepmc3.gz</c>; hepmc3 if left out.</summary>
    /// <example>[hepmc3, npz]</example>
    [MinLength(1)]
    [Distinct]
    [KnownNames(NameCatalogue.EventFormats)]
    public IReadOnlyList<Located<string>>? Formats { get; init; }

    /// <summary>Stem of the file names; <c>events</c> if left out.</summary>
    [TextForm(FileNames.Pattern, FileNames.Advice)]
    public Located<string>? Name { get; init; }

    /// <summary>Unweighted events, or points with weights.</summary>
    public EventWeighting Weighting { get; init; } = EventWeighting.Unweighted;

    /// <summary>Part of the cross section that may lie above the envelope; events there have weights above one.</summary>
    [Relative]
    [Range(1e-6, 0.1)]
    public double Overweight { get; init; } = 1e-3;

    /// <summary>Variants that become named weights; all of them if left out.</summary>
    [Distinct]
    public IReadOnlyList<Located<string>>? Weights { get; init; }

    /// <summary>Direction of the beam in the frame of the detector, three numbers; along z if left out.</summary>
    /// <example>[0, -0.1, 1]</example>
    [MinLength(3)]
    [MaxLength(3)]
    public Located<IReadOnlyList<double>>? Direction { get; init; }

    /// <summary>Where interactions happen, with uniform density; at the origin if left out.</summary>
    public Located<VertexKeys>? Vertex { get; init; }

    /// <summary>When interactions happen; all at time zero if left out.</summary>
    public SpillKeys Spill { get; init; } = new();
}
