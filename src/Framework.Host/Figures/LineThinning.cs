namespace TridentFramework.Host.Figures;

/// <summary>Drops the points of a line that make no visible difference (Douglas and Peucker, Cartographica 10 (1973) 112).</summary>
internal static class LineThinning
{
    /// <summary>How far a dropped point may be from the line that is left, in pt: a fiftieth of the thinnest line.</summary>
    public const double TolerancePt = 0.01;

    /// <summary>The line without the points that it does not need; its ends stay.</summary>
    public static IReadOnlyList<PlanePoint> Thinned(IReadOnlyList<PlanePoint> line)
    {
        if (line.Count < 3)
            return line;
        var isKept = new bool[line.Count];
        isKept[0] = isKept[^1] = true;
        var open = new Stack<(int First, int Last)>([(0, line.Count - 1)]);
        while (open.TryPop(out var part))
        {
            var (farthest, distance) = Farthest(line, part.First, part.Last);
            if (distance <= TolerancePt)
                continue;
            isKept[farthest] = true;
            open.Push((part.First, farthest));
            open.Push((farthest, part.Last));
        }

        return [.. line.Where((_, i) => isKept[i])];
    }

    private static (int Index, double DistancePt) Farthest(IReadOnlyList<PlanePoint> line, int first, int last)
    {
        var (farthest, most) = (first, 0.0);
        for (var i = first + 1; i < last; i++)
        {
            var distance = Distance(line[i], line[first], line[last]);
            if (distance > most)
                (farthest, most) = (i, distance);
        }

        return (farthest, most);
    }

    // To the straight line between two points, not beyond: a line that turns back keeps its end.
    private static double Distance(PlanePoint point, PlanePoint from, PlanePoint to)
    {
        var (dx, dy) = (to.X - from.X, to.Y - from.Y);
        var length = (dx * dx) + (dy * dy);
        var t = length > 0.0 ? Math.Clamp((((point.X - from.X) * dx) + ((point.Y - from.Y) * dy)) / length, 0.0, 1.0) : 0.0;
        return Math.Sqrt(Math.Pow(point.X - from.X - (t * dx), 2) + Math.Pow(point.Y - from.Y - (t * dy), 2));
    }
}
