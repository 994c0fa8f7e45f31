using System.Text.Encodings.Web;
using System.Text.Json;

namespace TridentFramework.Benchmarks.Pulls;

/// <summary>Results as JSON, schemas <c>trident-pulls/1</c> and <c>trident-range/1</c>: rows with their units in the keys.</summary>
internal static class PullFile
{
    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes pulls, each single one included.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public static void Write(string path, int seeds, double relativeError, IReadOnlyList<PullRow> rows) =>
        Write(path, new { Schema = "trident-pulls/1", Seeds = seeds, RequestedRelativeError = relativeError, Rows = rows });

    /// <summary>Writes a walk over the range of energies.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public static void Write(string path, double relativeError, IReadOnlyList<RangeRow> rows) =>
        Write(path, new { Schema = "trident-range/1", RequestedRelativeError = relativeError, Rows = rows });

    private static void Write<T>(string path, T content) => File.WriteAllText(path, JsonSerializer.Serialize(content, Options) + "\n");
}
