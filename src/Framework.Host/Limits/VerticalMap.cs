using TridentFramework.Host.Figures;
using TridentFramework.Host.Planes;

namespace TridentFramework.Host.Limits;

/// <summary>Replaces the second parameter of a plane by a quantity that depends on it in one direction.</summary>
internal sealed class VerticalMap
{
    // Statistical and rounding errors may let a quantity fall where it is constant.
    private const double Flat = 1e-6;

    private readonly ParameterPlane _plane;
    private readonly double[] _values;

    /// <summary>Makes the map.</summary>
    /// <param name="plane">The plane.</param>
    /// <param name="values">The quantity at each point, row by row.</param>
    /// <exception cref="ArgumentException">The quantity does not rise with the second parameter.</exception>
    public VerticalMap(ParameterPlane plane, double[] values)
    {
        (_plane, _values) = (plane, values);
        for (var point = plane.Columns; point < values.Length; point++)
        {
            if (!(values[point] >= values[point - plane.Columns] * (1.0 - Flat)))
                throw new ArgumentException(FormattableString.Invariant($"the vertical quantity falls with {plane.Y!.Parameter} near {plane.X.Name} = {plane.X.Values[point % plane.Columns]:G4}, {plane.Y.Name} = {plane.Y.Values[point / plane.Columns]:G4}; it has to rise"));
        }
    }

    /// <summary>A point with the quantity in place of the second parameter; beyond the plane the quantity is that at its edge.</summary>
    public PlanePoint Map(PlanePoint point)
    {
        if (double.IsPositiveInfinity(point.Y))
            return point;
        var (column, x) = Place(_plane.X, point.X);

        // Areas go down to zero to reach beyond a frame; on a linear plane zero may lie within.
        if (point.Y <= 0.0 && point.Y < _plane.Y!.Values[0])
            return point with { Y = 0.0 };
        var (row, y) = Place(_plane.Y!, point.Y);
        return point with { Y = Interpolate(column, row, x, y) };
    }

    private double Interpolate(int column, int row, double x, double y)
    {
        var low = Along(At(column, row), At(column + 1, row), x);
        var high = Along(At(column, row + 1), At(column + 1, row + 1), x);
        return Along(low, high, y);
    }

    private double At(int column, int row) => _values[(row * _plane.Columns) + column];

    // Quantities grow like powers of the coupling.
    private static double Along(double from, double to, double part) =>
        from > 0.0 && to > 0.0 ? from * Math.Pow(to / from, part) : from + (part * (to - from));

    private static (int Index, double Part) Place(PlaneAxis axis, double value)
    {
        var (first, last) = (axis.Position(axis.Values[0]), axis.Position(axis.Values[^1]));
        var position = value > 0.0 || !axis.IsLogarithmic ? Math.Clamp(axis.Position(value), first, last) : first;
        var steps = (position - first) / (last - first) * (axis.Values.Count - 1);
        var index = Math.Clamp((int)steps, 0, axis.Values.Count - 2);
        return (index, steps - index);
    }
}
