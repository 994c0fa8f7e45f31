using System.Text.Json.Nodes;
using TridentFramework.Host.Tests.Output;

namespace TridentFramework.Host.Tests.Commands;

/// <summary>Distributions and cuts as a run has them.</summary>
public sealed class DistributionTaskTests : CommandTests
{
    // Errors of independent samples: five standard deviations have a chance of 1e-6 each.
    private const double FiveSigma = 5.0;

    private const string Card = """
        schema: trident/1
        channels: [numu -> numu mu- mu+]
        beam: {plugin: Monochromatic, parameters: {energy: 5 GeV}}
        target: {plugin: Nuclide, parameters: {name: Ar40}}
        formFactor: Helm
        nucleon: Alberico2008
        nuclearModel: FermiGas
        contributions: [coherent, proton]
        integration: {relativeError: 5e-3}
        variants:
          - {name: exponential, formFactor: Exponential}
          - {name: selected, cuts: [{observable: openingAngle, min: 5 deg, max: 15 deg}, {observable: minusEnergy, min: 1 GeV}]}
        tasks:
          - crossSection: {}
          - compare: {}
          - distributions:
              points: 60000
              histograms:
                - {observable: openingAngle, bins: 10, min: 0 deg, max: 20 deg}
                - {observable: qSquared, bins: 5, min: 1e-4 GeV2, max: 1e-1 GeV2, spacing: log}
                - {name: whole, observable: minusEnergy, edges: [0 GeV, 1 GeV, 5 GeV]}
              figures:
                - {name: shapes, only: {histogram: [qSquared, openingAngle], contribution: [total]}}
                - {name: angle, only: {histogram: [openingAngle], contribution: [coherent, total]}, y: {scale: log}}
        """;

    [Test]
    public void BinsAddUpToTheCrossSectionOfEveryVariant()
    {
        var results = Run();
        var bins = Rows(results, "distributions").ToList();
        var compared = 0;
        foreach (var row in Rows(results, "crossSections"))
        {
            foreach (var histogram in new[] { "openingAngle", "qSquared", "whole" })
            {
                var own = bins.Where(b => (string)b["histogram"]! == histogram && new[] { "scenario", "variant", "channel", "target", "contribution" }.All(key => (string)b[key]! == (string)row[key]!)).ToList();
                var (sum, expected) = (own.Sum(static b => (double)b["crossSectionFb"]!), (double)row["crossSectionFb"]!);

                // Bins share their points, so that the sum of their errors is an upper limit.
                var error = own.Sum(static b => (double)b["errorFb"]!) + (double)row["errorFb"]!;
                Assert.That(sum, Is.EqualTo(expected).Within(FiveSigma * error), $"{row["variant"]} {row["contribution"]} {histogram}");
                Assert.That(error, Is.LessThan(0.1 * expected), "else the comparison says nothing");
                compared++;
            }
        }

        Assert.That(compared, Is.EqualTo(3 * 3 * 3));
    }

    [Test]
    public void TheTotalIsTheSumOfItsContributionsBinByBin()
    {
        var bins = Rows(Run(), "distributions").ToList();
        foreach (var alike in bins.GroupBy(static b => $"{b["variant"]} {b["histogram"]} {b["lowerEdge"]}"))
        {
            var parts = alike.ToDictionary(static b => (string)b["contribution"]!, static b => (double)b["crossSectionFb"]!);
            Assert.That(parts["total"], Is.EqualTo(parts["coherent"] + parts["proton"]).Within(1e-12 * parts["total"]), "rounding of a sum");
        }
    }

    [Test]
    public void ASelectionLeavesTheBinsThatItLetsThrough()
    {
        var bins = Rows(Run(), "distributions").Where(static b => (string)b["histogram"]! == "openingAngle" && (string)b["contribution"]! == "coherent").ToLookup(static b => (string)b["variant"]!);
        var fractions = bins["selected"].Zip(bins["default"], static (s, d) => (double)s["crossSectionFb"]! / (double)d["crossSectionFb"]!).ToList();

        // Bins of 2 degrees: 6 to 14 pass the cut on the angle whole, 4 to 6 and 14 to 16 in part, and the rest not at all; the first one is below zero and empty.
        Assert.That(fractions.Skip(1).Take(2).Concat(fractions.Skip(9)), Is.All.Zero);
        Assert.That(fractions.Skip(3).Take(6), Is.All.GreaterThan(0.05).And.All.LessThan(1.0), "the energy is cut too");
    }

