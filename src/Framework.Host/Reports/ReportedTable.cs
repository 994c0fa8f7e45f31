namespace TridentFramework.Host.Reports;

/// <summary>A table of results.json and how a report shows it.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Keys">The columns that tell its rows apart from run to run; none if rows of two runs have nothing in common.</param>
/// <param name="Values">Its numbers, with the columns of their errors; those of <paramref name="Keys"/> are compared between runs.</param>
internal sealed record ReportedTable(string Key, string Title, IReadOnlyList<string> Keys, IReadOnlyList<(string Value, string? Error)> Values)
{
    private const string TheoryRemark = "The error of the events is that of the theory; its parts are in the error budget.";
    private static readonly (string, string)[] TheoryErrors = [("events", "theoryErrorEvents")];
    private static readonly string[] TheoryParts = ["theoryErrors.formFactor", "theoryErrors.qed", "theoryErrors.weak", "theoryErrors.nuclear"];
    private static readonly string[] Rate = ["scenario", "variant", "channel", "contribution"];
    private static readonly string[] CrossSection = [.. Rate, "energyGeV"];
    private static readonly string[] Diagnostics = ["evaluations", "chi2PerDof", "effectiveSampleSize", "largestWeightsShare"];

    /// <summary>The tables that are known, in the order of a report.</summary>
    public static IReadOnlyList<ReportedTable> All { get; } =
    [
        new("rateSummaries", "Event rates", Rate, [("events", "statisticalErrorEvents"), ("theoryErrorEvents", null)])
        {
            Pairs = TheoryErrors,
            Hidden = TheoryParts,
            Remark = TheoryRemark,
        },
        new("rates", "Event rates by contribution", Rate, [("events", "statisticalErrorEvents"), ("theoryErrorEvents", null)])
        {
            Pairs = TheoryErrors,
            Hidden = TheoryParts,
            Remark = TheoryRemark,
        },
        new("crossSections", "Cross sections", CrossSection, [("crossSectionFb", "errorFb"), ("VVFb", "VVErrorFb"), ("AAFb", "AAErrorFb"), ("VAFb", "VAErrorFb")])
        {
            Hidden = Diagnostics,
            Remark = "Per target atom. σ = gV² VV + gA² AA + gV gA VA where couplings do not depend on the momentum transfer.",
        },
        new("comparisons", "Comparisons", [.. Rate, "baseline", "energyGeV"], [("ratio", "ratioError")]),
        new("distributions", "Distributions", [.. Rate, "histogram", "lowerEdge", "upperEdge"], [("crossSectionFb", "errorFb"), ("densityFbPerUnit", "densityErrorFbPerUnit")])
        {
            Hidden = ["evaluations"],
        },
        new("systematics", "Systematic errors", ["scenario", "budget", "variant", "channel", "contribution", "energyGeV", "source", "kind"], [("error", "integrationError")])
        {
            Remark = "Relative to the cross section. The source “all” is all sources in quadrature.",
            Pairs = [],
        },
        new(
            "systematicsCorrelations",
            "Correlations of systematic errors",
            ["scenario", "budget", "variant", "source", "energyGeV", "channel", "contribution", "otherChannel", "otherContribution"],
            [("correlation", null)]),
        new("scans", "Scans", ["scan", "scenario", "variant", "channel", "energyGeV"], [("standardModelFb", "standardModelErrorFb"), ("leastRatio", null), ("greatestRatio", "greatestRatioError")]),
        new("limits", "Limits", ["limits", "constraint"], [("standardModelChi2", null), ("leastChi2", null), ("bestFitX", null), ("bestFitY", null)]),
        new("limitRegions", "Allowed regions", ["limits", "constraint", "region"], [("shareOfPlane", null), ("xFrom", null), ("xTo", null), ("yFrom", null), ("yTo", null)]),
        new("limitCurves", "Curves of the limits", [], []),
        new("events", "Event files", ["scenario", "sample", "format", "file"], [("count", null), ("crossSectionFb", "errorFb"), ("unweightingEfficiency", null)]),
        new("eventProcesses", "Processes of the events", ["scenario", "sample", "channel", "contribution", "nuclide"], [("crossSectionFb", "errorFb"), ("count", null)]),
        new(
            "equivalentPhotons",
            "Equivalent photons",
            CrossSection,
            [("exactFb", "exactErrorFb"), ("equivalentPhotonsFb", "equivalentPhotonsErrorFb"), ("withSpectrumEndFb", "withSpectrumEndErrorFb"), ("equivalentPhotonsOverExact", null), ("withSpectrumEndOverExact", null)]),
        new("photonCrossSections", "Cross sections on a real photon", ["scenario", "variant", "channel", "invariantMassGeV"], [("crossSectionFb", "errorFb")]),
        new("formFactors", "Form factors", ["scenario", "variant", "particle", "quantity", "qSquaredGeV2"], [("value", null)]),
    ];

    /// <summary>Columns that a report shows elsewhere, or that only programs read.</summary>
    public IReadOnlyList<string> Hidden { get; init; } = [];

    /// <summary>Numbers that are shown in one column with their errors; those of <see cref="Values"/> if nothing else is said.</summary>
    public IReadOnlyList<(string Value, string Error)> Pairs { get; init; } = [.. Values.Where(static v => v.Error is not null).Select(static v => (v.Value, v.Error!))];

    /// <summary>What the reader should know of the numbers.</summary>
    public string? Remark { get; init; }

    /// <summary>Name of its CSV file.</summary>
    public string FileName => (Key == "events" ? "eventFiles" : Key) + ".csv";

    /// <summary>A table that this program does not know, such as one of a later version.</summary>
    public static ReportedTable Unknown(string key) => new(key, ColumnHeading.Words(key) is var words ? char.ToUpperInvariant(words[0]) + words[1..] : key, [], []);
}
