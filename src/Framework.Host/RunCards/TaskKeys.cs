namespace TridentFramework.Host.RunCards;

/// <summary>One task of a card: exactly one of its keys.</summary>
/// <example><code>
/// tasks:
///   - crossSection: {}
///   - crossSection: {energies: [5 GeV]}
///   - formFactors: {qSquared: [0 GeV2, 0.01 GeV2]}
/// </code></example>
[OneKey("task")]
internal sealed record TaskKeys
{
    /// <summary>Cross sections at fixed energies, or averaged over the beam.</summary>
    public CrossSectionKeys? CrossSection { get; init; }

    /// <summary>Expected numbers of events; needs an exposure and a beam with an absolute scale.</summary>
    public RatesKeys? Rates { get; init; }

    /// <summary>Every variant over a baseline, with correlated errors.</summary>
    public CompareKeys? Compare { get; init; }

    /// <summary>Tables of the form factors of target nuclides, protons and neutrons; nothing is integrated, so channels may be left out.</summary>
    public FormFactorsKeys? FormFactors { get; init; }

    /// <summary>Differential cross sections, averaged over the beam: energies, angles, masses and momentum transfers in histograms.</summary>
    public DistributionsKeys? Distributions { get; init; }

    /// <summary>An error budget: systematic errors of cross sections source by source, with their correlations.</summary>
    public SystematicsKeys? Systematics { get; init; }

    /// <summary>Cross sections over a plane, or a line, of parameters of new physics: hundreds by hundreds of them from one walk through phase space.</summary>
    public ScanKeys? Scan { get; init; }

    /// <summary>Regions of parameters that measurements of tridents allow, over the same planes, with what other data say.</summary>
    public LimitsKeys? Limits { get; init; }

    /// <summary>Events of every scenario, in files for detector simulations and analyses.</summary>
    public EventsKeys? Events { get; init; }

    /// <summary>The equivalent photon approximation against the exact cross section; or, by <c>invariantMass</c>, the cross section on a real photon.</summary>
    public EquivalentPhotonsKeys? EquivalentPhotons { get; init; }
}
