using System.Text;

namespace TridentFramework.Host.Figures;

/// <summary>Path data.</summary>
internal static class SvgPath
{
    /// <summary>A line, closed if its ends are the same.</summary>
    public static string Line(IReadOnlyList<PlanePoint> points) =>
        points.Count > 3 && points[0] == points[^1] ? Polygon([.. points.SkipLast(1)]) : Through(points);

    /// <summary>A closed polygon.</summary>
    public static string Polygon(IReadOnlyList<PlanePoint> points) => Through(points) + "Z";

    /// <summary>The outline of a symbol.</summary>
    public static string Symbol(Marker marker, PlanePoint centre, double sizePt)
    {
        var r = sizePt / 2.0;
        switch (marker)
        {
            case Marker.Circle:
                var radius = SvgNumber.Of(r);
                return $"M{At(centre with { X = centre.X - r })}a{radius} {radius} 0 1 0 {SvgNumber.Of(sizePt)} 0a{radius} {radius} 0 1 0 {SvgNumber.Of(-sizePt)} 0Z";
            case Marker.Square:
                // Squares, triangles and diamonds are cut to the area of the circle.
                return Polygon(LayerCanvas.Corners(new Box(centre.X, centre.Y, 0.0, 0.0).Inflated(0.886 * r)));
            case Marker.Triangle:
                return Polygon([new(centre.X, centre.Y - (1.35 * r)), new(centre.X + (1.17 * r), centre.Y + (0.675 * r)), new(centre.X - (1.17 * r), centre.Y + (0.675 * r))]);
            default:
                return Polygon([new(centre.X, centre.Y - (1.25 * r)), new(centre.X + (1.25 * r), centre.Y), new(centre.X, centre.Y + (1.25 * r)), new(centre.X - (1.25 * r), centre.Y)]);
        }
    }

    private static string Through(IReadOnlyList<PlanePoint> points)
    {
        var path = new StringBuilder();
        var last = "";
        for (var i = 0; i < points.Count; i++)
        {
            var at = At(points[i]);
            if (at == last)
                continue;
            path.Append(i switch { 0 => "M", 1 => "L", _ => " " }).Append(at);
            last = at;
        }

        return path.ToString();
    }

    private static string At(PlanePoint point) => $"{SvgNumber.Of(point.X)} {SvgNumber.Of(point.Y)}";
}
