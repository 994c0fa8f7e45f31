using TridentFramework.Host.Limits;
using TridentFramework.Host.Planes;
using TridentFramework.Host.RunCards;
using TridentFramework.Particles;

namespace TridentFramework.Host.Tests.Limits;

/// <summary>Planes whose predictions are formulas, so that the edges of what is allowed are known.</summary>
internal static class SyntheticPlane
{
    private static readonly CardScalar Nowhere = new("", isQuoted: false, new CardPosition("card.yaml", 1, 1), "tasks[0]");

    public static PlaneAxis Axis(string name, double from, double to, int points, PointSpacing spacing = PointSpacing.Linear, string? unit = null)
    {
        double At(int i) => spacing == PointSpacing.Log ? from * Math.Pow(to / from, (double)i / (points - 1)) : from + ((to - from) * i / (points - 1));
        return new PlaneAxis($"newPhysics[0].parameters.{name}", name, unit, spacing, [.. Enumerable.Range(0, points).Select(At)], name);
    }

    /// <summary>A plane, or a line without <paramref name="y"/>.</summary>
    public static ParameterPlane Of(PlaneAxis x, PlaneAxis? y = null)
    {
        var target = new AxisTarget(null, ParameterPath.Of(new PhysicalConstants(), ["sin2ThetaW"], "constants", out _)!);
        return new ParameterPlane([], [], new PhysicalConstants(), "", y is null ? [(x, target)] : [(x, target), (y, target)]);
    }

    /// <summary>A function at the points of a plane, row by row; of a line its second argument is not a number.</summary>
    public static double[] Values(ParameterPlane plane, Func<double, double, double> value) =>
        [.. from row in Enumerable.Range(0, plane.Rows) from x in plane.X.Values select value(x, plane.Y?.Values[row] ?? double.NaN)];

    public static LimitsTask Task(ParameterPlane plane, IReadOnlyList<Constraint> constraints, IntervalConvention interval = IntervalConvention.TwoSided, double confidence = 0.95) =>
        new("limits", Keys(), plane.Y is null ? null : Keys(), confidence, interval, constraints, [], []);

    public static Constraint Measured(params RatioMeasurement[] measurements) => new("synthetic", "synthetic", LimitDrawing.Area, measurements, []);

    public static Constraint Measured(double value, double error) => Measured(new RatioMeasurement(null, value, error, error));

    public static LimitResult Limit(
        ParameterPlane plane, Func<double, double, double> ratio, Constraint constraint, IntervalConvention interval = IntervalConvention.TwoSided, double confidence = 0.95) =>
        Limits(Task(plane, [constraint], interval, confidence), plane, new Dictionary<string, double[]>(StringComparer.Ordinal) { ["default"] = Values(plane, ratio) }).Of(constraint);

    /// <summary>Limits of ratios that grow with new physics: how far a point is from the Standard Model is how far its ratios are from one.</summary>
    public static PlaneLimits Limits(LimitsTask task, ParameterPlane plane, IReadOnlyDictionary<string, double[]> ratios) => new(
        task, plane, ratios, [.. Enumerable.Range(0, plane.Columns * plane.Rows).Select(point => ratios.Values.Max(ratio => Math.Abs(ratio[point] - 1.0)))]);

    public static Located<T> Somewhere<T>(T value) => new(value, Nowhere);

    private static PlaneAxisKeys Keys() => new() { Parameter = Somewhere(""), From = Somewhere(new Quantity(0.0, null)), To = Somewhere(new Quantity(1.0, null)) };
}
