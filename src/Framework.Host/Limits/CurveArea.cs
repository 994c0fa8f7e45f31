using TridentFramework.Host.Figures;

namespace TridentFramework.Host.Limits;

/// <summary>The areas and lines that curves bound. A curve says nothing of masses, or couplings, beyond its ends.</summary>
internal static class CurveArea
{
    /// <summary>The closed polygons.</summary>
    /// <param name="lines">The curve, in one or more pieces.</param>
    /// <param name="side">Where the area lies; within a contour all pieces follow each other.</param>
    public static IReadOnlyList<IReadOnlyList<PlanePoint>> Of(IReadOnlyList<IReadOnlyList<PlanePoint>> lines, CurveSide side) =>
        side == CurveSide.Inside ? [[.. lines.SelectMany(static line => line)]] : [.. lines.Select(line => Closed(line, side))];

    /// <summary>The lines by increasing mass, or by increasing coupling where the curve goes from coupling to coupling.</summary>
    public static IReadOnlyList<IReadOnlyList<PlanePoint>> Ordered(IReadOnlyList<IReadOnlyList<PlanePoint>> lines, CurveSide side) =>
        [.. lines.Select(line => GoesFromMassToMass(side) ? (line[0].X <= line[^1].X ? line : [.. line.Reverse()]) : (line[0].Y <= line[^1].Y ? line : [.. line.Reverse()]))];

    /// <summary>The curve is ordered by mass and not by coupling.</summary>
    public static bool GoesFromMassToMass(CurveSide side) => side is not (CurveSide.Left or CurveSide.Right);

    private static PlanePoint[] Closed(IReadOnlyList<PlanePoint> line, CurveSide side) => side switch
    {
        CurveSide.Above => [.. line, new PlanePoint(line[^1].X, double.PositiveInfinity), new PlanePoint(line[0].X, double.PositiveInfinity)],
        CurveSide.Below => [.. line, new PlanePoint(line[^1].X, 0.0), new PlanePoint(line[0].X, 0.0)],
        CurveSide.Left => [.. line, new PlanePoint(0.0, line[^1].Y), new PlanePoint(0.0, line[0].Y)],
        _ => [.. line, new PlanePoint(double.PositiveInfinity, line[^1].Y), new PlanePoint(double.PositiveInfinity, line[0].Y)],
    };
}
