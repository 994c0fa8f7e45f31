using TridentFramework.Host.Figures;
using TridentFramework.Host.Planes;
using TridentFramework.Host.RunCards;
using TridentFramework.Host.Runs;

namespace TridentFramework.Host.Limits;

/// <summary>Draws exclusion planes.</summary>
/// <param name="result">What is drawn.</param>
/// <param name="channels">Planes of each scenario.</param>
internal sealed class LimitFigures(LimitsResult result, IReadOnlyDictionary<string, IReadOnlyList<CrossSectionPlane>> channels)
{
    // Place of the favoured areas' teal in the palette.
    private const int FavouredColour = 3;
    private const double OverlayOpacity = 0.22;

    private static readonly int LineStyles = Enum.GetValues<LineStyle>().Length;

    /// <summary>A figure; one that says why it cannot be drawn where the vertical quantity does not rise with the second parameter.</summary>
    /// <param name="keys">What the card says of it.</param>
    public TaskFigure Of(LimitFigureKeys keys)
    {
        (VerticalMap Map, double StandardModel)? vertical = null;
        try
        {
            vertical = keys.Vertical is { } chosen ? Vertical(chosen) : null;
        }
        catch (ArgumentException exception)
        {
            return new TaskFigure(keys.Name.Value, new Figure { Panels = [] }) { Problem = $"{exception.Message}; leave 'vertical' out, or choose another range" };
        }

        var panel = result.Plane.Y is { } y ? OfPlane(keys, y, vertical) : OfLine(keys);
        return new TaskFigure(keys.Name.Value, new Figure { Title = keys.Title?.Value, Panels = [panel] });
    }

    private Panel OfPlane(LimitFigureKeys keys, PlaneAxis second, (VerticalMap Map, double StandardModel)? vertical)
    {
        Func<PlanePoint, PlanePoint> map = vertical is null ? static point => point : vertical.Value.Map.Map;
        var names = keys.Only is { } only ? only.Select(static n => n.Value).ToList() : [.. result.Overlays.Select(static o => o.Source).Distinct(), .. result.Limits.Select(static l => l.Constraint.Name)];
        var layers = new List<Layer>();
        var (greys, favoured, colours) = (0, 0, 0);
        foreach (var name in names)
        {
            foreach (var (_, overlay) in result.Overlays.Where(o => o.Source == name))
                layers.AddRange(Drawn(overlay, overlay.Meaning == OverlayMeaning.Excluded ? greys++ : favoured++, map));
            if (result.Limits.FirstOrDefault(l => l.Constraint.Name == name) is { } limit)
            {
                // Favoured areas keep their colour to themselves.
                if (colours == FavouredColour && result.Overlays.Any(static o => o.Overlay.Meaning == OverlayMeaning.Favoured))
                    colours++;
                layers.AddRange(Drawn(limit, colours++ % Palette.Colours.Count, map));
            }
        }

        if (vertical is { } quantity)
            layers.Add(new Line { Orientation = Orientation.Horizontal, Value = quantity.StandardModel, Colour = Palette.Black, Style = LineStyle.Solid, Legend = "Standard Model" });
        if (!layers.Exists(static layer => layer.Extent.Any()))
            layers.Add(new Note { Text = "nothing excluded", X = 0.5, Y = 0.5, Coordinates = NoteCoordinates.Frame, Align = TextAlign.Middle });
        return new Panel
        {
            X = FigureAxes.Of(keys.X, result.Plane.X),
            Y = keys.Vertical is { } own ? FigureAxes.Of(keys.Y, ScanFigures.Label(own.Quantity), isLogarithmic: true) : FigureAxes.Of(keys.Y, second),
            Legend = keys.Legend,
            Layers = layers,
        };
    }

    private Panel OfLine(LimitFigureKeys keys)
    {
        var layers = new List<Layer>();
        foreach (var (limit, number) in result.Limits.Where(l => keys.Only is null || keys.Only.Any(n => n.Value == l.Constraint.Name)).Select(static (l, number) => (l, number)))
        {
            layers.Add(new Curve { X = result.Plane.X.Values, Y = limit.Statistic, Colour = number % Palette.Colours.Count, Legend = limit.Constraint.Label });
            layers.Add(new Line { Orientation = Orientation.Horizontal, Value = limit.Threshold, Colour = Palette.Colours[number % Palette.Colours.Count] });
        }

        return new Panel
        {
            X = FigureAxes.Of(keys.X, result.Plane.X),
            Y = FigureAxes.Of(keys.Y, "distance in standard deviations", isLogarithmic: false),
            Legend = keys.Legend,
            Layers = layers,
        };
    }

    private (VerticalMap Map, double StandardModel) Vertical(VerticalKeys keys)
    {
        var own = keys.Scenario is { } name ? channels[name.Value] : channels.Values.Single();
        var standard = keys.Quantity == PlaneQuantity.Ratio ? 1.0 : ScenarioPlane.StandardModelOf(keys.Quantity, own);
        return (new VerticalMap(result.Plane, ScenarioPlane.Of(keys.Quantity, own)), standard);
    }

    private static IEnumerable<Layer> Drawn(Overlay overlay, int style, Func<PlanePoint, PlanePoint> map)
    {
        var colour = overlay.Meaning == OverlayMeaning.Excluded ? Palette.Grey : Palette.Colours[FavouredColour];
        var isFavoured = overlay.Meaning == OverlayMeaning.Favoured;
        yield return new Region { Polygons = Mapped(overlay.Areas, map), Colour = colour, Opacity = isFavoured ? Math.Min(OverlayOpacity * (style + 1), 1.0) : OverlayOpacity, Legend = isFavoured ? overlay.Label : null };
        foreach (var line in Lines(overlay.Lines, overlay.Label, map))
            yield return isFavoured ? line with { Colour = colour, Width = Stroke.ThinWidthPt, Legend = null } : line with { Colour = colour, Style = (LineStyle)(style % LineStyles), Width = Stroke.ThinWidthPt };
    }

    private static IEnumerable<Layer> Drawn(LimitResult limit, int colour, Func<PlanePoint, PlanePoint> map)
    {
        var isArea = limit.Constraint.Drawing == LimitDrawing.Area;
        if (isArea)
            yield return new Region { Polygons = Mapped(limit.ExcludedAreas, map), Colour = colour };
        foreach (var line in Lines(limit.Curves, limit.Constraint.Label, map))
            yield return line with { Colour = colour, Style = isArea ? LineStyle.Solid : LineStyle.Dashed };
    }

    private static IReadOnlyList<IReadOnlyList<PlanePoint>> Mapped(IReadOnlyList<IReadOnlyList<PlanePoint>> polygons, Func<PlanePoint, PlanePoint> map) =>
        [.. polygons.Select(polygon => polygon.Select(map).ToList())];

    // The first line stands for all in the legend; a constraint that cuts nothing has an entry all the same.
    private static IEnumerable<Curve> Lines(IReadOnlyList<IReadOnlyList<PlanePoint>> lines, string legend, Func<PlanePoint, PlanePoint> map) =>
        (lines.Count > 0 ? lines : [[]]).Select((line, number) =>
        {
            var mapped = line.Select(map).ToList();
            return new Curve { X = [.. mapped.Select(static p => p.X)], Y = [.. mapped.Select(static p => p.Y)], Legend = number == 0 ? legend : null, Subject = legend };
        });
}
