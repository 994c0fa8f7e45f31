using System.Diagnostics.CodeAnalysis;

namespace TridentFramework.Host.Events;

/// <summary>A format as a card names it: one of the formats, compressed or not.</summary>
/// <param name="Format">The format.</param>
/// <param name="IsCompressed">The file is compressed with gzip.</param>
internal sealed record EventFileFormat(IEventFormat Format, bool IsCompressed)
{
    private const string Compressed = ".gz";

    private static readonly IEventFormat[] Formats = [];

    /// <summary>The format of a card that names none.</summary>
    public static EventFileFormat Default => new(Formats[0], IsCompressed: false);

    /// <summary>Suffix of its files, such as <c>hepmc3.gz</c>.</summary>
    public string Suffix => Format.Name + (IsCompressed ? Compressed : "");

    /// <summary>Reads a format from its suffix.</summary>
    /// <param name="text">Such as <c>hepmc3.gz</c>.</param>
    /// <param name="format">The format.</param>
    /// <param name="error">What is wrong and what is known.</param>
    public static bool TryParse(string text, [NotNullWhen(true)] out EventFileFormat? format, [NotNullWhen(false)] out string? error)
    {
        var isCompressed = text.EndsWith(Compressed, StringComparison.Ordinal);
        var name = isCompressed ? text[..^Compressed.Length] : text;
        var found = Array.Find(Formats, f => f.Name == name);
        format = found is null ? null : new EventFileFormat(found, isCompressed);
        error = found is null ? "?" : null;
        return found is not null;
    }
}
