using TridentFramework.Fluxes;
using TridentFramework.Host.Output;
using TridentFramework.Host.RunCards;
using TridentFramework.Particles;
using TridentFramework.Plugins;

namespace TridentFramework.Host.Runs;

/// <summary>What a reader of results should know before believing them.</summary>
internal static class RunWarnings
{
    // A beam that ends above this share of its largest E dPhi/dE misses neutrinos that count: cross sections grow about as E.
    private const double NegligibleEnd = 0.05;

    /// <summary>What can be said before anything is computed.</summary>
    /// <param name="study">The study.</param>
    /// <param name="plugins">Plugins that it uses.</param>
    public static IReadOnlyList<RunWarning> Before(Study study, IReadOnlyList<UsedPlugin> plugins) =>
    [
        .. plugins.Where(static p => p.Status == ValidationStatus.Experimental).Select(static p => new RunWarning(
            RunWarningKind.ExperimentalPlugin, $"{p.Family} plugin {p.Name} is experimental: its physics has not been compared with an independent number")),
        .. ComparisonCoverage.Omissions(study).Select(static omission => new RunWarning(RunWarningKind.Omission, omission)),
        .. Extrapolations(study).Distinct(StringComparer.Ordinal).Select(static message => new RunWarning(RunWarningKind.Extrapolation, message)),
        .. TruncatedBeams(study).Distinct(StringComparer.Ordinal).Select(static message => new RunWarning(RunWarningKind.TruncatedBeam, message)),
    ];

    /// <summary>Everything that there is to say of finished results.</summary>
    /// <param name="study">The study.</param>
    /// <param name="plugins">Plugins that it uses.</param>
    /// <param name="results">Its results.</param>
    /// <param name="undrawn">Why figures were not drawn, one message each.</param>
    public static IReadOnlyList<RunWarning> Of(Study study, IReadOnlyList<UsedPlugin> plugins, RunResults results, IReadOnlyList<string> undrawn) =>
    [
        .. Before(study, plugins),
        .. results.Integrals.Where(static integral => integral.IsSlow).Select(static slow => new RunWarning(RunWarningKind.SlowConvergence, FormattableString.Invariant(
            $"{slow.Name} (scenario {slow.Scenario}) took {slow.Evaluations:N0} of the {slow.MaxEvaluations:N0} points of integration.maxEvaluations; a smaller relativeError will need a larger limit"))),
        .. results.MissedIntegrals.Select(static missed => new RunWarning(RunWarningKind.NotConverged, missed.ToString())),
        .. undrawn.Select(static message => new RunWarning(RunWarningKind.FigureNotDrawn, message)),
    ];

    private static IEnumerable<string> Extrapolations(Study study)
    {
        var transfers = study.Tasks.OfType<FormFactorsTask>().SelectMany(static task => task.QSquaredGeV2).ToList();
        if (transfers.Count == 0)
            yield break;
        foreach (var setting in study.Scenarios.SelectMany(static s => s.Settings).Where(static s => s.Contributions.Contains(Contribution.Coherent)))
        {
            foreach (var (nuclide, formFactor) in setting.NuclearFormFactors)
            {
                if (formFactor.LargestMeasuredQSquared is { } largest && transfers.Exists(q => q > largest))
                    yield return FormattableString.Invariant($"form factors: variant '{setting.Name}': the form factor of {nuclide} rests on data up to Q2 = {largest:0.###} GeV^2; above, the table is an extrapolation");
            }
        }
    }

    private static IEnumerable<string> TruncatedBeams(Study study)
    {
        if (!study.Tasks.Any(static task => task.NeedsBeam))
            yield break;
        foreach (var setting in study.Scenarios.SelectMany(static s => s.Settings))
        {
            if (setting.Beam is not { } beam)
                continue;
            foreach (var species in setting.Channels.Select(static c => c.Incoming).Distinct().Where(beam.Species.Contains))
            {
                var spectrum = beam.Spectrum(species);
                if (EndOf(spectrum) is > NegligibleEnd and var share)
                {
                    yield return FormattableString.Invariant(
                        $"beam: the table of {species.ShortName()} ends at {spectrum.EdgesGeV[^1]:0.###} GeV, where E dPhi/dE is still {share:P0} of its largest value; neutrinos above do not count");
                }
            }
        }
    }

    // E dPhi/dE in the last bin over its largest value; a formula has no bins, and ends where its parameters say so.
    private static double EndOf(IEnergySpectrum spectrum)
    {
        var edges = spectrum.EdgesGeV;
        if (edges.Count < 3)
            return 0.0;
        double[] centres = [.. edges.Zip(edges.Skip(1), static (low, high) => 0.5 * (low + high))];
        var densities = new double[centres.Length];
        spectrum.Evaluate(centres, densities);
        var weights = centres.Zip(densities, static (energy, density) => energy * density).ToList();
        return weights[^1] / weights.Max();
    }
}
