using System.Text.Json.Nodes;
using TridentFramework.Host.Commands;

namespace TridentFramework.Host.Tests.Commands;

public sealed class SessionOptionsTests : CommandTests
{
    [Test]
    public void QuietRunsSayNothingButWarningsAndPrintTheirTables()
    {
        var run = TridentInvocation.Of("run", WriteCard(SmallCard), "--out", Out(), "--quiet");
        Assert.That((run.ExitCode, run.Error), Is.EqualTo((0, "")));
        Assert.That(run.Output, Does.Contain("numu -> numu mu- mu+"));
    }

    [Test]
    public void VerboseRunsNameThePluginFilesTheIntegralsAndTheStages()
    {
        var run = TridentInvocation.Of("run", WriteCard(SmallCard), "--out", Out(), "-v");
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Assert.That(run.Error, Does.Match(@"plugin Target \w+: TridentFramework\.Materials\.dll 0\.1\.0\.0, SHA-256 [0-9a-f]{64}"));
        Assert.That(run.Error, Does.Match(@"\[1/\d+\] .* fb, relative error"));
        Assert.That(run.Error, Does.Match(@"integrals: done after \d+\.\d\d s"));
    }

    [Test]
    public void QuietAndVerboseTogetherAreExitCodeTwo()
    {
        var run = TridentInvocation.Of("plugins", "-q", "-v");
        Assert.That((run.ExitCode, run.Error.TrimEnd()), Is.EqualTo((2, "--quiet and --verbose: give one of them")));
    }

    [Test]
    public void JsonOfARunIsItsResultsFile()
    {
        var run = TridentInvocation.Of("run", WriteCard(SmallCard), "--out", Out(), "--json");
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Assert.That(run.Output, Is.EqualTo(File.ReadAllText(Path.Combine(Out(), "results.json"))));
    }

    [Test]
    public void JsonOfACheckHasWhatTheCardWouldCompute()
    {
        var run = TridentInvocation.Of("check", WriteCard(SmallCard), "--json");
        var check = JsonNode.Parse(run.Output)!;
        Assert.That((int)check["scenarios"]![0]!["integrals"]!, Is.Positive);
        Assert.That(check["plugins"]!.AsArray().Select(static p => (string?)p!["family"]), Has.Member("Target"));
        Assert.That(check["warnings"]!.AsArray(), Is.Empty);
    }

    [Test]
    public void JsonOfABadCardHasThePlacesOfItsProblems()
    {
        var run = TridentInvocation.Of("check", WriteCard(SmallCard.Replace("tasks:", "taskz:", StringComparison.Ordinal)), "--json");
        var error = JsonNode.Parse(run.Output)!["error"]!;
        Assert.That((run.ExitCode, (int)error["exitCode"]!), Is.EqualTo((2, 2)));
        Assert.That(error["problems"]!.AsArray().Select(static p => (string?)p!["path"]), Has.Member("taskz"));
        Assert.That(error["problems"]!.AsArray().Select(static p => (int)p!["line"]!), Is.All.Positive);
        Assert.That(run.Error, Does.Contain("taskz"), "people read the same on standard error");
    }

    [TestCase("new card --list", "kinds")]
    [TestCase("plugins", "plugins")]
    [TestCase("plugins describe FourierBessel", "plugins")]
    [TestCase("nuclides", "sets")]
    [TestCase("nuclides Ar40", "sets")]
    public void ListsAreJsonForPrograms(string command, string list)
    {
        var run = TridentInvocation.Of([.. command.Split(' '), "--json"]);
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Assert.That(JsonNode.Parse(run.Output)![list]!.AsArray(), Is.Not.Empty);
    }

    [Test]
    public void JsonOfADescriptionHasUnitsAndRanges()
    {
        var run = TridentInvocation.Of("plugins", "describe", "LMuMinusLTau", "--json");
        var mass = JsonNode.Parse(run.Output)!["plugins"]![0]!["parameters"]!.AsArray().Single(static p => (string?)p!["key"] == "mass")!;
        Assert.That(((string?)mass["unit"], (bool)mass["required"]!), Is.EqualTo(("GeV", true)));
    }

    [Test]
    public void JsonOfCitationsHasBibTeX()
    {
        var run = TridentInvocation.Of("cite", WriteCard(SmallCard), "--json");
        Assert.That(JsonNode.Parse(run.Output)!["citations"]!.AsArray().Select(static c => (string?)c!["bibtex"]), Has.All.StartsWith("@").And.Not.Empty);
    }

    [Test]
    public void JsonOfNewFilesNamesThem()
    {
        var card = TridentInvocation.Of("new", "card", Path.Combine(Folder, "curve.yaml"), "--kind", "curve", "--channel", "numu -> numu mu- mu+", "--json");
        Assert.That(card.ExitCode, Is.Zero, card.Error);
        Assert.That((string?)JsonNode.Parse(card.Output)!["file"], Is.EqualTo(Path.Combine(Folder, "curve.yaml")));
        var plugin = TridentInvocation.Of("new", "plugin", "MyModel", "--family", "NewPhysics", "--out", Folder, "--json");
        Assert.That(plugin.ExitCode, Is.Zero, plugin.Error);
        Assert.That(JsonNode.Parse(plugin.Output)!["files"]!.AsArray().Select(f => File.Exists(Path.Combine(Folder, "MyModel", (string)f!))), Is.Not.Empty.And.All.True);
    }

    [Test]
    public void JsonOfAReportNamesItsFile()
    {
        Assert.That(TridentInvocation.Of("run", WriteCard(SmallCard), "--out", Out(), "-q").ExitCode, Is.Zero);
        using var output = new StringWriter();
        Assert.That(TridentCommand.Invoke(["report", Out(), "--json"], new CommandSession(output, TextWriter.Null)), Is.Zero);
        Assert.That((string?)JsonNode.Parse(output.ToString())!["file"], Is.EqualTo(Path.Combine(Out(), "report.html")));
    }
}
