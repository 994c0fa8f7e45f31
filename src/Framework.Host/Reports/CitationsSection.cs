using System.Text.Json.Nodes;

namespace TridentFramework.Host.Reports;

/// <summary>What to cite, with BibTeX to copy.</summary>
internal static class CitationsSection
{
    /// <summary>The section; null if there is nothing.</summary>
    public static ReportSection? Of(JsonObject provenance)
    {
        var citations = provenance.Rows("citations");
        return citations.Count == 0 ? null : new ReportSection("citations", "Citations", html =>
        {
            html.Element("p", "Please cite what this run uses.", ("class", "note")).Raw("\n");
            html.Open("ol", ("class", "citations")).Raw("\n");
            foreach (var citation in citations)
                Write(html, citation);
            html.CloseLine();
            html.Open("details").Element("summary", "BibTeX of all").Open("pre", ("class", "copy"));
            html.Text(string.Join('\n', citations.Select(static c => c.Text("bibtex")?.TrimEnd() ?? ""))).Close().CloseLine();
        });
    }

    private static void Write(HtmlWriter html, JsonObject citation)
    {
        html.Open("li").Element("cite", citation.Text("title") ?? citation.Text("key") ?? "");
        if (citation.Number("year") is { } year)
            html.Text($" ({NumberHtml.Exact(year)})");
        Link(html, citation.Text("arxiv"), "arXiv:", "https://arxiv.org/abs/");
        Link(html, citation.Text("doi"), "doi:", "https://doi.org/");
        if (citation.Text("bibtex") is { } entry)
            html.Open("details").Element("summary", "BibTeX").Element("pre", entry.TrimEnd(), ("class", "copy")).Close();
        html.CloseLine();
    }

    private static void Link(HtmlWriter html, string? identifier, string name, string address)
    {
        if (identifier is not null)
            html.Text(", ").Element("a", name + identifier, ("href", address + Uri.EscapeDataString(identifier).Replace("%2F", "/", StringComparison.Ordinal)), ("rel", "noreferrer"));
    }
}
