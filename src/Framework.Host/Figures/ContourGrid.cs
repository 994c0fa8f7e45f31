namespace TridentFramework.Host.Figures;

/// <summary>
/// Marching squares (Lorensen and Cline, Computer Graphics 21 (1987) 163, in two dimensions) on a grid in pt. Lines cross the edges of the cells, and those of neighbouring cells are joined
/// because they share the crossing; the two ways through a saddle are told apart by the mean of its four corners.
/// </summary>
/// <param name="X">Columns.</param>
/// <param name="Y">Rows.</param>
/// <param name="Z">Values, row by row.</param>
internal sealed record ContourGrid(IReadOnlyList<double> X, IReadOnlyList<double> Y, IReadOnlyList<double> Z)
{
    /// <summary>The same grid with all signs changed.</summary>
    public ContourGrid Negated() => this with { Z = [.. Z.Select(static z => -z)] };

    /// <summary>The lines on which the value is the level, closed ones with equal ends.</summary>
    public IReadOnlyList<IReadOnlyList<PlanePoint>> Lines(double level) => Joined(level, hasUnknown: false);

    /// <summary>Closed polygons that, by the even-odd rule, enclose what is at or above the level. What is unknown, and all around the grid, counts as below.</summary>
    public IReadOnlyList<IReadOnlyList<PlanePoint>> Areas(double level) => Surrounded().Joined(level, hasUnknown: true);

    // A border of cells without width: contours that leave the grid run along its edge.
    private ContourGrid Surrounded()
    {
        var width = X.Count + 2;
        var z = new double[width * (Y.Count + 2)];
        Array.Fill(z, double.NaN);
        for (var j = 0; j < Y.Count; j++)
        {
            for (var i = 0; i < X.Count; i++)
                z[((j + 1) * width) + i + 1] = Z[(j * X.Count) + i];
        }

        return new([X[0], .. X, X[^1]], [Y[0], .. Y, Y[^1]], z);
    }

    private List<IReadOnlyList<PlanePoint>> Joined(double level, bool hasUnknown)
    {
        var neighbours = new Dictionary<int, (int First, int Second)>();
        for (var j = 0; j + 1 < Y.Count; j++)
        {
            for (var i = 0; i + 1 < X.Count; i++)
                Cell(i, j, level, hasUnknown, neighbours);
        }

        var lines = new List<IReadOnlyList<PlanePoint>>();
        var seen = new HashSet<int>();

        // Open lines first, from their ends; what is left is closed.
        foreach (var edge in neighbours.Where(static n => n.Value.Second < 0).Select(static n => n.Key).Concat(neighbours.Keys))
        {
            if (seen.Contains(edge))
                continue;
            var line = new List<PlanePoint>();
            for (var (next, last) = (edge, -1); next >= 0 && seen.Add(next);)
            {
                line.Add(Crossing(next, level));
                var (first, second) = neighbours[next];
                (next, last) = (last < 0 || first != last ? first : second, next);
            }

            if (neighbours[edge].Second >= 0)
                line.Add(line[0]);
            lines.Add(line);
        }

        return lines;
    }

    private void Cell(int i, int j, double level, bool hasUnknown, Dictionary<int, (int First, int Second)> neighbours)
    {
        Span<double> corners = [At(i, j), At(i + 1, j), At(i + 1, j + 1), At(i, j + 1)];
        var inside = 0;
        var sum = 0.0;
        for (var k = 0; k < 4; k++)
        {
            if (double.IsNaN(corners[k]) && !hasUnknown)
                return;
            inside |= corners[k] >= level ? 1 << k : 0;
            sum += corners[k];
        }

        // The edges in the order of the corners where they begin: bottom, right, top, left.
        var (bottom, right, top, left) = (Horizontal(i, j), Vertical(i + 1, j), Horizontal(i, j + 1), Vertical(i, j));
        switch (inside)
        {
            case 1 or 14:
                Join(left, bottom);
                break;
            case 2 or 13:
                Join(bottom, right);
                break;
            case 4 or 11:
                Join(right, top);
                break;
            case 8 or 7:
                Join(top, left);
                break;
            case 3 or 12:
                Join(left, right);
                break;
            case 6 or 9:
                Join(bottom, top);
                break;
            case 5 or 10:
                // A centre on the side of the first corner joins it with the third. An unknown centre counts as below.
                if (sum / 4.0 >= level == (inside == 5))
                {
                    Join(bottom, right);
                    Join(top, left);
                }
                else
                {
                    Join(left, bottom);
                    Join(right, top);
                }

                break;
        }

        void Join(int from, int to)
        {
            Add(from, to);
            Add(to, from);
        }

        void Add(int from, int to) => neighbours[from] = neighbours.TryGetValue(from, out var known) ? (known.First, to) : (to, -1);
    }

    private double At(int i, int j) => Z[(j * X.Count) + i];

    private int Horizontal(int i, int j) => 2 * ((j * X.Count) + i);

    private int Vertical(int i, int j) => Horizontal(i, j) + 1;

    private PlanePoint Crossing(int edge, double level)
    {
        var (j, i) = Math.DivRem(edge / 2, X.Count);
        var (toI, toJ) = edge % 2 == 0 ? (i + 1, j) : (i, j + 1);
        var t = Share(At(i, j), At(toI, toJ), level);
        return new(X[i] + (t * (X[toI] - X[i])), Y[j] + (t * (Y[toJ] - Y[j])));
    }

    // Towards what is unknown or infinite the line runs through the known end.
    private static double Share(double from, double to, double level)
    {
        if (!double.IsFinite(from))
            return 1.0;
        return double.IsFinite(to) ? (level - from) / (to - from) : 0.0;
    }
}
