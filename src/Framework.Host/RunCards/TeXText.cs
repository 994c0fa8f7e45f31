using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace TridentFramework.Host.RunCards;

/// <summary>Reads the little TeX that bibliographies use: accents, a few letters, and braces. Everything else stays as it is.</summary>
internal static partial class TeXText
{
    // Written out, because composing characters needs culture data, which the program is built without.
    private static readonly FrozenDictionary<string, string> Accented = new (string Accent, string Letters, string Composed)[]
    {
        ("'", "aceinosuyzAEIOUCSZ", "áćéíńóśúýźÁÉÍÓÚĆŚŹ"),
        ("`", "aeiouAEIOU", "àèìòùÀÈÌÒÙ"),
        ("\"", "aeiouyAOU", "äëïöüÿÄÖÜ"),
        ("^", "aeiouAEIOU", "âêîôûÂÊÎÔÛ"),
        ("~", "anoANO", "ãñõÃÑÕ"),
        ("v", "cdenrszCDENRSZ", "čďěňřšžČĎĚŇŘŠŽ"),
    }.SelectMany(static row => row.Letters.Zip(row.Composed, (letter, composed) => (Key: $"{row.Accent}{letter}", Value: composed.ToString())))
        .ToFrozenDictionary(static pair => pair.Key, static pair => pair.Value, StringComparer.Ordinal);

    /// <summary>The text as a reader sees it: <c>Mart{\'i}n</c> is <c>Martín</c>, <c>L{\o}vseth</c> is <c>Løvseth</c>.</summary>
    public static string Plain(string text)
    {
        var letters = Letter().Replace(text, static m => m.Groups["name"].Value switch
        {
            "o" => "\u00f8",
            "O" => "\u00d8",
            "ss" => "\u00df",
            "ae" => "\u00e6",
            "aa" => "\u00e5",
            "l" => "\u0142",
            "L" => "\u0141",
            _ => "i",
        });
        var accented = Accent().Replace(letters, static m => Accented.GetValueOrDefault(m.Groups["accent"].Value + m.Groups["letter"].Value, m.Groups["letter"].Value));
        return accented.Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal);
    }

    [GeneratedRegex(@"\\(?<name>o|O|ss|ae|aa|l|L|i)(?![A-Za-z])[ ]?", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Letter();

    [GeneratedRegex("""\\(?<accent>['`"^~]|v(?![A-Za-z]))\s*\{?(?<letter>[A-Za-z])\}?""", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Accent();
}
