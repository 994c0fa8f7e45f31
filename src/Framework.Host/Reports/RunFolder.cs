using System.Text.Json;
using System.Text.Json.Nodes;
using TridentFramework.Host.Files;
using TridentFramework.Host.Output;

namespace TridentFramework.Host.Reports;

/// <summary>Reads the folder of a run.</summary>
internal static class RunFolder
{
    private const string Remedy = "give a folder that 'trident run' or 'trident merge' has written";
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <summary>Reads results.json of a folder and the figures that it names.</summary>
    /// <param name="folder">The folder.</param>
    /// <exception cref="InputFileException">There is no results.json, it is no JSON or of another schema, or a figure is missing.</exception>
    public static ReportedRun Read(string folder)
    {
        if (File.Exists(folder))
            throw new InputFileException(folder, $"is a file; {Remedy}");
        if (!Directory.Exists(folder))
            throw new InputFileException(folder, $"there is no such folder; {Remedy}");
        var path = Path.Combine(folder, ResultsFile.Name);
        if (!File.Exists(path))
            throw new InputFileException(folder, $"has no {ResultsFile.Name}; {Remedy}");
        return Read(ReadText(path), path, name => ReadFigure(folder, name, path));
    }

    /// <summary>Reads results that are not in a folder yet.</summary>
    /// <param name="results">Text of results.json.</param>
    /// <param name="path">What to call it.</param>
    /// <param name="textOf">Text of a file beside it.</param>
    /// <exception cref="InputFileException">The text is no JSON or of another schema.</exception>
    public static ReportedRun Read(string results, string path, Func<string, string> textOf)
    {
        var root = Parse(results, path);
        var figures = new List<ReportedFigure>();
        foreach (var (figure, number) in Objects(root, "figures", path).Select(static (figure, number) => (figure, number)))
        {
            var place = $"figures[{number}]";
            var svg = textOf(FileName(figure, "svg", place, path));
            FigureDrawing.Check(svg, figure.Text("svg")!, path);
            figures.Add(new ReportedFigure(Required(figure, "name", place, path), figure, svg, textOf(FileName(figure, "data", place, path))));
        }

        return new ReportedRun(root, figures);
    }

    private static JsonObject Parse(string text, string path)
    {
        JsonNode? node;
        try
        {
            node = JsonNode.Parse(text, documentOptions: Strict);
        }
        catch (JsonException exception)
        {
            var place = exception.LineNumber is { } line ? $"{path}:{line + 1}:{(exception.BytePositionInLine ?? 0) + 1}" : path;
            throw new InputFileException(place, $"is not readable JSON; run the card again, or restore the file ({exception.Message})");
        }

        if (node is not JsonObject root || root.Text("schema") is not { } schema)
            throw new InputFileException(path, $"has no schema, but '{ResultsFile.Schema}' is needed; {Remedy}");
        if (schema != ResultsFile.Schema)
            throw new InputFileException(path, $"has the schema '{schema}', but '{ResultsFile.Schema}' is needed; make the report with the program that wrote it");
        foreach (var key in new[] { "card", "provenance" })
        {
            if (root[key] is not JsonObject)
                throw new InputFileException(path, $"{key}: is missing or no mapping; run the card again, or restore the file");
        }

        return root;
    }

    private static IEnumerable<JsonObject> Objects(JsonObject root, string key, string path)
    {
        if (root[key] is null)
            return [];
        return root[key] is JsonArray list && list.All(static item => item is JsonObject)
            ? list.Select(static item => (JsonObject)item!)
            : throw new InputFileException(path, $"{key}: is no list of mappings; run the card again, or restore the file");
    }

    private static string Required(JsonObject figure, string key, string place, string path) =>
        figure.Text(key) is { Length: > 0 } text ? text : throw new InputFileException(path, $"{place}.{key}: is missing or no text; run the card again, or restore the file");

    // A figure lies beside results.json and nowhere else.
    private static string FileName(JsonObject figure, string key, string place, string path)
    {
        var name = Required(figure, key, place, path);
        return name.IndexOfAny(['/', '\\', ':']) < 0 && name is not "." and not ".."
            ? name
            : throw new InputFileException(path, $"{place}.{key}: '{name}' is not the name of a file beside {ResultsFile.Name}");
    }

    private static string ReadFigure(string folder, string name, string path)
    {
        var file = Path.Combine(folder, name);
        return File.Exists(file) ? ReadText(file) : throw new InputFileException(file, $"there is no such file, but {path} names it; restore it, or run the card again");
    }

    private static string ReadText(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new InputFileException(path, $"cannot be read: {exception.Message}");
        }
    }
}
