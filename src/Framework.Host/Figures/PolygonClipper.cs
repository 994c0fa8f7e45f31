namespace TridentFramework.Host.Figures;

/// <summary>Cuts polygons at a rectangle (Sutherland and Hodgman, Communications of the ACM 17 (1974) 32). What is joined along the edge has no area.</summary>
internal static class PolygonClipper
{
    /// <summary>The part of the polygon inside of the box; empty if there is none.</summary>
    public static IReadOnlyList<PlanePoint> Clip(IReadOnlyList<PlanePoint> polygon, Box box)
    {
        var cut = Half(polygon, box.Left, isVertical: true, 1.0);
        cut = Half(cut, box.Right, isVertical: true, -1.0);
        cut = Half(cut, box.Top, isVertical: false, 1.0);
        return Half(cut, box.Bottom, isVertical: false, -1.0);
    }

    private static List<PlanePoint> Half(IReadOnlyList<PlanePoint> polygon, double edge, bool isVertical, double sign)
    {
        var cut = new List<PlanePoint>(polygon.Count);
        for (var i = 0; i < polygon.Count; i++)
        {
            var last = polygon[i == 0 ? polygon.Count - 1 : i - 1];
            var next = polygon[i];
            var (lastDepth, nextDepth) = (Depth(last), Depth(next));
            if (lastDepth >= 0.0 != nextDepth >= 0.0)
            {
                // On the edge exactly: far points would leave the rounding error of their distance.
                var t = lastDepth / (lastDepth - nextDepth);
                cut.Add(isVertical ? new(edge, last.Y + (t * (next.Y - last.Y))) : new(last.X + (t * (next.X - last.X)), edge));
            }

            if (nextDepth >= 0.0)
                cut.Add(next);
        }

        return cut;

        double Depth(PlanePoint point) => sign * ((isVertical ? point.X : point.Y) - edge);
    }
}
