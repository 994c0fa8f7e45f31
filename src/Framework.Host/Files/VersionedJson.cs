using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace TridentFramework.Host.Files;

/// <summary>
/// JSON files that this program writes for itself. The first key is <c>schema</c>; floating-point numbers are written so that reading gives the
/// same bits. Unknown, missing and repeated keys are errors.
/// </summary>
internal static class VersionedJson
{
    private static readonly JsonSerializerOptions Layout = new(JsonSerializerOptions.Strict)
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(namingPolicy: null, allowIntegerValues: false) },
    };

    /// <summary>The text of a file.</summary>
    public static string Write<T>(T content) => JsonSerializer.Serialize(content, Layout) + "\n";

    /// <summary>Reads a file.</summary>
    /// <typeparam name="T">What it holds.</typeparam>
    /// <param name="path">The file.</param>
    /// <param name="schema">Its schema.</param>
    /// <param name="origin">The command that writes such files.</param>
    /// <returns>The content, and the SHA-256 of the file in lower-case hexadecimal.</returns>
    /// <exception cref="InputFileException">It cannot be read, is not JSON, has another schema, or lacks something.</exception>
    public static (T Content, string Sha256) Read<T>(string path, string schema, string origin)
        where T : class
    {
        var bytes = ReadBytes(path);
        var remedy = $"a file that {origin} has written is needed";
        try
        {
            RequireSchema(bytes, path, schema, remedy);
            var content = JsonSerializer.Deserialize<T>(bytes, Layout);
            return (content!, Convert.ToHexStringLower(SHA256.HashData(bytes)));
        }
        catch (JsonException exception)
        {
            // The message ends with the place once more, in another notation.
            var end = new[] { " Path: ", " LineNumber: " }.Select(mark => exception.Message.IndexOf(mark, StringComparison.Ordinal)).Where(static at => at >= 0).DefaultIfEmpty(exception.Message.Length).Min();
            var place = exception.LineNumber is { } line ? $"{path}:{line + 1}:{(exception.BytePositionInLine ?? 0) + 1}" : path;
            var where = exception.Path is { Length: > 1 } inside ? $"{inside.TrimStart('$', '.')}: " : "";
            throw new InputFileException(place, $"{where}{exception.Message[..end].TrimEnd(' ', '.')}; {remedy}");
        }
    }

    private static byte[] ReadBytes(string path)
    {
        try
        {
            return Directory.Exists(path) ? throw new InputFileException(path, "is a folder; give a file") : File.ReadAllBytes(path);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new InputFileException(path, "there is no such file");
        }
        catch (Exception exception) when (exception is ArgumentException or UnauthorizedAccessException)
        {
            throw new InputFileException(path, $"cannot be read: {exception.Message}");
        }
    }

    private static void RequireSchema(byte[] bytes, string path, string schema, string remedy)
    {
        using var document = JsonDocument.Parse(bytes);
        var found = document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.TryGetProperty("schema", out var element) ? element.ToString() : null;
        if (found != schema)
            throw new InputFileException(path, $"{(found is null ? "has no schema" : $"has the schema '{found}'")}, but '{schema}' is needed: {remedy}");
    }
}
