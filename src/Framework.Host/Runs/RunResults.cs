using TridentFramework.Host.Limits;
using TridentFramework.Host.Planes;

namespace TridentFramework.Host.Runs;

/// <summary>Everything that a run computed. All outputs are made from this one object.</summary>
/// <param name="CrossSections">Cross sections, in the order of tasks, scenarios, variants, channels, energies, contributions.</param>
/// <param name="Rates">Event rates by contribution.</param>
/// <param name="RateSummaries">Event rates as coherent, incoherent and total.</param>
/// <param name="Comparisons">Ratios of variants to baselines.</param>
/// <param name="Evaluations">Phase-space points of the whole run.</param>
/// <param name="MissedIntegrals">Integrals that missed the requested error.</param>
internal sealed record RunResults(
    IReadOnlyList<CrossSectionRow> CrossSections,
    IReadOnlyList<RateRow> Rates,
    IReadOnlyList<RateRow> RateSummaries,
    IReadOnlyList<ComparisonRow> Comparisons,
    long Evaluations,
    IReadOnlyList<MissedIntegral> MissedIntegrals)
{
    /// <summary>Every integral of the run, in the order of the plan.</summary>
    public IReadOnlyList<IntegralRow> Integrals { get; init; } = [];

    /// <summary>Form factors, in the order of tasks, scenarios, variants, particles, quantities, momentum transfers.</summary>
    public IReadOnlyList<FormFactorRow> FormFactors { get; init; } = [];

    /// <summary>Systematic errors, in the order of tasks, scenarios, channels, energies, contributions, sources.</summary>
    public IReadOnlyList<SystematicsRow> Systematics { get; init; } = [];

    /// <summary>Correlations of systematic errors, in the order of tasks, scenarios, energies, sources, pairs.</summary>
    public IReadOnlyList<CorrelationRow> SystematicsCorrelations { get; init; } = [];

    /// <summary>Differential cross sections, in the order of tasks, scenarios, variants, channels, contributions, histograms.</summary>
    public IReadOnlyList<DistributionResult> Distributions { get; init; } = [];

    /// <summary>Scans, in the order of tasks.</summary>
    public IReadOnlyList<ScanResult> Scans { get; init; } = [];

    /// <summary>Limits, in the order of tasks.</summary>
    public IReadOnlyList<LimitsResult> Limits { get; init; } = [];

    /// <summary>Figures, in the order of tasks.</summary>
    public IReadOnlyList<TaskFigure> Figures { get; init; } = [];

    /// <summary>Files of events, in the order of scenarios, tasks, formats.</summary>
    public IReadOnlyList<EventFileRow> EventFiles { get; init; } = [];

    /// <summary>Events of each process, in the order of scenarios, tasks, channels, contributions, nuclides.</summary>
    public IReadOnlyList<EventProcessRow> EventProcesses { get; init; } = [];

    /// <summary>Equivalent photons against the exact process, in the order of tasks, scenarios, variants, channels, energies, contributions.</summary>
    public IReadOnlyList<EquivalentPhotonRow> EquivalentPhotons { get; init; } = [];

    /// <summary>Cross sections on real photons, in the order of tasks, scenarios, variants, channels, invariant masses.</summary>
    public IReadOnlyList<PhotonCrossSectionRow> PhotonCrossSections { get; init; } = [];
}
