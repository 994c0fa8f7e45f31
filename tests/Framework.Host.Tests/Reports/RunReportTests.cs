using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using TridentFramework.Host.Reports;

namespace TridentFramework.Host.Tests.Reports;

public sealed partial class RunReportTests
{
    // What a mail takes, and a browser opens at once.
    private const int MostCharacters = 2_000_000;

    private string _page = "";

    [OneTimeSetUp]
    public void WriteThePage() => _page = RunReport.Write(SampleResults.Run());

    [Test]
    public void NamesAreEscapedEverywhere()
    {
        Assert.That(_page, Does.Contain("&lt;/script&gt;&lt;b onclick=&#39;x&#39;&gt;&quot;Z&#39;&quot; &amp; co"));
        Assert.That(_page, Does.Not.Contain("<b onclick").And.Not.Contain("<b "));

        // One script for each figure, and that of the page.
        Assert.That(Scripts().Count(_page), Is.EqualTo(4));
        Assert.That(ScriptEnds().Count(_page), Is.EqualTo(4));
    }

    [Test]
    public void NamesInNumbersOfFiguresAreEscaped()
    {
        var results = SampleResults.Json();
        results["figures"]![0]!["panels"]![0]!["layers"]![0] = SampleResults.Nasty;
        results["figures"]![0]!["panels"]![0]!["x"]!["label"] = SampleResults.Nasty;
        var page = RunReport.Write(SampleResults.Run(results));
        Assert.That(ScriptEnds().Count(page), Is.EqualTo(4));
        foreach (var numbers in Numbers().Matches(page).Select(static m => m.Groups["json"].Value))
            Assert.That(() => JsonNode.Parse(numbers), Throws.Nothing);
        Assert.That(Numbers().Match(page).Groups["json"].Value, Does.Contain("\\u003c").Or.Contain("&lt;").And.Not.Contain("<"));
    }

    [Test]
    public void EveryTableIsThereAlsoThoseOfLaterVersions()
    {
        foreach (var table in ReportedTable.All.Select(static t => t.Key).Append("laterTable"))
            Assert.That(_page, Does.Contain($"<section id=\"table-{table}\""), table);
        Assert.That(_page, Does.Contain("<h3>Later table</h3>").And.Contain("length [GeV]"));
    }

    [Test]
    public void SectionsComeInTheOrderOfAReader()
    {
        string[] expected = ["question", "key-results", "results", "figures", "error-budget", "convergence", "plugins", "citations", "card", "again"];
        Assert.That(Sections().Matches(_page).Select(static m => m.Groups["id"].Value), Is.EqualTo(expected));
        foreach (var id in expected)
            Assert.That(_page, Does.Contain($"<a href=\"#{id}\">"), "the table of contents has it");
    }

    [Test]
    public void ALongTableShowsItsFirstRowsAndSaysWhereAllAre()
    {
        Assert.That(_page, Does.Contain($"The first {ReportTable.MostRows} of {SampleResults.ManyRows} rows; all are in <a href=\"crossSections.csv\">crossSections.csv</a>."));
        var table = _page[_page.IndexOf("<section id=\"table-crossSections\"", StringComparison.Ordinal)..];
        table = table[..table.IndexOf("</section>", StringComparison.Ordinal)];
        Assert.That(table.Split("<tr>"), Has.Length.EqualTo(ReportTable.MostRows + 2), "what is before the first, the header, and the rows");
    }

    [Test]
    public void ItNeedsNothingFromElsewhere()
    {
        Assert.That(Addresses().Matches(_page).Select(static m => m.Value), Is.EquivalentTo(new[] { "href=\"https://arxiv.org/abs/1902.06765\"", "href=\"https://doi.org/10.1103/PhysRevD.100.115029\"" }));
        Assert.That(_page, Does.Not.Contain("<link").And.Not.Contain("<img").And.Not.Contain("@import").And.Not.Contain("url(http").And.Not.Contain(" src="));
        Assert.That(_page, Does.Contain("default-src &#39;none&#39;"), "the page itself forbids it");
    }

    [Test]
    public void TheSameResultsGiveTheSameBytes() => Assert.That(RunReport.Write(SampleResults.Run()), Is.EqualTo(_page));

    [Test]
    public void APlaneIsThinnedAndThePageStaysSmall()
    {
        Assert.That(_page, Has.Length.LessThan(MostCharacters));
        Assert.That(Numbers().Matches(_page).Select(static m => m.Groups["json"].Length), Is.All.LessThan(100_000));
    }