    [Test]
    public void TheAcceptanceIsTheSameAsARatioAndInTheBins()
    {
        var results = Run();
        var ratio = Rows(results, "comparisons").Single(static r => (string)r["variant"]! == "selected" && (string)r["contribution"]! == "total");
        var sums = Rows(results, "distributions").Where(static b => (string)b["histogram"]! == "whole" && (string)b["contribution"]! == "total").ToLookup(static b => (string)b["variant"]!, static b => (double)b["crossSectionFb"]!);
        Assert.That(sums["selected"].Sum() / sums["default"].Sum(), Is.EqualTo((double)ratio["ratio"]!).Within(0.03), "a few ten thousand points");
        Assert.That((double)ratio["ratio"]!, Is.InRange(0.1, 0.9));
    }

    [Test]
    public void VariantsShareTheirPoints()
    {
        var proton = Rows(Run(), "distributions").Where(static b => (string)b["contribution"]! == "proton").ToLookup(static b => (string)b["variant"]!, static b => (double)b["crossSectionFb"]!);
        Assert.That(proton["exponential"], Is.EqualTo(proton["default"]), "the form factor of the nucleus does nothing to protons");
        Assert.That(proton["default"].Sum(), Is.Positive);
    }

    [Test]
    public void EveryBinIsARowWithItsDensity()
    {
        var results = Run();
        var rows = Rows(results, "distributions").ToList();
        Assert.That(rows, Has.Count.EqualTo(3 * 3 * (12 + 7 + 4)));
        Assert.That(File.ReadLines(Path.Combine(Out(), "distributions.csv")).First(), Is.EqualTo(
            "scenario,variant,channel,target,contribution,histogram,observable,unit,lowerEdge,upperEdge,crossSectionFb,errorFb,densityFbPerUnit,densityErrorFbPerUnit,evaluations"));
        Assert.That(File.ReadLines(Path.Combine(Out(), "distributions.csv")).Count(), Is.EqualTo(rows.Count + 1));
        var first = rows.Take(12).ToList();
        Assert.That((first[0]["lowerEdge"], first[0]["densityFbPerUnit"]), Is.EqualTo(((JsonNode?)null, (JsonNode?)null)));
        Assert.That((double)first[0]["upperEdge"]!, Is.Zero);
        Assert.That(first[^1]["upperEdge"], Is.Null);
        var width = (double)first[4]["upperEdge"]! - (double)first[4]["lowerEdge"]!;
        Assert.That(width, Is.EqualTo(2.0 * Math.PI / 180.0).Within(1e-15));
        Assert.That((double)first[4]["densityFbPerUnit"]!, Is.EqualTo((double)first[4]["crossSectionFb"]! / width).Within(2).Ulps);
        Assert.That((double)first[4]["densityErrorFbPerUnit"]!, Is.EqualTo((double)first[4]["errorFb"]! / width).Within(2).Ulps);
        Assert.That(first.Select(static b => ((string)b["observable"]!, (string)b["unit"]!, (long)b["evaluations"]!)), Is.All.EqualTo(("openingAngle", "rad", 65536L)));
    }

    [Test]
    public void TheYodaFileHoldsTheSameNumbers()
    {
        var rows = Rows(Run(), "distributions").GroupBy(static b => $"{b["variant"]} {b["contribution"]} {b["histogram"]}").ToList();
        var objects = YodaText.Parse(File.ReadAllText(Path.Combine(Out(), "distributions.yoda")));
        Assert.That(objects, Has.Count.EqualTo(rows.Count));
        foreach (var (own, read) in rows.Zip(objects))
        {
            Assert.That(read.Bins.Skip(1).SkipLast(1), Is.EqualTo(own.Skip(1).SkipLast(1).Select(static b => ((double)b["densityFbPerUnit"]!, -(double)b["densityErrorFbPerUnit"]!, (double)b["densityErrorFbPerUnit"]!))));
            Assert.That(read.Edges, Is.EqualTo(own.SkipLast(1).Select(static b => (double)b["upperEdge"]!)));
        }

        Assert.That(objects[0].Path, Is.EqualTo("/TRIDENT/default/numu_numu_mu-_mu+/coherent/openingAngle"));
    }

