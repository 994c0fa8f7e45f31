using System.Text.Json.Nodes;
using TridentFramework.Host.Commands;
using TridentFramework.Host.Tests.Commands;

namespace TridentFramework.Host.Tests.Reports;

public sealed class ReportCommandTests : CommandTests
{
    private const string Card = SmallCard + """

          - compare: {energies: [5 GeV, 10 GeV], figures: [{name: ratios}]}
        variants: [{name: exponential, formFactor: Exponential}]
        """;

    private string Results => Path.Combine(Out(), "results.json");

    [Test]
    public void ARunWritesTheReportThatIsMadeAnewFromItsFolder()
    {
        var run = TridentInvocation.Of("run", WriteCard(Card), "--out", Out());
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Assert.That(run.Error, Does.Contain("ratios.csv, report.html to"));
        var report = Path.Combine(Out(), "report.html");
        var written = File.ReadAllBytes(report);
        File.Delete(report);
        Assert.That(Report(Out()), Is.EqualTo((0, $"wrote {report}{Environment.NewLine}")));
        Assert.That(File.ReadAllBytes(report), Is.EqualTo(written));
        Assert.That(Report(Out(), "--out", Path.Combine(Folder, "elsewhere", "page.html")).Code, Is.Zero);
        Assert.That(File.ReadAllText(Path.Combine(Folder, "elsewhere", "page.html")), Does.Contain("href=\"../results/ratios.svg\""));
    }

    [Test]
    public void AReportOfAnEarlierRunDoesNotStay()
    {
        Directory.CreateDirectory(Out());
        File.WriteAllText(Path.Combine(Out(), "report.html"), "stale");
        Assert.That(TridentInvocation.Of("run", WriteCard(SmallCard), "--out", Out()).ExitCode, Is.Zero);
        Assert.That(File.ReadAllText(Path.Combine(Out(), "report.html")), Does.StartWith("<!doctype html>"));
    }

    [Test]
    public void SeveralRunsStandBesideEachOtherWithRatiosAndPulls()
    {
        var first = SampleResults.Json();
        var second = SampleResults.Json();
        second["card"]!["integration"]!["seed"] = 8;
        second["card"]!["target"] = "Lead";
        foreach (var row in second["crossSections"]!.AsArray())
            row!["crossSectionFb"] = 2.0 * (double)row["crossSectionFb"]!;
        SampleResults.WriteTo(Out("one"), first);
        SampleResults.WriteTo(Out("two"), second);
        var page = Path.Combine(Folder, "both.html");
        Assert.That(Report(Out("one"), Out("two"), "--out", page), Is.EqualTo((0, $"wrote {page}{Environment.NewLine}")));
        var html = File.ReadAllText(page);
        Assert.That(html, Does.Contain("<h1>Comparison of one, two</h1>"));
        Assert.That(html, Does.Contain("<code>integration.seed</code></td><td>7</td><td>8</td>"));
        Assert.That(html, Does.Contain("<code>target</code></td><td data-key=\"\"><span class=\"note\">none</span></td><td>Lead</td>"));
        Assert.That(html, Does.Contain("two over one").And.Contain("pull of two"));

        // 1000 ± 0.5 against 2000 ± 0.5: the difference is 1000 over 0.5 sqrt(2).
        Assert.That(html, Does.Contain("1000.00 ± 0.50").And.Contain("2000.00 ± 0.50"));
        Assert.That(html, Does.Contain("data-key=\"2\">2</td><td class=\"number\" data-key=\"1414.21"));
        Assert.That(html, Does.Contain("id=\"figure1-run1\"").And.Contain("id=\"figure1-run2\""));
        Assert.That(Report(Out("one"), Out("two"), "--out", page).Code, Is.Zero);
        Assert.That(File.ReadAllText(page), Is.EqualTo(html));
    }

    [Test]
    public void RunsOfTheSameCardDifferInNothing()
    {
        SampleResults.WriteTo(Out("one"), SampleResults.Json());
        SampleResults.WriteTo(Out("two"), SampleResults.Json());
        var page = Path.Combine(Folder, "both.html");
        Assert.That(Report(Out("one"), Out("two"), "--out", page).Code, Is.Zero);
        Assert.That(File.ReadAllText(page), Does.Contain("Nothing: the resolved cards are the same.").And.Not.Contain("What differs in program"));
    }