    [Test]
    public void NumbersUnderThePointerAreThoseOfTheFigure()
    {
        var plane = Numbers().Matches(_page).Select(static m => JsonNode.Parse(m.Groups["json"].Value)!).Last()["panels"]![0]!["layers"]![0]!;
        double[] x = [.. plane["x"]!.AsArray().Select(static v => (double)v!)];
        double[] y = [.. plane["y"]!.AsArray().Select(static v => (double)v!)];
        double[] values = [.. plane["values"]!.AsArray().Select(static v => (double)v!)];
        Assert.That((string)plane["subject"]!, Is.EqualTo("product"));
        Assert.That((x.Length, y.Length), Is.EqualTo((80, 80)));

        // Three numbers of five digits.
        for (var i = 0; i < values.Length; i++)
            Assert.That(values[i], Is.EqualTo(x[i % x.Length] * y[i / x.Length]).Within(2e-2).Percent);
    }

    [Test]
    public void WithoutAListOfWarningsTheyFollowFromTheRest()
    {
        Assert.That(_page, Does.Contain("is experimental: its physics has not been compared with an independent number</li>"));
        Assert.That(_page, Does.Contain("<li>not converged: numu -&gt; numu mu- mu+ | proton | beam average (scenario default)</li>"));
        Assert.That(_page, Does.Contain("1 of 2 integrals did not reach the requested error"));
    }

    [Test]
    public void TheListOfWarningsIsShown()
    {
        var results = SampleResults.Json();
        results["warnings"] = JsonNode.Parse("""[{"kind": "omission", "message": "a <warning> & more"}]""");
        var page = RunReport.Write(SampleResults.Run(results));
        Assert.That(page, Does.Contain("<ul class=\"warnings\"><li>a &lt;warning&gt; &amp; more</li></ul>"));
        Assert.That(page, Does.Not.Contain("is experimental: its physics"));
    }

    [Test]
    public void PartsOfAnErrorAreSharesOfTheSumOfSquares()
    {
        // 3 % and 4 % are 9/25 and 16/25 of 5 %.
        Assert.That(_page, Does.Contain("style=\"width: 36%\"").And.Contain("style=\"width: 64%\"").And.Contain("other: 4 %; "));
    }

    [Test]
    public void ResultsOfAnEarlierVersionStillGiveAReport()
    {
        var results = SampleResults.Json();
        results.Remove("integrals");
        foreach (var figure in results["figures"]!.AsArray())
            figure!.AsObject().Remove("panels");
        var page = RunReport.Write(SampleResults.Run(results));
        Assert.That(page, Does.Contain("Nothing was integrated point by point."), "all cross sections of the sample are totals");
        Assert.That(page, Does.Contain("<svg ").And.Not.Contain("<script type=\"application/json\">"));
    }

    [Test]
    public void IdentifiersOfDrawingsAreUnique()
    {
        var ids = Identifiers().Matches(_page).Select(static m => m.Groups["id"].Value).ToList();
        Assert.That(ids, Is.Unique);
        Assert.That(References().Matches(_page).SelectMany(static m => m.Groups["ids"].Value.Split(' ')).Distinct(), Is.SubsetOf(ids));
    }

    [Test]
    public void TheStyleKnowsEveryColourOfFigures()
    {
        var colours = Host.Figures.Palette.Colours.Append(Host.Figures.Palette.Black).Append(Host.Figures.Palette.Grey).Select(static c => c.ToString());
        foreach (var colour in colours)
            Assert.That(_page, Does.Contain($"[fill=\"{colour}\"]").And.Contain($"[stroke=\"{colour}\"]"), colour);
    }

    [GeneratedRegex("<script")]
    private static partial Regex Scripts();

    [GeneratedRegex("</script")]
    private static partial Regex ScriptEnds();

    [GeneratedRegex("<script type=\"application/json\">(?<json>[^<]*)</script>", RegexOptions.ExplicitCapture)]
    private static partial Regex Numbers();

    [GeneratedRegex("<section id=\"(?<id>[^\"]+)\" class=\"part\">", RegexOptions.ExplicitCapture)]
    private static partial Regex Sections();

    [GeneratedRegex("[a-z:]+=\"https?:[^\"]*\"(?<! xmlns=\"http://www.w3.org/2000/svg\")", RegexOptions.ExplicitCapture)]
    private static partial Regex Addresses();

    [GeneratedRegex(" id=\"(?<id>[^\"]+)\"", RegexOptions.ExplicitCapture)]
    private static partial Regex Identifiers();

    [GeneratedRegex("(?:aria-labelledby=\"|url\\(#)(?<ids>[^\")]+)", RegexOptions.ExplicitCapture)]
    private static partial Regex References();
}
