using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using TridentFramework.Host.RunCards;

namespace TridentFramework.Host.Planes;

/// <summary>A scan: its planes, one for each scenario, variant and channel.</summary>
/// <param name="Task">The task.</param>
/// <param name="Planes">The planes.</param>
internal sealed record ScanResult(ScanTask Task, IReadOnlyList<CrossSectionPlane> Planes)
{
    /// <summary>Name of the file of all numbers.</summary>
    public string FileName => Task.Name + ".csv";

    /// <summary>All numbers as CSV: one line for each point of each plane.</summary>
    public string ToCsv()
    {
        var (x, y) = (Planes[0].Plane.X, Planes[0].Plane.Y);
        var (xColumn, yColumn) = x.Column == y?.Column ? ("x." + x.Column, "y." + y.Column) : (x.Column, y?.Column);
        var text = new StringBuilder();
        text.Append("scenario,variant,channel,").Append(xColumn).Append(',').Append(yColumn).Append(yColumn is null ? "" : ",").Append("crossSectionFb,errorFb,ratio,ratioError\n");
        foreach (var plane in Planes)
        {
            var keys = string.Join(',', new[] { plane.Scenario, plane.Query.Setting.Name, plane.Query.Channel.ToString() }.Select(Field));
            for (var row = 0; row < plane.Plane.Rows; row++)
            {
                for (var column = 0; column < plane.Plane.Columns; column++)
                {
                    var point = (row * plane.Plane.Columns) + column;
                    text.Append(keys).Append(',').Append(CultureInfo.InvariantCulture, $"{plane.Plane.X.Values[column]:R}");
                    if (plane.Plane.Y is { } second)
                        text.Append(CultureInfo.InvariantCulture, $",{second.Values[row]:R}");
                    text.Append(CultureInfo.InvariantCulture, $",{plane.CrossSectionFb[point]:G9},{plane.ErrorFb[point]:G3},{plane.Ratio[point]:G9},{plane.RatioError[point]:G3}\n");
                }
            }
        }

        return text.ToString();
    }

    /// <summary>What results.json says of each plane; the numbers are in the file.</summary>
    public IEnumerable<JsonObject> Rows => Planes.Select(plane => new JsonObject
    {
        ["scan"] = Task.Name,
        ["scenario"] = plane.Scenario,
        ["variant"] = plane.Query.Setting.Name,
        ["channel"] = plane.Query.Channel.ToString(),
        ["target"] = plane.Query.Setting.Target.Name,
        ["energyGeV"] = plane.Query.EnergyGeV,
        ["x"] = AxisRow(plane.Plane.X),
        ["y"] = plane.Plane.Y is { } y ? AxisRow(y) : null,
        ["standardModelFb"] = plane.StandardModel.Value,
        ["standardModelErrorFb"] = plane.StandardModel.Error,
        ["leastRatio"] = Number(plane.Ratio.Min()),
        ["greatestRatio"] = Number(plane.Ratio.Max()),
        ["greatestRatioError"] = Number(plane.RatioError.Max()),
        ["data"] = FileName,
    });

    private static JsonObject AxisRow(PlaneAxis axis) => new()
    {
        ["parameter"] = axis.Parameter,
        ["unit"] = axis.Unit,
        ["from"] = axis.Values[0],
        ["to"] = axis.Values[^1],
        ["points"] = axis.Values.Count,
        ["spacing"] = axis.IsLogarithmic ? "log" : "linear",
    };

    private static JsonValue? Number(double value) => double.IsFinite(value) ? JsonValue.Create(value) : null;

    private static string Field(string text) => text.AsSpan().IndexOfAny(",\"\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
