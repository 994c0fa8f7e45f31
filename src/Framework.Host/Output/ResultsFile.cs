using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using TridentFramework.Host.RunCards;
using TridentFramework.Host.Runs;
using TridentFramework.Plugins;

namespace TridentFramework.Host.Output;

/// <summary>results.json, schema trident-results/1: everything that a program needs to know about a run.</summary>
internal static class ResultsFile
{
    private static readonly JsonSerializerOptions Layout = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Version of what is in the file.</summary>
    public const string Schema = "trident-results/1";

    /// <summary>Name of the file.</summary>
    public const string Name = "results.json";

    /// <summary>Version of this program.</summary>
    public static string Version { get; } =
        typeof(ResultsFile).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0";

    /// <summary>
    /// The file's text. Apart from <c>provenance.created</c> it depends only on the card, the seed, the program, the plugins and the maps that were loaded, if any.
    /// </summary>
    /// <param name="study">What was run.</param>
    /// <param name="tables">Results.</param>
    /// <param name="integrals">How well each integral behind them is known.</param>
    /// <param name="figures">Figures, which lie beside the file.</param>
    /// <param name="plugins">Plugins used, with files and hashes.</param>
    /// <param name="citations">What to cite.</param>
    /// <param name="loadedMapsSha256">SHA-256 of the file of maps that the run started from; null if it started without.</param>
    /// <param name="warnings">What a reader should know.</param>
    /// <param name="created">Time stamp.</param>
    public static string Write(
        Study study,
        IReadOnlyList<ResultsTable> tables,
        IReadOnlyList<IntegralRow> integrals,
        IReadOnlyList<TaskFigure> figures,
        IReadOnlyList<UsedPlugin> plugins,
        IReadOnlyList<Citation> citations,
        string? loadedMapsSha256,
        IReadOnlyList<RunWarning> warnings,
        DateTimeOffset created)
    {
        var provenance = Provenance(study, plugins, citations, loadedMapsSha256, created);
        var root = new JsonObject
        {
            ["schema"] = Schema,
            ["title"] = study.Title,
            ["card"] = study.ResolvedCard.DeepClone(),
            ["provenance"] = provenance,
            ["warnings"] = new JsonArray([.. warnings.Select(static w => w.ToJson())]),
        };
        foreach (var table in tables)
            root[table.Name] = table.ToJson();
        root["integrals"] = new JsonArray([.. integrals.Select(Integral)]);
        root["figures"] = new JsonArray([.. figures.Select(FigureDescription.Of)]);
        return root.ToJsonString(Layout) + "\n";
    }

    /// <summary>A citation in results.json.</summary>
    public static JsonObject Citation(Citation citation) => new()
    {
        ["key"] = citation.Key,
        ["title"] = citation.Title,
        ["year"] = citation.Year,
        ["arxiv"] = citation.ArXiv,
        ["doi"] = citation.Doi,
        ["bibtex"] = citation.ToBibTeX(),
    };

    private static JsonObject Integral(IntegralRow integral) => new()
    {
        ["scenario"] = integral.Scenario,
        ["integral"] = integral.Name,
        ["requestedRelativeError"] = integral.RequestedRelativeError,
        ["relativeError"] = Finite(integral.RelativeError),
        ["evaluations"] = integral.Evaluations,
        ["chi2PerDof"] = Finite(integral.Quality.Chi2PerDof),
        ["effectiveSampleSize"] = Finite(Math.Round(integral.Quality.EffectiveSampleSize)),
        ["largestWeightsShare"] = Finite(integral.Quality.LargestWeightsShare),
        ["converged"] = integral.IsConverged,
    };

    private static double? Finite(double value) => double.IsFinite(value) ? value : null;

    private static JsonObject Provenance(
        Study study,
        IReadOnlyList<UsedPlugin> plugins,
        IReadOnlyList<Citation> citations,
        string? loadedMapsSha256,
        DateTimeOffset created)
    {
        var provenance = new JsonObject
        {
            ["program"] = "TridentFramework",
            ["version"] = Version,
            ["created"] = created.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'"),
            ["seed"] = study.Scenarios[0].Settings[0].Integration.Seed,
        };
        if (study.Scenarios.DistinctBy(static s => s.Settings[0].Integration.Seed).Skip(1).Any())
            provenance["scenarioSeeds"] = new JsonObject(study.Scenarios.Select(static s => KeyValuePair.Create(s.Name, (JsonNode?)s.Settings[0].Integration.Seed)));
        if (loadedMapsSha256 is not null)
            provenance["loadedMapsSha256"] = loadedMapsSha256;
        provenance["plugins"] = new JsonArray([.. plugins.Select(static p => p.ToJson())]);
        provenance["citations"] = new JsonArray([.. citations.Select(Citation)]);
        return provenance;
    }
}
