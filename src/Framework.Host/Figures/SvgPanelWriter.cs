using System.Globalization;
using System.Text;

namespace TridentFramework.Host.Figures;

/// <summary>Writes panels and texts as SVG elements.</summary>
/// <param name="mark">What identifiers begin with.</param>
internal sealed class SvgPanelWriter(string mark)
{
    private const double FrameWidthPt = 0.6;
    private const double MinorTickWidthPt = 0.45;
    private const double MajorTickPt = 4.0;
    private const double MinorTickPt = 2.2;
    private const double BackdropOpacity = 0.85;

    private readonly StringBuilder _svg = new();
    private int _panels;

    /// <summary>What has been written.</summary>
    public override string ToString() => _svg.ToString();

    /// <summary>Writes a panel: its layers, then frame and ticks, so that nothing covers them, then the texts.</summary>
    public void Panel(PanelLayout layout)
    {
        var frame = layout.Map.Frame;
        var clip = $"{mark}-frame{++_panels}";
        _svg.Append("<g class=\"panel\">\n");
        _svg.Append(CultureInfo.InvariantCulture, $"<clipPath id=\"{clip}\">{Rectangle(frame, "")}</clipPath>\n");
        for (var i = 0; i < layout.Layers.Count; i++)
        {
            // Symbols and texts are whole or not there; only lines and areas are cut.
            var isCut = layout.Panel.Layers[i] is not (Points or Note);
            _svg.Append(CultureInfo.InvariantCulture, $"<g class=\"layer {layout.Panel.Layers[i].Kind}\"{(isCut ? $" clip-path=\"url(#{clip})\"" : "")}>\n");
            foreach (var shape in layout.Layers[i])
                Shape(shape);
            _svg.Append("</g>\n");
        }

