using System.Text.Json.Nodes;
using TridentFramework.Host.Figures;
using TridentFramework.Host.Limits;
using TridentFramework.Host.RunCards;

namespace TridentFramework.Host.Output;

/// <summary>Rows of limits.</summary>
internal static class LimitTables
{
    /// <summary>One row for each constraint.</summary>
    public static IEnumerable<JsonObject> Summaries(LimitsResult result) => result.Limits.Select(limit => new JsonObject
    {
        ["limits"] = result.Task.Name,
        ["constraint"] = limit.Constraint.Name,
        ["scenarios"] = string.Join("; ", limit.Constraint.Measurements.Select(static m => m.Scenario ?? Scenario.DefaultName)),
        ["measured"] = string.Join("; ", limit.Constraint.Measurements.Select(static m => Text(m.Value))),
        ["errorPlus"] = string.Join("; ", limit.Constraint.Measurements.Select(static m => Text(m.ErrorPlus))),
        ["errorMinus"] = string.Join("; ", limit.Constraint.Measurements.Select(static m => Text(m.ErrorMinus))),
        ["interval"] = CardKey.CamelCase(result.Task.Interval.ToString()),
        ["confidenceLevel"] = result.Task.Confidence,
        ["threshold"] = limit.Threshold,
        ["standardModelChi2"] = limit.StandardModelChiSquared,
        ["standardModelAllowed"] = limit.StandardModelIsAllowed,
        ["leastChi2"] = limit.LeastChiSquared,
        ["x"] = result.Plane.X.Parameter,
        ["bestFitX"] = limit.BestFit.X,
        ["y"] = result.Plane.Y?.Parameter,
        ["bestFitY"] = Value(limit.BestFit.Y),
        ["bestFitRatios"] = string.Join("; ", limit.BestFitRatios.Select(Text)),
        ["allowedRegions"] = limit.Regions.Count,
    });

    /// <summary>One row for each allowed region.</summary>
    public static IEnumerable<JsonObject> Regions(LimitsResult result) =>
        from limit in result.Limits
        from numbered in limit.Regions.Select(static (region, index) => (Region: region, Number: index + 1))
        select new JsonObject
        {
            ["limits"] = result.Task.Name,
            ["constraint"] = limit.Constraint.Name,
            ["region"] = numbered.Number,
            ["shareOfPlane"] = numbered.Region.Share,
            ["xFrom"] = numbered.Region.XFrom,
            ["xTo"] = numbered.Region.XTo,
            ["yFrom"] = numbered.Region.YFrom,
            ["yTo"] = numbered.Region.YTo,
            ["holdsBestFit"] = numbered.Region.HoldsBestFit,
            ["holdsStandardModel"] = numbered.Region.HoldsStandardModel,
        };

    /// <summary>One row for each point of each curve, those of overlays last.</summary>
    public static IEnumerable<JsonObject> Curves(LimitsResult result) =>
        result.Limits.SelectMany(limit => Curves(result, limit.Constraint.Name, "limit", limit.Curves))
            .Concat(result.Overlays.SelectMany(o => Curves(result, o.Overlay.Name, CardKey.CamelCase(o.Overlay.Meaning.ToString()), o.Overlay.Lines)));

    private static IEnumerable<JsonObject> Curves(LimitsResult result, string name, string kind, IReadOnlyList<IReadOnlyList<PlanePoint>> curves) =>
        from numbered in curves.Select(static (line, index) => (Line: line, Number: index + 1))
        from point in numbered.Line
        select new JsonObject
        {
            ["limits"] = result.Task.Name,
            ["constraint"] = name,
            ["kind"] = kind,
            ["curve"] = numbered.Number,
            ["x"] = Value(point.X),
            ["y"] = Value(point.Y),
        };

    private static JsonValue? Value(double value) => double.IsFinite(value) ? JsonValue.Create(value) : null;

    private static string Text(double value) => value.ToString("R", System.Globalization.CultureInfo.InvariantCulture);
}