    [Test]
    public void FiguresAreHistogramsWithTheirErrors()
    {
        var rows = Rows(Run(), "distributions").Where(static b => (string)b["histogram"]! == "openingAngle" && (string)b["contribution"]! == "total" && (string)b["variant"]! == "exponential").Skip(1).SkipLast(1).ToList();
        var lines = File.ReadAllLines(Path.Combine(Out(), "shapes.csv")).Select(static l => l.Split(',')).ToList();
        int Column(string name) => Array.IndexOf(lines[0], name);
        var shown = lines.Skip(1).Where(l => l[Column("kind")] == "steps" && l[Column("panel")] == "2" && l[Column("legend")].Contains("exponential", StringComparison.Ordinal)).ToList();
        Assert.That(shown.Select(l => double.Parse(l[Column("y")])), Is.EqualTo(rows.Select(static r => (double)r["densityFbPerUnit"]!)));
        Assert.That(shown.Select(l => double.Parse(l[Column("yUpper")]) - double.Parse(l[Column("y")])), Is.EqualTo(rows.Select(static r => (double)r["densityErrorFbPerUnit"]!)).Within(1e-12));

        var svg = File.ReadAllText(Path.Combine(Out(), "shapes.svg"));
        Assert.That(svg, Does.Contain("qSquared").And.Contain("openingAngle"), "one panel for each histogram");
        Assert.That(File.Exists(Path.Combine(Out(), "angle.svg")), Is.True);
    }

    [Test]
    public void HistogramsOfDifferentObservablesNeedPanelsOfTheirOwn()
    {
        var run = TridentInvocation.Of("check", WriteCard(Card), "--set", "tasks[2].distributions.figures[0].colours=histogram");
        Assert.That(run.ExitCode, Is.EqualTo(2), run.Output);
        Assert.That(run.Error, Does.Contain("figure shapes: qSquared and openingAngle do not share an axis; write 'panels: histogram', or choose one with 'only: {histogram: [...]}'").Or.Contain("figure shapes: openingAngle and qSquared do not share an axis"));
    }

    [Test]
    public void TheNumberOfThreadsDoesNotChangeAByte()
    {
        var card = WriteCard(Card);
        Assert.That(TridentInvocation.Of("run", card, "--out", Out("one"), "--threads", "1").ExitCode, Is.Zero);
        Assert.That(TridentInvocation.Of("run", card, "--out", Out("two"), "--threads", "2").ExitCode, Is.Zero);
        foreach (var file in new[] { "distributions.csv", "distributions.yoda", "crossSections.csv", "shapes.svg" })
            Assert.That(File.ReadAllText(Path.Combine(Out("two"), file)), Is.EqualTo(File.ReadAllText(Path.Combine(Out("one"), file))), file);
    }

    [Test]
    public void ShardsMergeToTheBytesOfTheWholeRun()
    {
        var card = WriteCard(Card);
        Assert.That(TridentInvocation.Of("run", card, "--out", Out("whole")).ExitCode, Is.Zero);
        for (var k = 1; k <= 2; k++)
            Assert.That(TridentInvocation.Of("run", card, "--out", Out("shards"), "--shard", $"{k}/2").ExitCode, Is.Zero);
        var merge = TridentInvocation.Of("merge", Out("shards"), "--out", Out("merged"));
        Assert.That(merge.ExitCode, Is.Zero, merge.Error);
        foreach (var file in new[] { "distributions.csv", "distributions.yoda", "crossSections.csv", "shapes.svg" })
            Assert.That(File.ReadAllText(Path.Combine(Out("merged"), file)), Is.EqualTo(File.ReadAllText(Path.Combine(Out("whole"), file))), file);
    }

    [Test]
    public void AShardWhoseHistogramsAreDamagedIsRefused()
    {
        var card = WriteCard(Card);
        Assert.That(TridentInvocation.Of("run", card, "--out", Out("shards"), "--shard", "1/1").ExitCode, Is.Zero);
        var path = Path.Combine(Out("shards"), "shard-1-of-1.json");
        var good = File.ReadAllText(path);

        Refused("task 2 asks for histograms of integral 0, which stand here not at all", static e => e["distributions"] = new JsonArray());
        Refused("task 2 asks for histograms of integral 0, which stand here twice", static e => e["distributions"]!.AsArray().Add(e["distributions"]![0]!.DeepClone()));
        Refused("integral 0 has histograms that no task of the card asks for", static e =>
        {
            var other = e["distributions"]![0]!.DeepClone();
            other["task"] = 1;
            e["distributions"]!.AsArray().Add(other);
        });
        Refused("a bin must be 32 finite numbers", static e => Bins(e)[3]!.AsArray().RemoveAt(0));
        Refused("a bin must be 32 finite numbers", static e => Bins(e)[3]![5] = "NaN");
        Refused("a histogram of openingAngle must have 12 bins, the two without end included", static e => Bins(e).RemoveAt(0));
        Refused("task 2 has 3 histograms, but a hypothesis has another number", static e => e["distributions"]![0]!["hypotheses"]![0]!.AsArray().RemoveAt(0));
        Refused("have 2 hypotheses, but the card gives 3", static e => e["distributions"]![0]!["hypotheses"]!.AsArray().RemoveAt(0));
        Refused("evaluations of the histograms of task 2 must not be negative", static e => e["distributions"]![0]!["evaluations"] = -1);

        static JsonArray Bins(JsonNode estimate) => estimate["distributions"]![0]!["hypotheses"]![0]![0]!.AsArray();

        void Refused(string message, Action<JsonNode> change)
        {
            var shard = JsonNode.Parse(good)!;
            change(shard["estimates"]![0]!);
            File.WriteAllText(path, shard.ToJsonString());
            var merge = TridentInvocation.Of("merge", Out("shards"), "--out", Out("merged"));
            Assert.That(merge.ExitCode, Is.EqualTo(5), merge.Error);
            Assert.That(merge.Error, Does.Contain("estimates[0].distributions: ").And.Contain(message).And.Contain("--shard 1/1"));
            Assert.That(Directory.Exists(Out("merged")), Is.False);
        }
    }

