using System.Text.Json.Nodes;
using TridentFramework.Host.Runs;

namespace TridentFramework.Host.Output;

/// <summary>The tables of a run: the same rows go to results.json and to the CSV files.</summary>
internal static class ResultsTables
{
    /// <summary>All tables, in the order of results.json; a table may be empty.</summary>
    public static IReadOnlyList<ResultsTable> Of(RunResults results) =>
    [
        new ResultsTable("crossSections", [.. results.CrossSections.Select(CrossSection)]),
        new ResultsTable("rates", [.. results.Rates.Select(Rate)]),
        new ResultsTable("rateSummaries", [.. results.RateSummaries.Select(Rate)]),
        new ResultsTable("comparisons", [.. results.Comparisons.Select(Comparison)]),
        new ResultsTable("formFactors", [.. results.FormFactors.Select(FormFactor)]),
        new ResultsTable("systematics", [.. results.Systematics.Select(Systematics)]),
        new ResultsTable("systematicsCorrelations", [.. results.SystematicsCorrelations.Select(Correlation)]),
        new ResultsTable("distributions", [.. results.Distributions.SelectMany(Bins)]),

        new ResultsTable("scans", [.. results.Scans.SelectMany(static s => s.Rows)]),

        new ResultsTable("limits", [.. results.Limits.SelectMany(LimitTables.Summaries)]),
        new ResultsTable("limitRegions", [.. results.Limits.SelectMany(LimitTables.Regions)]),
        new ResultsTable("limitCurves", [.. results.Limits.SelectMany(LimitTables.Curves)]),

        // events.csv would be the events themselves.
        new ResultsTable("events", [.. results.EventFiles.Select(EventFile)]) { Stem = "eventFiles" },
        new ResultsTable("eventProcesses", [.. results.EventProcesses.Select(EventProcess)]),
        new ResultsTable("equivalentPhotons", [.. results.EquivalentPhotons.Select(EquivalentPhoton)]),
        new ResultsTable("photonCrossSections", [.. results.PhotonCrossSections.Select(PhotonCrossSection)]),
    ];

    private static JsonObject CrossSection(CrossSectionRow row)
    {
        var cells = new JsonObject
        {
            ["scenario"] = row.Scenario,
            ["variant"] = row.Variant,
            ["channel"] = row.Channel,
            ["target"] = row.Target,
            ["contribution"] = row.Contribution,
            ["energyGeV"] = row.EnergyGeV,
            ["crossSectionFb"] = row.CrossSection.Total.Value,
            ["errorFb"] = row.CrossSection.Total.Error,
        };
        if (row.CrossSection.CouplingsAreConstant)
        {
            cells["VVFb"] = row.CrossSection.VV.Value;
            cells["AAFb"] = row.CrossSection.AA.Value;
            cells["VAFb"] = row.CrossSection.VA.Value;
            cells["VVErrorFb"] = row.CrossSection.VV.Error;
            cells["AAErrorFb"] = row.CrossSection.AA.Error;
            cells["VAErrorFb"] = row.CrossSection.VA.Error;
        }

        cells["evaluations"] = row.Evaluations;
        cells["chi2PerDof"] = row.Quality.Chi2PerDof;
        cells["effectiveSampleSize"] = double.IsFinite(row.Quality.EffectiveSampleSize) ? Math.Round(row.Quality.EffectiveSampleSize) : null;
        cells["largestWeightsShare"] = row.Quality.LargestWeightsShare;
        cells["converged"] = row.IsConverged;
        return cells;
    }

    private static JsonObject Rate(RateRow row) => new()
    {
        ["scenario"] = row.Scenario,
        ["variant"] = row.Variant,
        ["channel"] = row.Channel,
        ["contribution"] = row.Contribution,
        ["events"] = row.Events,
        ["statisticalErrorEvents"] = row.StatisticalErrorEvents,
        ["theoryErrorEvents"] = row.TheoryErrors.Total,
        ["theoryErrors"] = new JsonObject
        {
            ["formFactor"] = row.TheoryErrors.FormFactor,
            ["qed"] = row.TheoryErrors.Qed,
            ["weak"] = row.TheoryErrors.Weak,
            ["nuclear"] = row.TheoryErrors.Nuclear,
        },
        ["converged"] = row.IsConverged,
    };

    private static JsonObject Comparison(ComparisonRow row) => new()
    {
        ["scenario"] = row.Scenario,
        ["variant"] = row.Variant,
        ["baseline"] = row.Baseline,
        ["channel"] = row.Channel,
        ["contribution"] = row.Contribution,
        ["energyGeV"] = row.EnergyGeV,
        ["ratio"] = row.Ratio,
        ["ratioError"] = row.RatioError,
        ["converged"] = row.IsConverged,
    };

    private static JsonObject FormFactor(FormFactorRow row) => new()
    {
        ["scenario"] = row.Scenario,
        ["variant"] = row.Variant,
        ["particle"] = row.Particle,
        ["quantity"] = row.Quantity,
        ["qSquaredGeV2"] = row.QSquaredGeV2,
        ["value"] = row.Value,
    };

