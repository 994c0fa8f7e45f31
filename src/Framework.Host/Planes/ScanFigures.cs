using System.Globalization;
using TridentFramework.Host.Figures;
using TridentFramework.Host.RunCards;
using TridentFramework.Host.Runs;

namespace TridentFramework.Host.Planes;

/// <summary>Draws scans: contours over planes, curves over lines.</summary>
internal static class ScanFigures
{
    private const int OwnLevels = 7;

    private static readonly double[] RatioLevels = [0.5, 0.9, 1.1, 1.5, 2.0, 5.0, 10.0];

    /// <summary>A figure of a scan.</summary>
    /// <param name="keys">What the card says of it.</param>
    /// <param name="planes">Planes of the scan.</param>
    public static TaskFigure Of(PlaneFigureKeys keys, IReadOnlyList<CrossSectionPlane> planes)
    {
        List<CrossSectionPlane> shown = keys.Scenarios is { } names ? [.. names.SelectMany(name => planes.Where(p => p.Scenario == name.Value))] : [.. planes];
        var panels = shown[0].Plane.Y is null ? [Line(keys, shown)] : shown.ConvertAll(plane => Contours(keys, plane, shown));
        return new TaskFigure(keys.Name.Value, new Figure { Title = keys.Title?.Value, Columns = Math.Min(keys.Columns ?? 2, panels.Count), Panels = panels });
    }

    /// <summary>The numbers of a plane that a figure shows.</summary>
    public static double[] Values(PlaneQuantity quantity, CrossSectionPlane plane) => quantity switch
    {
        PlaneQuantity.Ratio => plane.Ratio,
        PlaneQuantity.CrossSection => plane.CrossSectionFb,
        _ => [.. plane.CrossSectionFb.Select(value => value * EventRate.PerFemtobarn(plane.Query.Setting, plane.Query.Channel))],
    };

    /// <summary>Label of a quantity.</summary>
    public static string Label(PlaneQuantity quantity) => quantity switch
    {
        PlaneQuantity.Ratio => @"\sigma/\sigma_{SM}",
        PlaneQuantity.CrossSection => @"\sigma [fb]",
        _ => "events",
    };

    private static Panel Line(PlaneFigureKeys keys, List<CrossSectionPlane> planes) => new()
    {
        X = FigureAxes.Of(keys.X, planes[0].Plane.X),
        Y = FigureAxes.Of(keys.Y, Label(keys.Quantity), isLogarithmic: keys.Quantity != PlaneQuantity.Ratio),
        Legend = keys.Legend,
        Layers = [.. planes.Select((plane, number) => new Curve
        {
            X = plane.Plane.X.Values,
            Y = Values(keys.Quantity, plane),
            Colour = number % Palette.Colours.Count,
            Style = (LineStyle)(number / Palette.Colours.Count % Enum.GetValues<LineStyle>().Length),
            Legend = planes.Count == 1 ? null : Name(plane, planes),
        })],
    };

    private static Panel Contours(PlaneFigureKeys keys, CrossSectionPlane plane, List<CrossSectionPlane> planes)
    {
        var values = Values(keys.Quantity, plane);
        var levels = Levels(keys, values);
        return new Panel
        {
            Title = planes.Count == 1 ? null : Name(plane, planes),
            X = FigureAxes.Of(keys.X, plane.Plane.X),
            Y = FigureAxes.Of(keys.Y, plane.Plane.Y!),
            Legend = keys.Legend,
            Layers =
            [
                new Contours
                {
                    X = plane.Plane.X.Values,
                    Y = plane.Plane.Y!.Values,
                    Z = values,
                    Subject = Label(keys.Quantity),
                    Levels = [.. levels.Select(static (level, number) => new ContourLevel(level)
                    {
                        Colour = number % Palette.Colours.Count,
                        Legend = level.ToString("G4", CultureInfo.InvariantCulture),
                    })],
                },
            ],
        };
    }

    private static IReadOnlyList<double> Levels(PlaneFigureKeys keys, double[] values)
    {
        if (keys.Levels is { } given)
            return given;
        var (least, greatest) = (values.Min(), values.Max());
        if (keys.Quantity == PlaneQuantity.Ratio)
            return RatioLevels;
        return least > 0.0
            ? [.. Enumerable.Range(1, OwnLevels).Select(k => least * Math.Pow(greatest / least, k / (OwnLevels + 1.0)))]
            : [.. Enumerable.Range(1, OwnLevels).Select(k => least + ((greatest - least) * k / (OwnLevels + 1.0)))];
    }

    // What all planes have in common is left out.
    private static string Name(CrossSectionPlane plane, List<CrossSectionPlane> planes)
    {
        var parts = new List<string>();
        if (planes.Exists(p => p.Scenario != plane.Scenario))
            parts.Add(LabelEscape.Of(plane.Scenario));
        if (planes.Exists(p => p.Query.Setting.Name != plane.Query.Setting.Name))
            parts.Add(LabelEscape.Of(plane.Query.Setting.Name));
        if (planes.Exists(p => !p.Query.Channel.Equals(plane.Query.Channel)))
            parts.Add(ChannelLabel.Of(plane.Query.Channel));
        return string.Join(", ", parts);
    }
}
