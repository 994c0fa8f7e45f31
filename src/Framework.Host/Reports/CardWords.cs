using System.Text.Json;
using System.Text.Json.Nodes;

namespace TridentFramework.Host.Reports;

/// <summary>What a resolved card asks for, in words, in HTML.</summary>
internal static class CardWords
{
    private static readonly HashSet<string> Unsaid = new(StringComparer.Ordinal) { "figures", "method" };

    /// <summary>What stands under a key of a card.</summary>
    public static string Of(string key, JsonNode? value) => (key, value) switch
    {
        ("channels", JsonArray list) => string.Join(", ", list.Select(static c => ReportCell.Channel(JsonFields.Shown(c)).Html)),
        ("newPhysics", JsonArray { Count: 0 }) => "none: the Standard Model",
        ("cuts", JsonArray list) => string.Join("; ", list.OfType<JsonObject>().Select(Cut)),
        ("constants", JsonObject constants) => string.Join(", ", constants.Select(static e => Constant(e.Key, e.Value))),
        ("theoryUncertainties", JsonObject errors) => string.Join(", ", errors.Select(static e => $"{HtmlWriter.Escape(ColumnHeading.Words(e.Key))} {(JsonFields.Number(e.Value) is { } share ? NumberHtml.Percent(share) : Escaped(e.Value))}")),
        _ => Phrase(value),
    };

    /// <summary>A task, as a sentence without its full stop.</summary>
    public static string OfTask(JsonObject task)
    {
        var (name, settings) = task.FirstOrDefault();
        var keys = settings as JsonObject ?? [];
        return name switch
        {
            "crossSection" => $"Cross sections {Energies(keys["energies"])}{(keys.Text("method") == "equivalentPhotons" ? ", by equivalent photons" : "")}",
            "rates" => "Expected events for the exposure",
            "compare" => $"Every variant over <q>{Escaped(keys["baseline"])}</q> {Energies(keys["energies"])}",
            "formFactors" => $"Form factors at Q² of {Points(keys["qSquared"])}",
            "systematics" => $"Error budget{Named(keys)} {Energies(keys["energies"])}: {Sources(keys["sources"])}",
            "distributions" => $"Distributions: {string.Join(", ", keys.Rows("histograms").Select(static h => Phrase(h)))}{(keys.Text("events") is { } file ? $", of the events in {HtmlWriter.Escape(file)}" : "")}",
            "scan" => $"Scan{Named(keys)} over {Plane(keys)}",
            "limits" => $"Limits{Named(keys)} over {Plane(keys)}, {HtmlWriter.Escape(ColumnHeading.Words(keys.Text("interval") ?? ""))} at {(keys.Number("confidence") is { } level ? NumberHtml.Percent(level) : "")} confidence, from {Measurements(keys)}",
            "events" => $"{(keys.Number("count") is { } count ? $"{NumberHtml.Of(count)} events" : "Events for the exposure")}{Named(keys)}{(keys["formats"] is { } formats ? " as " + Phrase(formats) : "")}",
            "equivalentPhotons" => keys["invariantMass"] is { } masses ? $"Cross sections on a real photon at √s of {Points(masses)}" : $"Equivalent photons against the exact cross section {Energies(keys["energies"])}",
            _ => $"{HtmlWriter.Escape(ColumnHeading.Words(name ?? ""))}: {Phrase(keys)}",
        };
    }

    /// <summary>The overrides of a scenario or variant.</summary>
    public static string OfOverrides(JsonObject overrides)
    {
        var parts = overrides.Where(static e => e.Key is not ("name" or "variants")).Select(static e => $"{HtmlWriter.Escape(ColumnHeading.Words(e.Key))}: {Of(e.Key, e.Value)}").ToList();
        return parts.Count == 0 ? "as the card" : string.Join("; ", parts);
    }

