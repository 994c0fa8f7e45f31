using System.Text.Json;
using System.Text.Json.Serialization;

namespace TridentFramework.Benchmarks.Compare;

/// <summary>A comparison as JSON, schema <c>trident-compare/1</c>: machine and rows with their units in the keys.</summary>
internal static class ComparisonFile
{
    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes the file; a pull is missing where GSL was extrapolated, and so are its results.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public static void Write(string path, Machine machine, IReadOnlyList<ComparisonRow> rows) => File.WriteAllText(
        path,
        JsonSerializer.Serialize(
            new
            {
                Schema = "trident-compare/1",
                Machine = machine,
                Rows = rows.Select(static row => new
                {
                    Channel = row.Case.Channel.ToString(),
                    Beam = row.Case.EnergyGeV is null ? "DUNE near detector, neutrino mode, numu" : "monochromatic",
                    row.Case.EnergyGeV,
                    RequestedRelativeError = row.RequestedError,
                    Gsl = Of(row.Gsl),
                    Engine = Of(row.Engine),
                    Pull = row.Gsl.IsExtrapolated ? (double?)null : row.Pull,
                    row.CpuRatio,
                    TimePerPointRatio = row.SpeedRatio,
                }),
            },
            Options) + "\n");

    private static object Of(Measurement m) => new
    {
        CrossSectionFb = m.IsExtrapolated ? (double?)null : m.ValueFb,
        ErrorFb = m.IsExtrapolated ? (double?)null : m.ErrorFb,
        ChiSquaredPerDegree = m.IsExtrapolated ? (double?)null : m.ChiSquaredPerDegree,
        m.Evaluations,
        m.CpuSeconds,
        m.PointsPerSecond,
        m.IsExtrapolated,
    };
}
