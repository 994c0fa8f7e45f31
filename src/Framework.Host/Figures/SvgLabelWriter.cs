using System.Globalization;
using System.Security;
using System.Text;

namespace TridentFramework.Host.Figures;

/// <summary>
/// Writes a line of text. Every run has its own position and length, so that it takes the place that was computed for it whatever font a viewer has; the spaces at its ends stand between
/// the runs, where they make the text searchable and no difference to the drawing.
/// </summary>
internal static class SvgLabelWriter
{
    /// <summary>Writes a line with its left end and its baseline at a point.</summary>
    public static void Write(StringBuilder svg, LabelLine line, double x, double baseline, PaletteColour colour)
    {
        var runs = line.Runs.Where(static run => run.Text.Length > 0).ToList();
        if (runs.Count == 1)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<text{Attributes(runs[0], x, baseline)}>{Escaped(runs[0].Text.Trim(' '))}</text>");
        }
        else if (runs.Count > 1)
        {
            svg.Append("<text>");
            foreach (var run in runs)
            {
                var text = run.Text.Trim(' ');
                svg.Append(run.Text.StartsWith(' ') ? " " : "");
                if (text.Length > 0)
                    svg.Append(CultureInfo.InvariantCulture, $"<tspan{Attributes(run, x, baseline)}>{Escaped(text)}</tspan>");
                svg.Append(run.Text.Length > 1 && run.Text.EndsWith(' ') ? " " : "");
            }

            svg.Append("</text>");
        }

        foreach (var stroke in line.Strokes)
        {
            svg.Append(
                CultureInfo.InvariantCulture,
                $"<path class=\"bar\" d=\"M{SvgNumber.Of(x + stroke.From)} {SvgNumber.Of(baseline - stroke.Rise)}H{SvgNumber.Of(x + stroke.To)}\" stroke=\"{colour}\" stroke-width=\"{SvgNumber.Of(stroke.Thickness)}\"/>");
        }
    }

    private static string Attributes(LabelRun run, double x, double baseline)
    {
        var leading = run.Text.Length - run.Text.TrimStart(' ').Length;
        var spaceWidth = FontMetrics.Width(" ") * run.SizePt;
        var width = run.Width - ((run.Text.Length - run.Text.Trim(' ').Length) * spaceWidth);
        return $" x=\"{SvgNumber.Of(x + run.X + (leading * spaceWidth))}\" y=\"{SvgNumber.Of(baseline - run.Rise)}\" font-size=\"{SvgNumber.Of(run.SizePt)}\""
            + (run.IsItalic ? " font-style=\"italic\"" : "")
            + $" textLength=\"{SvgNumber.Of(width)}\" lengthAdjust=\"spacingAndGlyphs\"";
    }

    private static string Escaped(string text) => SecurityElement.Escape(text);
}