    /// <summary>Any value: plugins as their names with parameters in brackets.</summary>
    private static string Phrase(JsonNode? value) => value switch
    {
        JsonArray list => list.Count == 0 ? "none" : string.Join(", ", list.Select(Phrase)),
        JsonObject { Count: > 0 } use when use.Text("plugin") is { } plugin =>
            HtmlWriter.Escape(plugin) + (use["parameters"] is JsonObject { Count: > 0 } parameters ? $" ({Phrase(parameters)})" : ""),
        JsonObject mapping => string.Join(", ", mapping.Where(static e => !Unsaid.Contains(e.Key)).Select(static e => $"{HtmlWriter.Escape(ColumnHeading.Words(e.Key))} {Phrase(e.Value)}")),
        _ => Escaped(value),
    };

    private static string Constant(string key, JsonNode? value) => (key, JsonFields.Number(value)) switch
    {
        ("sin2ThetaW", { } number) => $"sin<sup>2</sup>θ<sub>W</sub> = {NumberHtml.Of(number, 10)}",
        ("alpha", > 0.0 and { } number) => $"α = 1/{NumberHtml.Of(1.0 / number, 9)}",
        ("fermiConstant", { } number) => $"<i>G</i><sub>F</sub> = {NumberHtml.Of(number, 10)} GeV<sup>−2</sup>",
        ("higgsVev", { } number) => $"<i>v</i> = {NumberHtml.Of(number, 10)} GeV",
        _ => $"{HtmlWriter.Escape(ColumnHeading.Words(key))} {Phrase(value)}",
    };

    private static string Cut(JsonObject cut) => (cut["min"], cut["max"]) switch
    {
        ({ } least, { } most) => $"{Escaped(least)} ≤ {Observable(cut)} &lt; {Escaped(most)}",
        ({ } least, null) => $"{Observable(cut)} ≥ {Escaped(least)}",
        (null, { } most) => $"{Observable(cut)} &lt; {Escaped(most)}",
        _ => Observable(cut),
    };

    private static string Observable(JsonObject cut) => HtmlWriter.Escape(ColumnHeading.Words(JsonFields.Shown(cut["observable"])));

    private static string Energies(JsonNode? energies) => energies is null ? "averaged over the beam" : "at " + Points(energies);

    private static string Points(JsonNode? points) => points switch
    {
        JsonObject range => $"{Escaped(range["from"])} to {Escaped(range["to"])} ({Escaped(range["points"])} points, {Escaped(range["spacing"])})",
        JsonArray { Count: > 6 } list => $"{list.Count} values from {Escaped(list[0])} to {Escaped(list[^1])}",
        _ => Phrase(points),
    };

    private static string Named(JsonObject keys) => keys.Text("name") is { } name ? $" <q>{HtmlWriter.Escape(name)}</q>" : "";

    private static string Sources(JsonNode? sources) => sources is JsonArray list ? Names(list, "name") : "the sources that the theory uncertainties assign";

    private static string Plane(JsonObject keys) => string.Join(" and ", new[] { keys["x"], keys["y"] }.OfType<JsonObject>().Select(static axis => $"<code>{Escaped(axis["parameter"])}</code> of {Points(axis)}"));

    private static string Measurements(JsonObject keys)
    {
        var names = new List<string> { Names(keys["measurements"], "name", "measured") };
        if (keys["combinations"] is JsonArray { Count: > 0 } combinations)
            names.Add($"combinations {Names(combinations, "name")}");
        if (keys["overlays"] is JsonArray { Count: > 0 } overlays)
            names.Add("with published limits: " + string.Join(", ", overlays.OfType<JsonObject>().Select(static o => o.Text("published") is { } preset ? HtmlWriter.Escape(preset) : HtmlWriter.Escape(ColumnHeading.Words(o.FirstOrDefault().Key ?? "")))));
        return string.Join(", ", names);
    }

    private static string Names(JsonNode? list, params string[] keys) =>
        list is JsonArray items ? string.Join(", ", items.OfType<JsonObject>().Select(item => HtmlWriter.Escape(keys.Select(item.Text).FirstOrDefault(static name => name is not null) ?? ""))) : "";

    private static string Escaped(JsonNode? value) => value?.GetValueKind() == JsonValueKind.Number ? NumberHtml.Of(JsonFields.Number(value)!.Value, 10) : HtmlWriter.Escape(JsonFields.Shown(value));
}
