using System.Text.Json.Nodes;
using TridentFramework.Host.Figures;
using TridentFramework.Host.Runs;

namespace TridentFramework.Host.Output;

/// <summary>A figure as results.json describes it: its files, and for each panel what its axes show and what its layers are.</summary>
internal static class FigureDescription
{
    /// <summary>The description of a figure that can be drawn. Labels are in the label language.</summary>
    public static JsonObject Of(TaskFigure figure) => new()
    {
        ["name"] = figure.Name,
        ["title"] = figure.Figure.Title,
        ["svg"] = figure.Name + ".svg",
        ["data"] = figure.Name + ".csv",
        ["panels"] = new JsonArray([.. figure.Figure.Panels.Select(Of)]),
    };

    private static JsonObject Of(Panel panel)
    {
        var (x, y) = PanelRange.Of(panel);
        return new JsonObject
        {
            ["title"] = panel.Title,
            ["x"] = Of(panel.X, x),
            ["y"] = Of(panel.Y, y),
            ["layers"] = new JsonArray([.. panel.Layers.Select(static layer => JsonValue.Create(layer.Subject ?? layer.Legend))]),
        };
    }

    private static JsonObject Of(Axis axis, AxisRange range) => new()
    {
        ["label"] = axis.Label,
        ["scale"] = range.Scale == AxisScale.Logarithmic ? "log" : "linear",
        ["from"] = range.From,
        ["to"] = range.To,
    };
}
