using System.Globalization;

namespace TridentFramework.Host.Reports;

/// <summary>The figures of a run.</summary>
internal static class FiguresSection
{
    // Figures are drawn for print, where text of 8 pt is read from nearer than on a screen.
    private const double ScreenScale = 1.75;
    private const double PixelsPerPt = 96.0 / 72.0;

    /// <summary>The section; null if there are no figures.</summary>
    public static ReportSection? Of(ReportedRun run) => run.Figures.Count == 0 ? null : new ReportSection("figures", "Figures", html =>
    {
        for (var i = 0; i < run.Figures.Count; i++)
            Write(html, run, run.Figures[i], string.Create(CultureInfo.InvariantCulture, $"figure{i + 1}"), run.Figures[i].Name);
    });

    /// <summary>Writes a figure.</summary>
    /// <param name="html">Where to.</param>
    /// <param name="run">The run.</param>
    /// <param name="figure">Its figure.</param>
    /// <param name="id">What its identifiers begin with.</param>
    /// <param name="caption">What to call it.</param>
    public static void Write(HtmlWriter html, ReportedRun run, ReportedFigure figure, string id, string caption)
    {
        var width = FigureDrawing.WidthPt(figure.Svg) * PixelsPerPt;
        html.Open("figure", ("id", id), ("class", "plot"), ("style", string.Create(CultureInfo.InvariantCulture, $"--natural: {width:0}px; --wide: {width * ScreenScale:0}px")));
        html.Open("div", ("class", "drawing"), ("tabindex", "0"), ("role", "group"), ("aria-label", "Figure " + figure.Name)).Raw("\n");
        html.Raw(FigureDrawing.WithIdentifiers(figure.Svg, id)).Raw("\n").CloseLine();
        html.Open("figcaption").Element("strong", caption)
            .Text(" · ").Element("a", "drawing", ("href", run.Link(figure.Description.Text("svg")!)))
            .Text(" · ").Element("a", "numbers", ("href", run.Link(figure.Description.Text("data")!))).CloseLine();
        if (FigureHover.Of(figure) is { } numbers)
            html.Raw("<script type=\"application/json\">").Raw(numbers).Raw("</script>\n");
        html.CloseLine();
    }
}
