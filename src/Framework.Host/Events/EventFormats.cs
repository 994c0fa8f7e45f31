using System.Diagnostics.CodeAnalysis;

namespace TridentFramework.Host.Events;

/// <summary>The known formats of events.</summary>
internal static class EventFormats
{
    /// <summary>End of the name of a compressed file.</summary>
    public const string Gzip = ".gz";

    /// <summary>All formats.</summary>
    public static IReadOnlyList<IEventFormat> All { get; } = [new HepMc3Format(), new LhefFormat(), new HepevtFormat(), new CsvFormat(), new NpzFormat()];

    /// <summary>Names that a card can give: those of the formats, and with <c>.gz</c> for compressed text.</summary>
    public static IReadOnlyList<string> Names { get; } =
        [.. All.Select(static format => format.Name), .. All.Where(static format => format is not NpzFormat).Select(static format => format.Name + Gzip)];

    /// <summary>Reads a name such as <c>hepmc3</c> or <c>csv.gz</c>.</summary>
    /// <param name="name">The name.</param>
    /// <param name="type">The kind of file, if it is known.</param>
    /// <param name="error">What is wrong and what would be right, if it is not.</param>
    public static bool TryParse(string name, [NotNullWhen(true)] out EventFileType? type, [NotNullWhen(false)] out string? error)
    {
        var isCompressed = name.EndsWith(Gzip, StringComparison.Ordinal);
        var formatName = isCompressed ? name[..^Gzip.Length] : name;
        var format = All.FirstOrDefault(format => string.Equals(format.Name, formatName, StringComparison.Ordinal));
        type = null;
        error = format switch
        {
            null => $"'{name}' is not a format of events: known are {string.Join(", ", Names)}{NearestNames.Suggestion(name, Names)}",
            NpzFormat when isCompressed => $"'{name}' cannot be: the columns of npz are not compressed, so that programs can map them; write 'npz'",
            _ => null,
        };
        if (error is not null)
            return false;
        type = new EventFileType(format!, isCompressed);
        return true;
    }
}
