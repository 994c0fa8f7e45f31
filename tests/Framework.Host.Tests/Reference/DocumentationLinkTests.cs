using System.Text.RegularExpressions;
using TridentFramework.Host.Reference;

namespace TridentFramework.Host.Tests.Reference;

/// <summary>Every relative link of the documentation leads to a file of the repository, and to a heading of it where it names one.</summary>
public sealed class DocumentationLinkTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private static IEnumerable<string> Pages() =>
        Directory.EnumerateFiles(Path.Combine(Repository.Root, "docs"), "*.md", SearchOption.AllDirectories)
            .Append(Path.Combine(Repository.Root, "README.md")).Append(Path.Combine(Repository.Root, "benchmarks", "README.md")).Select(static page => Path.GetRelativePath(Repository.Root, page)).Order(StringComparer.Ordinal);

    [TestCaseSource(nameof(Pages))]
    public void LinksLeadSomewhere(string page)
    {
        var path = Path.Combine(Repository.Root, page);
        var broken = Links(Prose(path)).Where(link => !IsGood(path, link)).ToList();

        Assert.That(broken, Is.Empty);
    }

    [Test]
    public void ALinkToAHeadingThatDoesNotExistIsFound()
    {
        var page = Path.Combine(Repository.Root, "README.md");

        Assert.That(IsGood(page, "docs/figures.md"), Is.True);
        Assert.That(IsGood(page, "docs/no-figures.md"), Is.False);
        Assert.That(IsGood(page, "#citing"), Is.True);
        Assert.That(IsGood(page, "docs/figures.md#no-such-heading"), Is.False);
    }

    [Test]
    public void TheTreeOfTheDocumentationNamesEveryPage()
    {
        var docs = Path.Combine(Repository.Root, "docs");
        var tree = Links(Prose(Path.Combine(docs, "README.md"))).ToHashSet(StringComparer.Ordinal);
        var pages = Directory.EnumerateFiles(docs, "*.md", SearchOption.AllDirectories).Select(page => Path.GetRelativePath(docs, page).Replace(Path.DirectorySeparatorChar, '/'))
            .Where(static page => page != "README.md" && !page.StartsWith("decisions/0", StringComparison.Ordinal));

        Assert.That(pages.Where(page => !tree.Contains(page)), Is.Empty);
    }

    [Test]
    public void TheMinutesOfTheTreeAreThoseOfTwoHundredWordsAMinute()
    {
        const double WordsPerMinute = 200.0;
        var docs = Path.Combine(Repository.Root, "docs");
        var rows = Regex.Matches(File.ReadAllText(Path.Combine(docs, "README.md")), @"^\| \[[^\]]+\]\((?<page>[^)#]+)\) \| (?<minutes>[0-9]+) \|", RegexOptions.Multiline | RegexOptions.ExplicitCapture, Patience);

        Assert.That(rows, Has.Count.GreaterThan(20));
        foreach (Match row in rows)
        {
            var page = Path.Combine(docs, row.Groups["page"].Value);
            if (!File.Exists(page))
                Assert.Fail($"there is no {page}");
            var minutes = File.ReadAllText(page).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length / WordsPerMinute;
            var stated = double.Parse(row.Groups["minutes"].Value, System.Globalization.CultureInfo.InvariantCulture);
            Assert.That(stated, Is.EqualTo(minutes).Within(Math.Max(2.0, 0.35 * minutes)), $"{row.Groups["page"].Value}: pages grow a little between two looks at this list");
        }
    }

    private static bool IsGood(string page, string link)
    {
        var (file, anchor) = link.Split('#') is [var before, var after] ? (before, after) : (link, "");
        var target = file.Length == 0 ? page : Path.GetFullPath(Path.Combine(Path.GetDirectoryName(page)!, file.Replace('/', Path.DirectorySeparatorChar)));
        if (!File.Exists(target) && !Directory.Exists(target))
            return false;
        return anchor.Length == 0 || !target.EndsWith(".md", StringComparison.Ordinal) || Anchors(target).Contains(anchor);
    }

    // Headings of the same text are numbered, as sites that show Markdown do.
    private static HashSet<string> Anchors(string page)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        var anchors = new HashSet<string>(StringComparer.Ordinal);
        foreach (Match heading in Regex.Matches(Prose(page, keepsInlineCode: true), "^#{1,6} (?<text>.+)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, Patience))
        {
            var anchor = MarkdownPage.Anchor(Regex.Replace(heading.Groups["text"].Value.Trim(), @"\[(?<text>[^\]]*)\]\([^)]*\)", "${text}", RegexOptions.ExplicitCapture, Patience));
            anchors.Add(seen.TryGetValue(anchor, out var count) ? $"{anchor}-{count}" : anchor);
            seen[anchor] = count + 1;
        }

        return anchors;
    }

    private static IEnumerable<string> Links(string prose) => Regex.Matches(prose, @"\]\((?<link>[^)\s]+)\)", RegexOptions.ExplicitCapture, Patience).Select(static link => link.Groups["link"].Value)
        .Where(static link => !link.Contains("://", StringComparison.Ordinal) && !link.StartsWith("mailto:", StringComparison.Ordinal));

    private static string Prose(string page, bool keepsInlineCode = false)
    {
        var text = Regex.Replace(File.ReadAllText(page).ReplaceLineEndings("\n"), "^```.*?^```$", "", RegexOptions.Multiline | RegexOptions.Singleline, Patience);
        return keepsInlineCode ? text : Regex.Replace(text, "`[^`\n]*`", "code", RegexOptions.None, Patience);
    }
}