    [Test]
    public void AFolderThatIsNoneOfARunIsAnError()
    {
        Assert.That(Report(Out()).Code, Is.EqualTo(5));
        Assert.That(Report(Out()).Error, Does.Contain($"{Out()}: there is no such folder; give a folder that 'trident run' or 'trident merge' has written"));
        Directory.CreateDirectory(Out());
        Assert.That(Report(Out()), Is.EqualTo((5, $"input/output: {Out()}: has no results.json; give a folder that 'trident run' or 'trident merge' has written{Environment.NewLine}")));
        Assert.That(Directory.EnumerateFileSystemEntries(Out()), Is.Empty);
    }

    [TestCase("{", "is not readable JSON")]
    [TestCase("[]", "has no schema, but 'trident-results/1' is needed")]
    [TestCase("{\"schema\": \"trident-results/2\"}", "has the schema 'trident-results/2', but 'trident-results/1' is needed")]
    [TestCase("{\"schema\": \"trident-results/1\", \"provenance\": {}}", "card: is missing or no mapping")]
    [TestCase("{\"schema\": \"trident-results/1\", \"card\": {}, \"provenance\": {}, \"figures\": [{\"name\": \"a\", \"svg\": \"../a.svg\"}]}", "figures[0].svg: '../a.svg' is not the name of a file beside results.json")]
    [TestCase("{\"schema\": \"trident-results/1\", \"card\": {}, \"provenance\": {}, \"figures\": [{\"name\": \"a\", \"svg\": \"a.svg\"}]}", "a.svg: there is no such file")]
    public void ResultsThatCannotBeReadAreAnError(string json, string message)
    {
        Directory.CreateDirectory(Out());
        File.WriteAllText(Results, json);
        var (code, error) = Report(Out());
        Assert.That(code, Is.EqualTo(5));
        Assert.That(error, Does.Contain(message).And.Contain(Out()));
        Assert.That(Path.Combine(Out(), "report.html"), Does.Not.Exist);
    }

    [TestCase("<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>", "it has an element <script>")]
    [TestCase("<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"></svg>", "it has an attribute onload")]
    [TestCase("<svg xmlns=\"http://www.w3.org/2000/svg\"><g></svg>", "it is no XML")]
    [TestCase("<svg xmlns=\"http://www.w3.org/2000/svg\"><title><![CDATA[><b>]]></title></svg>", "it has a node of the kind CDATA")]
    [TestCase("<html></html>", "it does not begin with <svg ")]
    public void ADrawingThatIsNoneOfThisProgramIsAnError(string svg, string message)
    {
        SampleResults.WriteTo(Out(), SampleResults.Json());
        File.WriteAllText(Path.Combine(Out(), "curves.svg"), svg);
        var (code, error) = Report(Out());
        Assert.That(code, Is.EqualTo(5));
        Assert.That(error, Does.Contain("curves.svg: is not a figure that this program wrote: " + message));
    }

    [Test]
    public void NumbersOfAFigureThatCannotBeReadAreAnError()
    {
        SampleResults.WriteTo(Out(), SampleResults.Json());
        File.AppendAllText(Path.Combine(Out(), "curves.csv"), "1,2,3\n");
        var (code, error) = Report(Out());
        Assert.That(code, Is.EqualTo(5));
        Assert.That(error, Does.Contain("curves.csv:").And.Contain("is no line of the numbers of a figure"));
    }

    [TestCase("results.json", 2, "does not end in .html")]
    [TestCase(".html", 2, "does not end in .html")]
    public void ResultsAreNotOverwritten(string name, int code, string message)
    {
        SampleResults.WriteTo(Out(), SampleResults.Json());
        var before = File.ReadAllText(Results);
        var run = Report(Out(), "--out", Path.Combine(Out(), name));
        Assert.That(run.Code, Is.EqualTo(code));
        Assert.That(run.Error, Does.Contain(message));
        Assert.That(File.ReadAllText(Results), Is.EqualTo(before));
        Assert.That(JsonNode.Parse(before), Is.Not.Null);
    }

    private static (int Code, string Error) Report(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = TridentCommand.Invoke(["report", .. arguments], new CommandSession(output, error));
        return (code, error.ToString());
    }
}
