using TridentFramework.Host.Figures;
using TridentFramework.Host.Planes;
using TridentFramework.Host.RunCards;

namespace TridentFramework.Host.Limits;

/// <summary>Holds the predictions over a plane against measurements.</summary>
/// <param name="task">The task.</param>
/// <param name="plane">The plane.</param>
/// <param name="ratioOfScenario">Ratio to the Standard Model at each point, by scenario.</param>
/// <param name="distance">How far each point is from the Standard Model, from zero on.</param>
internal sealed class PlaneLimits(LimitsTask task, ParameterPlane plane, IReadOnlyDictionary<string, double[]> ratioOfScenario, double[] distance)
{
    private readonly int _closest = IndexOfLeast(distance);
    private readonly TestStatistic _statistic = new(task.Interval, task.Confidence, plane.Y is null ? 1 : 2);
    private readonly double[] _xPositions = [.. plane.X.Values.Select(plane.X.Position)];
    private readonly double[] _yPositions = plane.Y is { } y ? [.. y.Values.Select(y.Position)] : [0.0];

    /// <summary>What a constraint says.</summary>
    /// <param name="constraint">The constraint.</param>
    public LimitResult Of(Constraint constraint)
    {
        var measurements = constraint.Measurements;
        double[][] predictions = [.. measurements.Select(m => m.Scenario is { } name ? ratioOfScenario[name] : ratioOfScenario.Values.Single())];
        var points = plane.Columns * plane.Rows;
        Span<double> ratios = stackalloc double[measurements.Count];
        var chiSquared = new double[points];
        for (var point = 0; point < points; point++)
            chiSquared[point] = TestStatistic.ChiSquared(measurements, At(point, ratios));
        var best = IndexOfLeast(chiSquared);
        var least = measurements.Count == 1 && IsMet(measurements[0], predictions[0]) ? 0.0 : chiSquared[best];
        var statistic = new double[points];
        for (var point = 0; point < points; point++)
            statistic[point] = _statistic.Of(measurements, At(point, ratios), least);
        var threshold = _statistic.Threshold(measurements.Count);
        ratios.Fill(1.0);
        return new LimitResult
        {
            Constraint = constraint,
            Threshold = threshold,
            Statistic = statistic,
            StandardModelChiSquared = TestStatistic.ChiSquared(measurements, ratios),
            StandardModelIsAllowed = _statistic.Of(measurements, ratios, least) <= threshold,
            LeastChiSquared = least,
            BestFit = PointAt(best),
            BestFitRatios = At(best, ratios).ToArray(),
            Regions = Regions(statistic, threshold, best),
            Curves = Curves(statistic, threshold),
            ExcludedAreas = plane.Y is null ? [] : [.. Grid(statistic).Areas(threshold).Select(Valued)],
        };

        Span<double> At(int point, Span<double> receiver)
        {
            for (var m = 0; m < predictions.Length; m++)
                receiver[m] = predictions[m][point];
            return receiver;
        }
    }

    private ContourGrid Grid(double[] values) => new(_xPositions, _yPositions, values);

    private IReadOnlyList<PlanePoint> Valued(IReadOnlyList<PlanePoint> line) => [.. line.Select(p => new PlanePoint(plane.X.ValueAt(p.X), plane.Y!.ValueAt(p.Y)))];

    private List<IReadOnlyList<PlanePoint>> Curves(double[] statistic, double threshold)
    {
        if (plane.Y is not null)
            return [.. Grid(statistic).Lines(threshold).Select(Valued)];
        var crossings = new List<IReadOnlyList<PlanePoint>>();
        for (var i = 1; i < statistic.Length; i++)
        {
            if (statistic[i - 1] <= threshold == statistic[i] <= threshold)
                continue;
            var part = (threshold - statistic[i - 1]) / (statistic[i] - statistic[i - 1]);
            crossings.Add([new PlanePoint(plane.X.ValueAt(_xPositions[i - 1] + (part * (_xPositions[i] - _xPositions[i - 1]))), double.NaN)]);
        }

        return crossings;
    }

    // Neighbours on the two sides of the measured value: it is met between them.
    private bool IsMet(RatioMeasurement measurement, double[] ratio)
    {
        for (var point = 0; point < ratio.Length; point++)
        {
            var isAbove = ratio[point] >= measurement.Value;
            if (point % plane.Columns > 0 && isAbove != ratio[point - 1] >= measurement.Value)
                return true;
            if (point >= plane.Columns && isAbove != ratio[point - plane.Columns] >= measurement.Value)
                return true;
        }

        return false;
    }

    private PlanePoint PointAt(int point) => new(plane.X.Values[point % plane.Columns], plane.Y is { } y ? y.Values[point / plane.Columns] : double.NaN);

    private static int IndexOfLeast(double[] values)
    {
        var best = 0;
        for (var i = 1; i < values.Length; i++)
        {
            if (values[i] < values[best] || double.IsNaN(values[best]))
                best = i;
        }

        return best;
    }

    private List<AllowedRegion> Regions(double[] statistic, double threshold, int best)
    {
        var region = new int[statistic.Length];
        var found = new List<AllowedRegion>();
        var open = new Stack<int>();
        for (var start = 0; start < statistic.Length; start++)
        {
            if (region[start] != 0 || !(statistic[start] <= threshold))
                continue;
            var (count, left, right, bottom, top) = (0, int.MaxValue, 0, int.MaxValue, 0);
            var (hasBest, hasClosest) = (false, false);
            Open(start);
            while (open.TryPop(out var point))
            {
                var (column, row) = (point % plane.Columns, point / plane.Columns);
                count++;
                (left, right, bottom, top) = (Math.Min(left, column), Math.Max(right, column), Math.Min(bottom, row), Math.Max(top, row));
                hasBest |= point == best;
                hasClosest |= point == _closest;
                if (column > 0)
                    Open(point - 1);
                if (column + 1 < plane.Columns)
                    Open(point + 1);
                if (row > 0)
                    Open(point - plane.Columns);
                if (row + 1 < plane.Rows)
                    Open(point + plane.Columns);
            }

            found.Add(new AllowedRegion(
                (double)count / statistic.Length,
                plane.X.Values[left],
                plane.X.Values[right],
                plane.Y?.Values[bottom],
                plane.Y?.Values[top],
                hasBest,
                hasClosest));
        }

        return [.. found.OrderByDescending(static r => r.Share)];

        void Open(int point)
        {
            if (region[point] != 0 || !(statistic[point] <= threshold))
                return;
            region[point] = found.Count + 1;
            open.Push(point);
        }
    }
}
