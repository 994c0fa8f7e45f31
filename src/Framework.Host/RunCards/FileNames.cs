using System.Collections.Frozen;

namespace TridentFramework.Host.RunCards;

/// <summary>Names that a card may give to files.</summary>
internal static class FileNames
{
    /// <summary>What such a name looks like.</summary>
    public const string Form = "letters, digits, '-', '_' and '.', beginning with a letter or digit and not ending in '.'; con, nul and the like are devices on Windows";

    /// <summary>The same as a regular expression.</summary>
    public const string Pattern = "^(?!([cC][oO][nN]|[pP][rR][nN]|[aA][uU][xX]|[nN][uU][lL]|([cC][oO][mM]|[lL][pP][tT])[1-9])(\\.|$))[A-Za-z0-9]([A-Za-z0-9._-]{0,98}[A-Za-z0-9_-])?$";

    /// <summary>What to write.</summary>
    public const string Advice = "A name for files: " + Form + ".";

    private const int MostLetters = 100;

    // Windows gives these names to devices, with whatever suffix.
    private static readonly FrozenSet<string> Devices =
        FrozenSet.Create(StringComparer.OrdinalIgnoreCase, ["con", "prn", "aux", "nul", .. Enumerable.Range(1, 9).SelectMany(static n => new[] { $"com{n}", $"lpt{n}" })]);

    /// <summary>The name can be that of a file everywhere.</summary>
    public static bool IsGood(string name) =>
        name.Length is > 0 and <= MostLetters && char.IsAsciiLetterOrDigit(name[0]) && name[^1] != '.' && name.All(static c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.')
        && !Devices.Contains(name.Split('.')[0]);

    /// <summary>The text with everything that may not stand in a name replaced by '-'.</summary>
    public static string Of(string text) => string.Concat(text.Select(static c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' ? c : '-'));
}
