namespace TridentFramework.Host.Figures;

/// <summary>Conditions on a figure, and the place of what is wrong in the message.</summary>
internal static class FigureInput
{
    /// <summary>Refuses a figure that cannot be drawn, whatever its labels and limits.</summary>
    /// <exception cref="ArgumentException">It cannot be drawn.</exception>
    public static void Check(Figure figure)
    {
        if (figure.Panels.Count == 0)
            throw new ArgumentException("the figure has no panels");
        if (figure.Columns < 1)
            throw new ArgumentException($"the figure has Columns = {figure.Columns}; it must be at least 1");
        LayerInput.Positive(nameof(Figure.PanelWidth), figure.PanelWidth);
        LayerInput.Positive(nameof(Figure.PanelHeight), figure.PanelHeight);
        for (var i = 0; i < figure.Panels.Count; i++)
        {
            var panel = figure.Panels[i];
            InPanel(figure, i, () =>
            {
                if (panel.Layers.Count == 0)
                    throw new ArgumentException("there is nothing to draw: it has no layers");
                for (var k = 0; k < panel.Layers.Count; k++)
                    CheckLayer(panel.Layers[k], k);
                return true;
            });
        }
    }

    /// <summary>Runs something for a panel; the message of a problem names the panel.</summary>
    /// <exception cref="ArgumentException">There is a problem.</exception>
    public static T InPanel<T>(Figure figure, int index, Func<T> action)
    {
        try
        {
            return action();
        }
        catch (ArgumentException exception)
        {
            var title = figure.Panels[index].Title is { } text ? $" \"{text}\"" : "";
            throw new ArgumentException($"panel {index + 1}{title}: {exception.Message}", exception);
        }
    }

    private static void CheckLayer(Layer layer, int index)
    {
        try
        {
            layer.Check();
        }
        catch (ArgumentException exception)
        {
            var legend = layer.Legend is { } text ? $" \"{text}\"" : "";
            throw new ArgumentException($"layer {index + 1} ({layer.Kind}{legend}): {exception.Message}", exception);
        }
    }
}