    [Test]
    public void WithoutSuchATaskAnOldFileGoesAway()
    {
        Run();
        Assert.That(TridentInvocation.Of("run", WriteCard(SmallCard), "--out", Out()).ExitCode, Is.Zero);
        Assert.That(Directory.EnumerateFiles(Out(), "distributions.*"), Is.Empty);
    }

    [Test]
    public void TheTableOnTheScreenSaysWhatLiesInAndBesideTheBins()
    {
        var run = TridentInvocation.Of("run", WriteCard(Card), "--out", Out());
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Assert.That(run.Output, Does.Contain("Distributions, fb per target atom").And.Contain("in the bins").And.Contain("openingAngle"));
    }

    /// <summary>Both tasks know the same shapes by different ways: one sums weights, the other counts events.</summary>
    [Test]
    public void EventsOfAFileHaveTheDistributionsOfTheIntegrals()
    {
        const string Histograms = "histograms: [{observable: openingAngle, bins: 5, min: 0 deg, max: 20 deg}, {observable: minusEnergy, edges: [0.2 GeV, 1 GeV, 2 GeV, 4 GeV]}]";
        var card = WriteCard($$$"""
            schema: trident/1
            channels: [numu -> numu mu- mu+]
            beam: {plugin: Monochromatic, parameters: {energy: 5 GeV}}
            target: {plugin: Nuclide, parameters: {name: Ar40}}
            formFactor: Helm
            nucleon: Alberico2008
            nuclearModel: FermiGas
            contributions: [coherent, proton]
            integration: {relativeError: 5e-3}
            variants: [{name: hard, cuts: [{observable: subleadingEnergy, min: 0.5 GeV}]}]
            tasks:
              - events: {count: 20000, formats: [hepmc3.gz], direction: [0.3, -0.2, 0.8]}
              - distributions: {points: 2e5, {{{Histograms}}}}
            """);
        var run = TridentInvocation.Of("run", card, "--out", Out());
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        var integrated = Rows(TridentRun.Results(Out()), "distributions").ToList();

        var reading = WriteCard($$$"""
            schema: trident/1
            target: {plugin: Nuclide, parameters: {name: Ar40}}
            formFactor: Helm
            contributions: [coherent]
            tasks: [distributions: {events: results/events.hepmc3.gz, {{{Histograms}}}, figures: [{name: angle, only: {histogram: [openingAngle], contribution: [total]}}]}]
            """);
        run = TridentInvocation.Of("run", reading, "--out", Out("read"));
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        var counted = Rows(TridentRun.Results(Out("read")), "distributions").ToList();
        Assert.That(File.Exists(Path.Combine(Out("read"), "angle.svg")), Is.True);

        static string Key(JsonObject row) => $"{row["variant"]} {row["channel"]} {row["contribution"]} {row["histogram"]} {row["lowerEdge"]}";
        Assert.That(counted.Select(Key), Is.EqualTo(integrated.Select(Key)));
        foreach (var (events, points) in counted.Zip(integrated))
        {
            var (value, expected) = ((double)events["crossSectionFb"]!, (double)points["crossSectionFb"]!);
            var error = Math.Sqrt(Math.Pow((double)events["errorFb"]!, 2) + Math.Pow((double)points["errorFb"]!, 2));
            Assert.That(value, Is.EqualTo(expected).Within((FiveSigma * error) + (0.005 * expected)), Key(events) + ": five deviations, and the error of the cross section in the file");
        }

        Assert.That(counted.Where(static r => (string)r["contribution"]! == "total" && (string)r["variant"]! == "default").Select(static r => (long)r["evaluations"]!), Is.All.EqualTo(20000L));
    }

