using System.Globalization;
using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace TridentFramework.Host.Tests.Commands;

/// <summary>Runs whose cards declare figures.</summary>
public sealed class FigureRunTests : CommandTests
{
    private const string Card = """
        schema: trident/1
        channels: [numu -> numu mu- mu+, numu -> nue mu- e+]
        target: {plugin: Nuclide, parameters: {name: Ar40}}
        formFactor: FourierBessel
        nucleon: Alberico2008
        nuclearModel: FermiGas
        contributions: [coherent, proton]
        integration: {relativeError: 5e-2, seed: 3}
        scenarios:
          - {name: argon}
          - {name: iron, target: {plugin: Nuclide, parameters: {name: Fe56}}}
        variants: [{name: exponential, formFactor: Exponential}]
        tasks:
          - crossSection:
              energies: [1 GeV, 10 GeV]
              figures:
                - {name: sigma, title: Cross sections, bands: [1, 2], only: {variant: [default], contribution: [coherent, proton]}}
                - {name: iron-only, only: {scenario: [iron], variant: [default], contribution: [total]}}
          - compare:
              energies: [1 GeV, 10 GeV]
              figures: [{name: ratios, only: {contribution: [coherent]}}]
          - formFactors:
              qSquared: {from: 1e-3 GeV2, to: 0.1 GeV2, points: 5}
              figures: [{name: shapes, panels: particle, only: {particle: [Fe56, Ar40]}, labels: {default: Fourier-Bessel}}]
          - systematics:
              energies: [1 GeV, 10 GeV]
              sources: [{name: QED, assigned: 3 %}, {name: shape, envelope: [exponential]}]
              figures: [{name: budget, only: {contribution: [coherent]}}]
        """;

    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";
    private static readonly string[] Names = ["sigma", "iron-only", "ratios", "shapes", "budget"];

    private string _shared = "";

    private string Whole => Path.Combine(_shared, "whole");

    [OneTimeSetUp]
    public void RunTheCard()
    {
        _shared = Directory.CreateTempSubdirectory("trident-test-").FullName;
        File.WriteAllText(Path.Combine(_shared, "card.yaml"), Card);
        Done(TridentInvocation.Of("run", Path.Combine(_shared, "card.yaml"), "--out", Whole, "--threads", "3"));
    }

    [OneTimeTearDown]
    public void RemoveTheRun() => Directory.Delete(_shared, recursive: true);

    [Test]
    public void EveryFigureHasItsFilesAndItsEntryInTheResults()
    {
        var entries = Rows(TridentRun.Results(Whole), "figures").Select(static f => ((string)f["name"]!, (string)f["svg"]!, (string)f["data"]!)).ToList();
        Assert.That(entries, Is.EqualTo(Names.Select(static name => (name, name + ".svg", name + ".csv"))));
        Assert.That(entries.SelectMany(static e => new[] { e.Item2, e.Item3 }).Select(file => Path.Combine(Whole, file)), Is.All.Matches<string>(File.Exists));
    }

    // Curves that are drawn, and one sample in black for each kind of line where lines tell something apart.
    [TestCase("sigma", 2, 4, 2, 8)]
    [TestCase("iron-only", 1, 2, 0, 0)]
    [TestCase("ratios", 2, 2, 0, 0)]
    [TestCase("shapes", 2, 2, 0, 0)]
    [TestCase("budget", 2, 6, 2, 0)]
    public void TheDrawingHasItsPanelsCurvesAndBands(string name, int panels, int curves, int samples, int bands)
    {
        var groups = XDocument.Parse(File.ReadAllText(Path.Combine(Whole, name + ".svg"))).Root!.Descendants(Svg + "g").ToList();
        var drawn = groups.Where(static g => (string?)g.Attribute("class") == "panel").ToList();
        Assert.That(drawn, Has.Count.EqualTo(panels));
        foreach (var panel in drawn)
        {
            Assert.That(panel.Elements().Count(static g => (string?)g.Attribute("class") == "layer curve"), Is.EqualTo(curves + samples));
            Assert.That(panel.Elements().Count(static g => (string?)g.Attribute("class") == "layer band"), Is.EqualTo(bands));
        }

        Assert.That(groups.Count(static g => (string?)g.Attribute("class") == "legend"), Is.EqualTo(1), "one legend serves all panels");
    }