        var x = Ticks(layout.X, value => layout.Map.XAt(value), (at, length) => Vertical(at, frame, length));
        var y = Ticks(layout.Y, value => layout.Map.YAt(value), (at, length) => Horizontal(at, frame, length));
        _svg.Append(Rectangle(frame, $" class=\"frame\" fill=\"none\" stroke=\"#000000\" stroke-width=\"{SvgNumber.Of(FrameWidthPt)}\"")).Append('\n');
        Axis("axis x", x, layout.X.Texts);
        Axis("axis y", y, layout.Y.Texts);
        if (layout.Title is { } title)
            Text(title);
        if (layout.Legend is { } legend)
            Legend(legend);
        _svg.Append("</g>\n");
    }

    /// <summary>Writes a text.</summary>
    public void Text(PlacedText text)
    {
        var turn = text.IsTurned ? $" transform=\"translate({SvgNumber.Of(text.Left)} {SvgNumber.Of(text.Top + text.Block.Width)}) rotate(-90)\"" : "";
        var (left, top) = text.IsTurned ? (0.0, 0.0) : (text.Left, text.Top);
        _svg.Append(CultureInfo.InvariantCulture, $"<g class=\"{text.Role}\"{turn}{(text.Colour == Palette.Black ? "" : $" fill=\"{text.Colour}\"")}>");
        foreach (var (line, baseline) in text.Block.Lines)
        {
            var spare = text.Block.Width - line.Width;
            var x = left + (spare * text.Align switch { TextAlign.Start => 0.0, TextAlign.Middle => 0.5, _ => 1.0 });
            SvgLabelWriter.Write(_svg, line, x, top + baseline, text.Colour);
        }

        _svg.Append("</g>\n");
    }

    private static string Rectangle(Box box, string attributes) =>
        $"<rect x=\"{SvgNumber.Of(box.Left)}\" y=\"{SvgNumber.Of(box.Top)}\" width=\"{SvgNumber.Of(box.Width)}\" height=\"{SvgNumber.Of(box.Height)}\"{attributes}/>";

    private static (string Major, string Minor) Ticks(AxisLayout axis, Func<double, double> position, Func<double, double, string> pair) => (
        string.Concat(axis.Ticks.Major.Select(tick => pair(position(tick.Value), MajorTickPt))),
        string.Concat(axis.Ticks.Minor.Select(value => pair(position(value), MinorTickPt))));

    // Ticks point inwards, from both sides of the frame.
    private static string Vertical(double x, Box frame, double length) =>
        $"M{SvgNumber.Of(x)} {SvgNumber.Of(frame.Bottom)}v{SvgNumber.Of(-length)}M{SvgNumber.Of(x)} {SvgNumber.Of(frame.Top)}v{SvgNumber.Of(length)}";

    private static string Horizontal(double y, Box frame, double length) =>
        $"M{SvgNumber.Of(frame.Left)} {SvgNumber.Of(y)}h{SvgNumber.Of(length)}M{SvgNumber.Of(frame.Right)} {SvgNumber.Of(y)}h{SvgNumber.Of(-length)}";

    private void Axis(string name, (string Major, string Minor) ticks, IReadOnlyList<PlacedText> texts)
    {
        _svg.Append(CultureInfo.InvariantCulture, $"<g class=\"{name}\">\n");
        if (ticks.Major.Length > 0)
            _svg.Append(CultureInfo.InvariantCulture, $"<path d=\"{ticks.Major}\" fill=\"none\" stroke=\"#000000\" stroke-width=\"{SvgNumber.Of(FrameWidthPt)}\"/>\n");
        if (ticks.Minor.Length > 0)
            _svg.Append(CultureInfo.InvariantCulture, $"<path d=\"{ticks.Minor}\" fill=\"none\" stroke=\"#000000\" stroke-width=\"{SvgNumber.Of(MinorTickWidthPt)}\"/>\n");
        foreach (var text in texts)
            Text(text);
        _svg.Append("</g>\n");
    }

    private void Legend(LegendLayout legend)
    {
        _svg.Append("<g class=\"legend\">\n");
        if (legend.CoversData)
            _svg.Append(Rectangle(legend.Box.Inflated(2.0), $" fill=\"#ffffff\" fill-opacity=\"{SvgNumber.Of(BackdropOpacity)}\"")).Append('\n');
        foreach (var (text, sample) in legend.Entries)
        {
            foreach (var shape in sample)
                Shape(shape);
            Text(text);
        }

        _svg.Append("</g>\n");
    }

    private void Shape(Shape shape)
    {
        switch (shape)
        {
            case StrokedLines lines:
                _svg.Append(CultureInfo.InvariantCulture, $"<path d=\"{string.Concat(lines.Lines.Select(SvgPath.Line))}\" fill=\"none\"{StrokeAttributes(lines.Stroke)}/>\n");
                break;
            case FilledArea area:
                _svg.Append(CultureInfo.InvariantCulture, $"<path d=\"{string.Concat(area.Polygons.Select(SvgPath.Polygon))}\" fill=\"{area.Colour}\" fill-opacity=\"{SvgNumber.Of(area.Opacity)}\" fill-rule=\"evenodd\"/>\n");
                break;
            case Symbols symbols:
                var outlines = string.Concat(symbols.Centres.Select(centre => SvgPath.Symbol(symbols.Marker, centre, symbols.SizePt)));
                var colours = symbols.IsOpen ? $"fill=\"{Palette.White}\" stroke=\"{symbols.Colour}\" stroke-width=\"{SvgNumber.Of(Stroke.ThinWidthPt)}\"" : $"fill=\"{symbols.Colour}\"";
                _svg.Append(CultureInfo.InvariantCulture, $"<path d=\"{outlines}\" {colours}/>\n");
                break;
            case Writing writing:
                Text(writing.Text);
                break;
        }
    }

    private static string StrokeAttributes(Stroke stroke)
    {
        double[] dashes = stroke.Style switch
        {
            LineStyle.Dashed => [4.0, 2.0],
            LineStyle.Dotted => [1.0, 1.6],
            LineStyle.DashDotted => [4.5, 1.6, 1.0, 1.6],
            _ => [],
        };
        var pattern = dashes.Length == 0 ? "" : $" stroke-dasharray=\"{string.Join(' ', dashes.Select(dash => SvgNumber.Of(dash * stroke.WidthPt)))}\"";
        return $" stroke=\"{stroke.Colour}\" stroke-width=\"{SvgNumber.Of(stroke.WidthPt)}\" stroke-linejoin=\"round\"{pattern}";
    }
}