    [Test]
    public void CutsOfTheCardApplyToTheEventsOfAFile()
    {
        var card = WriteCard("""
            schema: trident/1
            channels: [numu -> numu mu- mu+]
            beam: {plugin: Monochromatic, parameters: {energy: 5 GeV}}
            target: {plugin: Nuclide, parameters: {name: Ar40}}
            formFactor: Helm
            contributions: [coherent]
            integration: {relativeError: 1e-2}
            tasks: [events: {count: 2000, formats: [hepmc3]}]
            """);
        Assert.That(TridentInvocation.Of("run", card, "--out", Out()).ExitCode, Is.Zero);
        var reading = WriteCard("""
            schema: trident/1
            target: {plugin: Nuclide, parameters: {name: Ar40}}
            formFactor: Helm
            contributions: [coherent]
            cuts: [{observable: openingAngle, min: 4 deg, max: 8 deg}]
            tasks: [distributions: {events: results/events.hepmc3, histograms: [{observable: openingAngle, bins: 5, min: 0 deg, max: 20 deg}]}]
            """);
        Assert.That(TridentInvocation.Of("run", reading, "--out", Out("read")).ExitCode, Is.Zero);
        var bins = Rows(TridentRun.Results(Out("read")), "distributions").Where(static r => (string)r["contribution"]! == "total").Select(static r => (double)r["crossSectionFb"]!).ToList();
        Assert.That(bins[2], Is.Positive, "4 to 8 degrees");
        Assert.That(bins.Where((_, bin) => bin != 2), Is.All.Zero);
    }

    [Test]
    public void EventsAreDrawnAfterTheCutsOfTheCard()
    {
        var card = WriteCard("""
            schema: trident/1
            channels: [numu -> numu mu- mu+]
            beam: {plugin: Monochromatic, parameters: {energy: 5 GeV}}
            target: {plugin: Nuclide, parameters: {name: Ar40}}
            formFactor: Helm
            contributions: [coherent]
            cuts: [{observable: openingAngle, min: 4 deg, max: 8 deg}]
            integration: {relativeError: 1e-2}
            tasks: [events: {count: 2000, formats: [hepmc3]}, crossSection: {}]
            """);
        Assert.That(TridentInvocation.Of("run", card, "--out", Out()).ExitCode, Is.Zero);
        var expected = (double)Rows(TridentRun.Results(Out()), "crossSections").First()["crossSectionFb"]!;
        var reading = WriteCard("""
            schema: trident/1
            target: {plugin: Nuclide, parameters: {name: Ar40}}
            formFactor: Helm
            contributions: [coherent]
            tasks: [distributions: {events: results/events.hepmc3, histograms: [{observable: openingAngle, edges: [4 deg, 8 deg]}]}]
            """);
        Assert.That(TridentInvocation.Of("run", reading, "--out", Out("read")).ExitCode, Is.Zero);
        var bins = Rows(TridentRun.Results(Out("read")), "distributions").Where(static r => (string)r["contribution"]! == "total").Select(static r => (double)r["crossSectionFb"]!).ToList();
        Assert.That(bins, Is.EqualTo(new[] { 0.0, expected, 0.0 }).Within(1e-9 * expected), "the cross section of the file is that of the events that pass");
    }

    [Test]
    public void AVariantThatWouldNeedEventsThatAreNeverDrawnIsAnError()
    {
        var card = WriteCard("""
            schema: trident/1
            channels: [numu -> numu mu- mu+]
            beam: {plugin: Monochromatic, parameters: {energy: 5 GeV}}
            target: {plugin: Nuclide, parameters: {name: Ar40}}
            formFactor: Helm
            contributions: [coherent]
            cuts: [{observable: openingAngle, min: 4 deg}]
            variants: [{name: open, cuts: []}, {name: closer, cuts: [{observable: openingAngle, min: 4 deg}, {observable: pairMass, max: 1 GeV}]}]
            tasks: [events: {count: 2000, formats: [hepmc3]}]
            """);
        var run = TridentInvocation.Of("check", card);
        Assert.That(run.ExitCode, Is.EqualTo(2), run.Output);
        Assert.That(run.Error, Does.Contain("events: variant 'open' of scenario 'default' does not have all cuts of the card").And.Not.Contain("'closer'"));
        Assert.That(TridentInvocation.Of("check", card, "--set", "tasks[0].events.weights=[closer]").ExitCode, Is.Zero);
    }

    private JsonObject Run()
    {
        var run = TridentInvocation.Of("run", WriteCard(Card), "--out", Out());
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        return TridentRun.Results(Out());
    }
}