    [Test]
    public void TheNumbersOfCrossSectionsAreThoseOfTheTable()
    {
        var rows = Rows(TridentRun.Results(Whole), "crossSections").Where(static r => (string)r["variant"]! == "default").ToList();
        var shown = rows.Where(static r => (string)r["contribution"]! is "coherent" or "proton").ToList();
        Assert.That(Curves("sigma"), Is.EquivalentTo(shown.Select(static r => (Scenario(r) == "argon" ? 1 : 2, Number(r, "energyGeV"), Number(r, "crossSectionFb")))));
        Assert.That(Curves("iron-only"), Is.EquivalentTo(rows.Where(static r => Scenario(r) == "iron" && (string)r["contribution"]! == "total").Select(static r => (1, Number(r, "energyGeV"), Number(r, "crossSectionFb")))));
    }

    [Test]
    public void TheBandsAreTheTheoryErrorsOfThePaper()
    {
        // arXiv:1902.06765 Sec. II.A.3: 1, 3 and 5 % coherent; 3, 3, 5 and 30 % on nucleons.
        var coherent = Math.Sqrt(1.0 + 9.0 + 25.0) / 100.0;
        var nucleons = Math.Sqrt(9.0 + 9.0 + 25.0 + 900.0) / 100.0;
        var rows = Rows(TridentRun.Results(Whole), "crossSections").Where(static r => (string)r["variant"]! == "default" && (string)r["contribution"]! is "coherent" or "proton");
        var expected = from row in rows
                       from sigma in new[] { 2.0, 1.0 }
                       let error = sigma * ((string)row["contribution"]! == "coherent" ? coherent : nucleons)
                       select (Number(row, "crossSectionFb") * (1.0 - error), Number(row, "crossSectionFb") * (1.0 + error));
        var bands = Lines("sigma").Where(static line => line[2] == "band").Select(static line => (Number(line[10]), Number(line[11]))).Order().ToList();
        var sorted = expected.Order().ToList();
        Assert.That(bands, Has.Count.EqualTo(sorted.Count));

        // A handful of roundings.
        Assert.That(bands.Select(static b => b.Item1), Is.EqualTo(sorted.Select(static e => e.Item1)).Within(1e-11).Percent);
        Assert.That(bands.Select(static b => b.Item2), Is.EqualTo(sorted.Select(static e => e.Item2)).Within(1e-11).Percent);
    }

    [Test]
    public void TheNumbersOfTheOtherTasksAreThoseOfTheirTables()
    {
        var results = TridentRun.Results(Whole);
        Assert.That(Curves("ratios"), Is.EquivalentTo(Rows(results, "comparisons").Where(static r => (string)r["contribution"]! == "coherent").Select(static r => (Scenario(r) == "argon" ? 1 : 2, Number(r, "energyGeV"), Number(r, "ratio")))));
        Assert.That(Lines("ratios").Where(static line => line[2] == "line").Select(static line => (line[0], line[9])), Is.EqualTo(new[] { ("1", "1"), ("2", "1") }), "the baseline");
        Assert.That(Curves("budget"), Is.EquivalentTo(Rows(results, "systematics").Where(static r => (string)r["contribution"]! == "coherent").Select(static r => (Scenario(r) == "argon" ? 1 : 2, Number(r, "energyGeV"), Number(r, "error")))));

        // The order of the panels is that of 'only', and a logarithmic axis shows the modulus.
        Assert.That(Curves("shapes"), Is.EquivalentTo(Rows(results, "formFactors").Where(static r => (string)r["quantity"]! == "F").Select(static r => ((string)r["particle"]! == "Fe56" ? 1 : 2, Number(r, "qSquaredGeV2"), Math.Abs(Number(r, "value"))))));
        Assert.That(Lines("shapes").Where(static line => line[2] == "curve").Select(static line => line[3]).Distinct(), Is.EqualTo(new[] { "Fourier-Bessel", "exponential" }));
    }

