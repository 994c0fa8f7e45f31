namespace TridentFramework.Host.Figures;

/// <summary>Cuts lines at a rectangle (Liang and Barsky, ACM Transactions on Graphics 3 (1984) 1).</summary>
internal static class LineClipper
{
    /// <summary>The pieces of a line that are inside of the box; breaks part it.</summary>
    public static IReadOnlyList<IReadOnlyList<PlanePoint>> Clip(IEnumerable<PlanePoint> points, Box box)
    {
        var pieces = new List<IReadOnlyList<PlanePoint>>();
        var piece = new List<PlanePoint>();
        var last = PlanePoint.Break;
        foreach (var point in points)
        {
            if (last.IsBreak || point.IsBreak || Cut(last, point, box) is not { } part)
            {
                End(pieces, ref piece);
            }
            else
            {
                if (piece.Count == 0 || piece[^1] != part.From)
                {
                    End(pieces, ref piece);
                    piece.Add(part.From);
                }

                piece.Add(part.To);
            }

            last = point;
        }

        End(pieces, ref piece);
        return pieces;
    }

    /// <summary>The part of a straight line that is inside of the box, or null.</summary>
    public static (PlanePoint From, PlanePoint To)? Cut(PlanePoint from, PlanePoint to, Box box)
    {
        var (dx, dy) = (to.X - from.X, to.Y - from.Y);
        var (enter, leave) = (0.0, 1.0);
        if (!Narrow(-dx, from.X - box.Left, ref enter, ref leave)
            || !Narrow(dx, box.Right - from.X, ref enter, ref leave)
            || !Narrow(-dy, from.Y - box.Top, ref enter, ref leave)
            || !Narrow(dy, box.Bottom - from.Y, ref enter, ref leave))
            return null;
        return (enter > 0.0 ? Inside(from.X + (enter * dx), from.Y + (enter * dy)) : from, leave < 1.0 ? Inside(from.X + (leave * dx), from.Y + (leave * dy)) : to);

        // Far ends leave rounding errors of the size of a pixel.
        PlanePoint Inside(double x, double y) => new(Math.Clamp(x, box.Left, box.Right), Math.Clamp(y, box.Top, box.Bottom));
    }

    private static bool Narrow(double direction, double distance, ref double enter, ref double leave)
    {
        if (direction == 0.0)
            return distance >= 0.0;
        var at = distance / direction;
        if (direction < 0.0)
            enter = Math.Max(enter, at);
        else
            leave = Math.Min(leave, at);
        return enter <= leave;
    }

    private static void End(List<IReadOnlyList<PlanePoint>> pieces, ref List<PlanePoint> piece)
    {
        if (piece.Count > 1)
            pieces.Add(LineThinning.Thinned(piece));
        piece = [];
    }
}
