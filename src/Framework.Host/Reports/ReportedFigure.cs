using System.Text.Json.Nodes;

namespace TridentFramework.Host.Reports;

/// <summary>A figure of a run, as it lies in its folder.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Description">What results.json says of it.</param>
/// <param name="Svg">The drawing.</param>
/// <param name="Csv">The numbers in it.</param>
internal sealed record ReportedFigure(string Name, JsonObject Description, string Svg, string Csv);
