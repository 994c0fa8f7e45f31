using System.Security;
using System.Security.Cryptography;
using System.Text;

namespace TridentFramework.Host.Figures;

/// <summary>Writes a figure as SVG 1.1, to stand alone or within a page of HTML.</summary>
internal static class FigureSvg
{
    /// <summary>The figure as SVG. The same figure gives the same bytes.</summary>
    /// <exception cref="ArgumentException">The figure cannot be drawn; the message says where and why.</exception>
    public static string Write(Figure figure)
    {
        var layout = FigureLayout.Of(figure);
        var title = Escaped(figure.Title is { } text ? LabelPlainText.Of(text) : string.Join("; ", figure.Panels.Select(Versus).Distinct(StringComparer.Ordinal)));
        var description = Escaped(string.Join(" ", figure.Panels.Select(Description)));

        // Several figures may stand in one page: what is referred to by name begins with a mark of the content.
        var body = Body(layout, "");
        var mark = "f" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(title + description + body)))[..10];
        var (width, height) = (SvgNumber.Of(layout.Width), SvgNumber.Of(layout.Height));
        return $"""
            <svg xmlns="http://www.w3.org/2000/svg" width="{width}pt" height="{height}pt" viewBox="0 0 {width} {height}" role="img" aria-labelledby="{mark}-title {mark}-desc" class="figure" font-family="{FontMetrics.Family}" fill="#000000">
            <title id="{mark}-title">{title}</title>
            <desc id="{mark}-desc">{description}</desc>
            <rect class="background" width="{width}" height="{height}" fill="#ffffff"/>
            {Body(layout, mark)}</svg>

            """.ReplaceLineEndings("\n");
    }

    private static string Body(FigureLayout layout, string mark)
    {
        var writer = new SvgPanelWriter(mark);
        if (layout.Title is { } title)
            writer.Text(title);
        foreach (var panel in layout.Panels)
            writer.Panel(panel);
        return writer.ToString();
    }

    private static string Versus(Panel panel) => $"{LabelPlainText.Of(panel.Y.Label)} against {LabelPlainText.Of(panel.X.Label)}";

    private static string Description(Panel panel, int index)
    {
        var entries = panel.Layers.SelectMany(static layer => layer.LegendEntries).Select(static entry => LabelPlainText.Of(entry.Text)).Distinct(StringComparer.Ordinal).ToList();
        return $"Panel {index + 1}: {(panel.Title is null ? "" : LabelPlainText.Of(panel.Title) + ", ")}{Versus(panel)}{(entries.Count == 0 ? "" : "; " + string.Join(", ", entries))}.";
    }

    private static string Escaped(string text) => SecurityElement.Escape(text);
}
