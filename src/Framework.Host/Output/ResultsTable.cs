using System.Globalization;
using System.Text.Json.Nodes;
using CsvHelper;

namespace TridentFramework.Host.Output;

/// <summary>
/// One array of results.json and the CSV file with the same columns: every row is an object whose keys are the columns. A nested object becomes
/// columns with a dot in their names.
/// </summary>
/// <param name="Name">Key in results.json and stem of the CSV file.</param>
/// <param name="Rows">The rows.</param>
internal sealed record ResultsTable(string Name, IReadOnlyList<JsonObject> Rows)
{
    /// <summary>Name of the CSV file, without suffix.</summary>
    public string Stem { get; init; } = Name;

    /// <summary>The rows as an array for results.json.</summary>
    public JsonArray ToJson() => [.. Rows.Select(static row => (JsonNode?)row.DeepClone())];

    /// <summary>The table as CSV: a header, then one line for each row; an absent or null value is an empty field.</summary>
    public string ToCsv()
    {
        var flat = Rows.Select(static row => Flatten(row, "").ToList()).ToList();
        var columns = flat.SelectMany(static row => row.Select(static cell => cell.Key)).Distinct(StringComparer.Ordinal).ToList();
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using var csv = CsvWriter.Create(text, CsvWriterOptions.Default with { NewLine = "\n" });
        csv.WriteHeader([.. columns]);
        foreach (var row in flat)
        {
            var cells = row.ToDictionary(static cell => cell.Key, static cell => cell.Value, StringComparer.Ordinal);
            csv.WriteRecord([.. columns.Select(column => cells.GetValueOrDefault(column))]);
        }

        csv.Flush();
        return text.ToString();
    }

    private static IEnumerable<(string Key, string? Value)> Flatten(JsonObject row, string prefix)
    {
        foreach (var (key, value) in row)
        {
            if (value is JsonObject nested)
            {
                foreach (var cell in Flatten(nested, prefix + key + "."))
                    yield return cell;
            }
            else
            {
                yield return (prefix + key, value?.ToString());
            }
        }
    }
}
