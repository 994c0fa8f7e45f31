using System.Text;

namespace TridentFramework.Host.Events;

/// <summary>Lines and escapes of the HepMC3 ASCII format (Comput. Phys. Commun. 260, 107310 (2021)).</summary>
internal static class HepMc3Text
{
    /// <summary>First line: the release of the library whose format is written.</summary>
    public const string Version = "HepMC::Version 3.03.01";

    /// <summary>Line before the header.</summary>
    public const string Start = "HepMC::Asciiv3-START_EVENT_LISTING";

    /// <summary>Line after the last event; readers lose the last event of a file without it.</summary>
    public const string End = "HepMC::Asciiv3-END_EVENT_LISTING";

    /// <summary>Longest line that readers of the library take, in bytes.</summary>
    public const int LongestLine = 262_143;

    /// <summary>Longest name of an attribute that all releases of the library take, in bytes.</summary>
    public const int LongestName = 63;

    /// <summary>Speed of light, mm per ns; the time of a vertex is a length, c t.</summary>
    public const double LightSpeedMmPerNs = 299.792458;

    /// <summary>Text as it stands in a line: backslashes doubled, line breaks as <c>\|</c>.</summary>
    public static string Escape(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\n", "\\|", StringComparison.Ordinal);

    /// <summary>Text of a line as it was before <see cref="Escape"/>.</summary>
    public static string Unescape(string text)
    {
        var plain = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '\\' || i + 1 == text.Length)
                plain.Append(text[i]);
            else
                plain.Append(text[++i] == '|' ? '\n' : text[i]);
        }

        return plain.ToString();
    }

    /// <summary>
    /// Names of weights as readers see them: they take white space for the end of a name, so an underscore stands in its place, and in that of a backslash, which would be an escape.
    /// </summary>
    /// <param name="names">Names of the weights.</param>
    /// <exception cref="ArgumentException">Two weights have the same name, or one has none.</exception>
    public static IReadOnlyList<string> WeightNames(IEnumerable<string> names)
    {
        var written = names.Select(static name => string.Concat(name.Select(static c => char.IsWhiteSpace(c) || c == '\\' ? '_' : c))).ToArray();
        if (written.Contains("", StringComparer.Ordinal))
            throw new ArgumentException("a weight has no name: every weight of an event needs one");
        var twice = written.GroupBy(static name => name, StringComparer.Ordinal).FirstOrDefault(static group => group.Count() > 1);
        return twice is null ? written : throw new ArgumentException($"two weights are called '{twice.Key}' in event files, where white space becomes '_': give them different names");
    }

    /// <summary>Numbers of a vector attribute.</summary>
    public static string Vector(IEnumerable<double> values) => string.Join(' ', values.Select(Number));

    /// <summary>A number with the fewest digits that give the same bits.</summary>
    public static string Number(double value) => ShortestDecimal.Text(value);
}
