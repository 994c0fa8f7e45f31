using System.Text.RegularExpressions;
using TridentFramework.Plugins;

namespace TridentFramework.Testing;

/// <summary>What keeps a citation from being an entry of BibTeX that a reader can follow.</summary>
internal static partial class CitationProblem
{
    /// <summary>The first problem, to be read after the key; null if there is none.</summary>
    public static string? Of(Citation citation)
    {
        if (string.IsNullOrEmpty(citation.Key) || !KeyForm().IsMatch(citation.Key))
            return "has no key of letters, digits and :.-_+/";
        if (string.IsNullOrWhiteSpace(citation.Authors) || string.IsNullOrWhiteSpace(citation.Title))
            return "lacks authors or title";
        if (citation.Year is < 1800 or > 2200)
            return $"is of the year {citation.Year}";
        if (citation.ArXiv is { } number && !ArXivNumber().IsMatch(number))
            return $"has the arXiv number '{number}'; write it like 1902.06765 or hep-ph/0302093";
        if (citation.Doi is { } doi && !DoiForm().IsMatch(doi))
            return $"has the DOI '{doi}'; write it like 10.1103/PhysRevD.100.115029, without a prefix";
        if (citation.Journal is { Length: 0 })
            return "has an empty journal; leave it out instead";
        return BracesBalance(citation.ToBibTeX()) ? null : "has braces that do not balance in its BibTeX";
    }

    private static bool BracesBalance(string text)
    {
        var depth = 0;
        foreach (var character in text)
        {
            depth += character switch { '{' => 1, '}' => -1, _ => 0 };
            if (depth < 0)
                return false;
        }

        return depth == 0;
    }

    [GeneratedRegex("^[A-Za-z0-9:._+/-]+$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex KeyForm();

    [GeneratedRegex(@"^(\d{4}\.\d{4,5}|[a-z-]+(\.[A-Z]{2})?/\d{7})$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ArXivNumber();

    [GeneratedRegex(@"^10\.\d{4,9}/\S+$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex DoiForm();
}
