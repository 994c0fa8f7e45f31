namespace TridentFramework.Host.Reports;

/// <summary>The frame of a report: heading, table of contents, style and script.</summary>
internal static class ReportPage
{
    // A page that was sent by mail must not be able to fetch anything.
    private const string ContentPolicy = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

    /// <summary>Writes a page.</summary>
    /// <param name="title">Its title.</param>
    /// <param name="writeByline">Writes what stands under the title.</param>
    /// <param name="sections">Its sections.</param>
    public static string Write(string title, Action<HtmlWriter> writeByline, IReadOnlyList<ReportSection> sections)
    {
        var html = new HtmlWriter();
        html.Raw("<!doctype html>\n").Open("html", ("lang", "en")).Raw("\n").Open("head").Raw("\n");
        html.Void("meta", ("charset", "utf-8"));
        html.Void("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1"));
        html.Void("meta", ("http-equiv", "Content-Security-Policy"), ("content", ContentPolicy));
        html.Void("meta", ("name", "color-scheme"), ("content", "light dark"));
        html.Void("meta", ("name", "generator"), ("content", "TridentFramework"));
        html.Element("title", title).Raw("\n");
        html.Raw("<style>\n").Raw(Resource("report.css")).Raw("</style>\n").CloseLine();
        html.Open("body").Raw("\n");
        html.Element("a", "Skip to the content", ("class", "skip"), ("href", "#content")).Raw("\n");
        html.Open("header").Open("div", ("class", "title")).Element("h1", title).CloseLine();
        writeByline(html);
        html.CloseLine();
        html.Open("div", ("class", "page")).Raw("\n");
        html.Open("nav", ("aria-label", "Contents")).Element("h2", "Contents").Open("ul");
        foreach (var section in sections)
            html.Open("li").Element("a", section.Title, ("href", "#" + section.Id)).Close();
        html.Close().CloseLine();
        html.Open("main", ("id", "content")).Raw("\n");
        foreach (var section in sections)
        {
            html.Open("section", ("id", section.Id), ("class", "part")).Element("h2", section.Title).Raw("\n");
            section.Write(html);
            html.CloseLine();
        }

        html.Close().CloseLine();
        html.Raw("<div id=\"hover\" role=\"status\" hidden></div>\n<script>\n").Raw(Resource("report.js")).Raw("</script>\n");
        return html.Close().Close().Raw("\n").ToString();
    }

    private static string Resource(string name)
    {
        using var stream = typeof(ReportPage).Assembly.GetManifestResourceStream("report/" + name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
