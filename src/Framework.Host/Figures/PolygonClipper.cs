namespace TridentFramework.Host.Figures;

/// <summary>Cuts polygons at a rectangle (Sutherland and Hodgman, Communications of the ACM 17 (1974) 32). What is joined along the edge has no area.</summary>
internal static class PolygonClipper
{
    /// <summary>The part of the polygon inside of the box; empty if there is none.</summary>
    public static IReadOnlyList<PlanePoint> Clip(IReadOnlyList<PlanePoint> polygon, Box box)
    {
        var cut = Half(polygon, static p => p.X, box.Left, 1.0);
        cut = Half(cut, static p => p.X, box.Right, -1.0);
        cut = Half(cut, static p => p.Y, box.Top, 1.0);
        return Half(cut, static p => p.Y, box.Bottom, -1.0);
    }

    private static List<PlanePoint> Half(IReadOnlyList<PlanePoint> polygon, Func<PlanePoint, double> coordinate, double edge, double sign)
    {
        var cut = new List<PlanePoint>(polygon.Count);
        for (var i = 0; i < polygon.Count; i++)
        {
            var last = polygon[i == 0 ? polygon.Count - 1 : i - 1];
            var next = polygon[i];
            var (lastDepth, nextDepth) = (sign * (coordinate(last) - edge), sign * (coordinate(next) - edge));
            if (lastDepth >= 0.0 != nextDepth >= 0.0)
            {
                var t = lastDepth / (lastDepth - nextDepth);
                cut.Add(new(last.X + (t * (next.X - last.X)), last.Y + (t * (next.Y - last.Y))));
            }

            if (nextDepth >= 0.0)
                cut.Add(next);
        }

        return cut;
    }
}