    private static JsonObject Systematics(SystematicsRow row) => new()
    {
        ["scenario"] = row.Scenario,
        ["budget"] = row.Budget,
        ["variant"] = row.Variant,
        ["channel"] = row.Channel,
        ["contribution"] = row.Contribution,
        ["energyGeV"] = row.EnergyGeV,
        ["source"] = row.Source,
        ["kind"] = row.Kind,
        ["up"] = row.Effect.Up,
        ["down"] = row.Effect.Down,
        ["error"] = row.Effect.Error,
        ["integrationError"] = row.Effect.IntegrationError,
        ["converged"] = row.IsConverged,
    };

    private static IEnumerable<JsonObject> Bins(DistributionResult result) => Enumerable.Range(0, result.Bins.Count).Select(bin => new JsonObject
    {
        ["scenario"] = result.Scenario,
        ["variant"] = result.Variant,
        ["channel"] = result.Channel,
        ["target"] = result.Target,
        ["contribution"] = result.Contribution,
        ["histogram"] = result.Histogram.Name,
        ["observable"] = result.Histogram.Axis.Observable.Name,
        ["unit"] = result.Histogram.Axis.Observable.Unit,
        ["lowerEdge"] = Finite(result.Lower(bin)),
        ["upperEdge"] = Finite(result.Upper(bin)),
        ["crossSectionFb"] = result.Bins[bin].CrossSectionFb,
        ["errorFb"] = result.Bins[bin].ErrorFb,
        ["densityFbPerUnit"] = result.Density(bin)?.CrossSectionFb,
        ["densityErrorFbPerUnit"] = result.Density(bin)?.ErrorFb,
        ["evaluations"] = result.Evaluations,
    });

    private static double? Finite(double edge) => double.IsFinite(edge) ? edge : null;

    private static JsonObject Correlation(CorrelationRow row) => new()
    {
        ["scenario"] = row.Scenario,
        ["budget"] = row.Budget,
        ["variant"] = row.Variant,
        ["source"] = row.Source,
        ["energyGeV"] = row.EnergyGeV,
        ["channel"] = row.Channel,
        ["contribution"] = row.Contribution,
        ["otherChannel"] = row.OtherChannel,
        ["otherContribution"] = row.OtherContribution,
        ["correlation"] = row.Correlation,
    };

    private static JsonObject EventFile(EventFileRow row) => new()
    {
        ["scenario"] = row.Scenario,
        ["sample"] = row.Sample,
        ["file"] = row.File.Name,
        ["format"] = row.File.Format,
        ["count"] = row.Count,
        ["sumOfWeights"] = row.SumOfWeights,
        ["unweightingEfficiency"] = row.Efficiency,
        ["overweightShare"] = row.OverweightShare,
        ["largestWeight"] = row.LargestWeight,
        ["crossSectionFb"] = row.CrossSectionFb,
        ["errorFb"] = row.ErrorFb,
        ["exposure"] = row.Exposure,
        ["bytes"] = row.File.Bytes,
        ["sha256"] = row.File.Sha256,
    };

    private static JsonObject EquivalentPhoton(EquivalentPhotonRow row) => new()
    {
        ["scenario"] = row.Exact.Scenario,
        ["variant"] = row.Exact.Variant,
        ["channel"] = row.Exact.Channel,
        ["target"] = row.Exact.Target,
        ["contribution"] = row.Exact.Contribution,
        ["energyGeV"] = row.Exact.EnergyGeV,
        ["exactFb"] = row.Exact.CrossSection.Total.Value,
        ["exactErrorFb"] = row.Exact.CrossSection.Total.Error,
        ["equivalentPhotonsFb"] = row.EquivalentPhotons.Value,
        ["equivalentPhotonsErrorFb"] = row.EquivalentPhotons.Error,
        ["withSpectrumEndFb"] = row.WithSpectrumEnd.Value,
        ["withSpectrumEndErrorFb"] = row.WithSpectrumEnd.Error,
        ["leadingLogarithmFb"] = row.LeadingLogarithm?.Value,
        ["equivalentPhotonsOverExact"] = row.Ratio(row.EquivalentPhotons),
        ["withSpectrumEndOverExact"] = row.Ratio(row.WithSpectrumEnd),
        ["leadingLogarithmOverExact"] = row.Ratio(row.LeadingLogarithm),
        ["converged"] = row.Exact.IsConverged,
    };

    private static JsonObject PhotonCrossSection(PhotonCrossSectionRow row) => new()
    {
        ["scenario"] = row.Scenario,
        ["variant"] = row.Variant,
        ["channel"] = row.Channel,
        ["invariantMassGeV"] = row.InvariantMassGeV,
        ["crossSectionFb"] = row.CrossSection.Value,
        ["errorFb"] = row.CrossSection.Error,
        ["leadingLogarithmFb"] = row.LeadingLogarithmFb,
        ["leadingLogarithmOverExact"] = row.LeadingLogarithmRatio,
    };

    private static JsonObject EventProcess(EventProcessRow row) => new()
    {
        ["scenario"] = row.Scenario,
        ["sample"] = row.Sample,
        ["process"] = row.Process,
        ["channel"] = row.Channel,
        ["contribution"] = row.Contribution,
        ["nuclide"] = row.Nuclide,
        ["crossSectionFb"] = row.CrossSectionFb,
        ["errorFb"] = row.ErrorFb,
        ["count"] = row.Count,
        ["sumOfWeights"] = row.SumOfWeights,
    };
}
