using System.Text;

namespace TridentFramework.Host.Reports;

/// <summary>Keys of results as headings of columns, in HTML: words, and the unit in brackets.</summary>
internal static class ColumnHeading
{
    private static readonly Dictionary<string, string> Known = new(StringComparer.Ordinal)
    {
        ["energyGeV"] = "<i>E</i><sub>ν</sub> [GeV]",
        ["crossSectionFb"] = "σ [fb]",
        ["exactFb"] = "σ exact [fb]",
        ["equivalentPhotonsFb"] = "σ equivalent photons [fb]",
        ["withSpectrumEndFb"] = "σ with spectrum end [fb]",
        ["leadingLogarithmFb"] = "σ leading logarithm [fb]",
        ["standardModelFb"] = "σ<sub>SM</sub> [fb]",
        ["densityFbPerUnit"] = "dσ/dx [fb per unit]",
        ["qSquaredGeV2"] = "<i>Q</i><sup>2</sup> [GeV<sup>2</sup>]",
        ["invariantMassGeV"] = "√<i>s</i> [GeV]",
        ["chi2PerDof"] = "χ<sup>2</sup>/dof",
        ["standardModelChi2"] = "χ<sup>2</sup> of the SM",
        ["leastChi2"] = "least χ<sup>2</sup>",
        ["standardModelAllowed"] = "SM allowed",
        ["holdsStandardModel"] = "holds the SM",
        ["theoryErrorEvents"] = "theory error [events]",
        ["statisticalErrorEvents"] = "integration error [events]",
        ["relativeError"] = "relative error reached",
        ["requestedRelativeError"] = "relative error requested",
        ["largestWeightsShare"] = "share of the largest weights",
        ["sha256"] = "SHA-256",
    };

    private static readonly Dictionary<string, string> Abbreviations = new(StringComparer.Ordinal) { ["qed"] = "QED" };

    // Longer endings first.
    private static readonly (string Ending, string Unit)[] Units =
    [
        ("FbPerUnit", "fb per unit"),
        ("GeV2", "GeV<sup>2</sup>"),
        ("GeV", "GeV"),
        ("Fb", "fb"),
    ];

    /// <summary>The heading of a key.</summary>
    public static string Of(string key)
    {
        if (Known.TryGetValue(key, out var known))
            return known;
        if (key.StartsWith("theoryErrors.", StringComparison.Ordinal))
            return $"theory: {HtmlWriter.Escape(Words(key["theoryErrors.".Length..]))} [events]";
        foreach (var (ending, unit) in Units)
        {
            if (key.Length > ending.Length && key.EndsWith(ending, StringComparison.Ordinal))
                return $"{HtmlWriter.Escape(Words(key[..^ending.Length]))} [{unit}]";
        }

        return HtmlWriter.Escape(Words(key));
    }

    /// <summary>A key in camel case as words: <c>relativeError</c> is "relative error", <c>VVFb</c> keeps its capitals, and <c>gV</c> is a symbol.</summary>
    public static string Words(string key)
    {
        if (Abbreviations.TryGetValue(key, out var abbreviation))
            return abbreviation;
        if (key.Length <= 2)
            return key;
        var words = new StringBuilder(key.Length + 8);
        for (var i = 0; i < key.Length; i++)
        {
            var beginsWord = i > 0 && char.IsUpper(key[i]) && (char.IsLower(key[i - 1]) || char.IsDigit(key[i - 1]));
            var isWord = beginsWord && (i + 1 == key.Length || !char.IsUpper(key[i + 1]));
            if (beginsWord)
                words.Append(' ');
            words.Append(isWord ? char.ToLowerInvariant(key[i]) : key[i] == '.' ? ' ' : key[i]);
        }

        return words.ToString();
    }
}
