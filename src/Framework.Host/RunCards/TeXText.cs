using System.Text;
using System.Text.RegularExpressions;

namespace TridentFramework.Host.RunCards;

/// <summary>Reads the little TeX that bibliographies use: accents, a few letters, and braces. Everything else stays as it is.</summary>
internal static partial class TeXText
{
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
        var accented = Accent().Replace(letters, static m => (m.Groups["letter"].Value + m.Groups["accent"].Value switch
        {
            "'" => "\u0301",
            "`" => "\u0300",
            "\"" => "\u0308",
            "^" => "\u0302",
            "~" => "\u0303",
            _ => "\u030c",
        }).Normalize(NormalizationForm.FormC));
        return accented.Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal);
    }

    [GeneratedRegex(@"\\(?<name>o|O|ss|ae|aa|l|L|i)(?![A-Za-z])[ ]?", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Letter();

    [GeneratedRegex("""\\(?<accent>['`"^~]|v(?![A-Za-z]))\s*\{?(?<letter>[A-Za-z])\}?""", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Accent();
}