    [Test]
    public void MergedShardsGiveTheSameFilesByteForByte()
    {
        for (var k = 1; k <= 2; k++)
            Done(TridentInvocation.Of("run", Path.Combine(_shared, "card.yaml"), "--out", Out("shards"), "--shard", $"{k}/2", "--threads", "1"));
        Done(TridentInvocation.Of("merge", Out("shards"), "--out", Out("merged")));
        Assert.That(Content(Out("merged")), Is.EqualTo(Content(Whole)));
    }

    [Test]
    public void TheResolvedCardGivesTheSameFilesWithOneThread()
    {
        var resolved = Path.Combine(Folder, "resolved.yaml");
        File.WriteAllText(resolved, TridentRun.Results(Whole)["card"]!.ToJsonString());
        Done(TridentInvocation.Of("run", resolved, "--out", Out(), "--threads", "1"));
        Assert.That(Content(Out()), Is.EqualTo(Content(Whole)));
    }

    [TestCase("crossSection: {energies: [0.1 GeV, 0.2 GeV], figures: [{name: nothing}]}", "nothing above zero")]
    [TestCase("crossSection: {energies: [0.1 GeV, 0.2 GeV], figures: [{name: nothing, bands: [1], x: {from: 0.15}, y: {to: 5}}]}", "nothing above zero")]
    [TestCase("compare: {energies: [0.1 GeV, 0.2 GeV], figures: [{name: nothing}]}", "no numbers")]
    [TestCase("systematics: {energies: [0.1 GeV, 0.2 GeV], figures: [{name: nothing}]}", "no numbers")]
    public void AFigureBelowThresholdSaysThatItIsEmptyAndTheRunSucceeds(string task, string text)
    {
        Done(TridentInvocation.Of("run", WriteCard(SmallCard.Replace("crossSection: {energies: [5 GeV]}", task, StringComparison.Ordinal) + "\nvariants: [{name: other, formFactor: Exponential}]"), "--out", Out()));
        Assert.That(XDocument.Load(Path.Combine(Out(), "nothing.svg")).Root!.Value, Does.Contain(text));
        Assert.That(File.ReadAllText(Path.Combine(Out(), "nothing.csv")), Does.Contain(",note,").And.Contain(text));
    }

    [TestCase("check")]
    [TestCase("run")]
    public void AFigureThatCannotBeDrawnIsAnErrorBeforeTheRun(string command)
    {
        string[] arguments = [command, WriteCard(Card), "--set", "tasks[1].compare.figures[0].only.variant=[exponentail]", .. command == "run" ? new[] { "--out", Out() } : []];
        var run = TridentInvocation.Of(arguments);
        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.Error, Does.Contain("card.yaml: figure ratios: only: variant 'exponentail' is not in this task; did you mean 'exponential'? (known: exponential)"));
        Assert.That(Directory.Exists(Out()), Is.False);
    }

    private static Dictionary<string, string> Content(string folder) => Directory.EnumerateFiles(folder)
        .Where(static file => Path.GetExtension(file) is not (".json" or ".html"))
        .ToDictionary(static file => Path.GetFileName(file), File.ReadAllText);

    private static void Done(TridentInvocation run) => Assert.That(run.ExitCode, Is.Zero, run.Error);

    private IEnumerable<(int Panel, double X, double Y)> Curves(string name) =>
        Lines(name).Where(static line => line[2] == "curve").Select(static line => (int.Parse(line[0], CultureInfo.InvariantCulture), Number(line[6]), Number(line[9])));

    // No text in these figures has a comma.
    private IEnumerable<string[]> Lines(string name) => File.ReadLines(Path.Combine(Whole, name + ".csv")).Skip(1).Select(static line => line.Split(','));

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static double Number(JsonObject row, string key) => (double)row[key]!;

    private static string Scenario(JsonObject row) => (string)row["scenario"]!;
}
