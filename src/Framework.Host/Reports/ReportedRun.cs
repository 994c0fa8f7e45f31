using System.Text.Json.Nodes;

namespace TridentFramework.Host.Reports;

/// <summary>All that a report knows of a run: its results.json and its figures.</summary>
/// <param name="Results">results.json, of the right schema, with a title, a card and a provenance.</param>
/// <param name="Figures">Its figures, in the order of results.json.</param>
internal sealed record ReportedRun(JsonObject Results, IReadOnlyList<ReportedFigure> Figures)
{
    /// <summary>What links to its files begin with: nothing for a page beside them, else a relative path that ends in a slash.</summary>
    public string Prefix { get; init; } = "";

    /// <summary>What the run is about.</summary>
    public string Title => Results.Text("title") ?? "";

    /// <summary>The resolved card.</summary>
    public JsonObject Card => (JsonObject)Results["card"]!;

    /// <summary>Program, plugins, citations.</summary>
    public JsonObject Provenance => (JsonObject)Results["provenance"]!;

    /// <summary>Version of the program that ran it.</summary>
    public string Version => Provenance.Text("version") ?? "unknown";

    /// <summary>When it was run.</summary>
    public string? Created => Provenance.Text("created");

    /// <summary>A link to one of its files.</summary>
    public string Link(string file) => Prefix + Uri.EscapeDataString(file);
}
