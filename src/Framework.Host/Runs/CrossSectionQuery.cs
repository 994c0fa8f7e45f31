using TridentFramework.Host.RunCards;
using TridentFramework.Particles;

namespace TridentFramework.Host.Runs;

/// <summary>One cross section per target atom that a task asks for.</summary>
/// <param name="Setting">The setting.</param>
/// <param name="Channel">Channel.</param>
/// <param name="EnergyGeV">Energy, GeV; null for the average over the beam.</param>
/// <param name="Parts">The terms of each contribution.</param>
internal sealed record CrossSectionQuery(
    Setting Setting,
    TridentChannel Channel,
    double? EnergyGeV,
    IReadOnlyList<(Contribution Contribution, IReadOnlyList<ProcessTerm> Terms)> Parts)
{
    /// <summary>The sum over all contributions.</summary>
    public const string Total = "total";

    /// <summary>Proton plus neutron, where both are there.</summary>
    public const string Incoherent = "incoherent";

    /// <summary>Contributions that have a cross section, in the order of results: those of the setting, proton plus neutron, the total.</summary>
    public IReadOnlyList<string> Contributions =>
    [
        .. Parts.Select(static p => NameOf(p.Contribution)),
        .. Parts.Count(static p => p.Contribution != Contribution.Coherent) == 2 ? [Incoherent] : Array.Empty<string>(),
        Total,
    ];

    /// <summary>Name of a contribution in results.</summary>
    public static string NameOf(Contribution contribution) => contribution.ToString().ToLowerInvariant();

    /// <summary>The parts whose sum is a contribution.</summary>
    /// <param name="contribution">One of <see cref="Contributions"/>.</param>
    public IReadOnlyList<(Contribution Contribution, IReadOnlyList<ProcessTerm> Terms)> PartsOf(string contribution) => contribution switch
    {
        Total => Parts,
        Incoherent => [.. Parts.Where(static p => p.Contribution != Contribution.Coherent)],
        _ => [.. Parts.Where(p => NameOf(p.Contribution) == contribution)],
    };

    /// <summary>The terms whose sum is a contribution.</summary>
    /// <param name="contribution">One of <see cref="Contributions"/>.</param>
    public IReadOnlyList<ProcessTerm> TermsOf(string contribution) => [.. PartsOf(contribution).SelectMany(static part => part.Terms)];
}
