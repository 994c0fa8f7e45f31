using System.Text.Json.Nodes;

namespace TridentFramework.Host.Reports;

/// <summary>The plugins that shaped a run, with the digests of their files.</summary>
internal static class PluginsSection
{
    private static readonly string[] Keys = ["family", "name", "status", "assembly", "version", "sha256"];

    /// <summary>The section; null if there were none.</summary>
    public static ReportSection? Of(JsonObject provenance)
    {
        var plugins = provenance.Rows("plugins");
        return plugins.Count == 0 ? null : new ReportSection("plugins", "Plugins", html => new ReportTable(
            "Plugins",
            [.. Keys.Select(static key => new ReportColumn(ColumnHeading.Of(key), key))],
            [.. plugins.Select(static plugin => (IReadOnlyList<ReportCell>)[.. Keys.Select(key => Cell(plugin, key))])]).Write(html));
    }

    private static ReportCell Cell(JsonObject plugin, string key) => key switch
    {
        "family" when plugin.Text(key) is { } family => ReportCell.Text(ColumnHeading.Words(char.ToLowerInvariant(family[0]) + family[1..])),
        "status" when plugin.Text(key) is { } status => status == "Experimental" ? new ReportCell("<strong class=\"bad\">experimental</strong>") : ReportCell.Text(ColumnHeading.Words(status).ToLowerInvariant()),
        _ => ResultCells.Of(key, plugin[key]),
    };
}
