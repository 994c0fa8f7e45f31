using System.Text.Json.Nodes;
using TridentFramework.Host.RunCards;

namespace TridentFramework.Host.Tests.Commands;

/// <summary>Error budgets.</summary>
public sealed class SystematicsTests : CommandTests
{
    private const string Card = """
        schema: trident/1
        channels: [numu -> numu mu- mu+, numu -> nue mu- e+]
        target: {plugin: Nuclide, parameters: {name: Ar40}}
        formFactor: FourierBessel
        nucleon: Alberico2008
        nuclearModel: FermiGas
        integration: {relativeError: 5e-2}
        variants:
          - {name: 3pF, formFactor: ThreeParameterFermi}
          - {name: exponential, formFactor: Exponential}
          - {name: on shell, constants: {sin2ThetaW: 0.22336}}
          - {name: low energy, constants: {sin2ThetaW: 0.23868}}
          - {name: fermi constant, members: 50, draws: {constants.fermiConstant: {mean: 1.1663787e-5, deviation: 1.1663787e-8}}}
        tasks: [systematics: {energies: [5 GeV]}]
        """;

    private const string AllSources = "tasks=[{systematics: {energies: [0.1 GeV, 5 GeV], sources: ["
        + "{name: QED, assigned: 3 %}, {name: nuclear model, assigned: 30 %, contributions: [proton, neutron]}, {name: form factor, envelope: [3pF, exponential]}, "
        + "{name: angle, envelope: [on shell, low energy]}, {name: constant, ensemble: fermi constant}]}}, {crossSection: {energies: [5 GeV]}}, {compare: {energies: [5 GeV]}}]";

    [Test]
    public void TheAssignedErrorsOfThePaperAreSixPercentCoherentAndThirtyOneIncoherent()
    {
        var results = Run();
        var rows = Rows(results, "systematics").ToList();

        // arXiv:1902.06765 Sec. II.A.3: 1 %, 3 % and 5 % coherent; 3 %, 3 %, 5 % and 30 % incoherent. Exact to the rounding of a handful of operations.
        Assert.That(Errors("coherent"), Is.All.EqualTo(Math.Sqrt(1.0 + 9.0 + 25.0) / 100.0).Within(1e-14));
        Assert.That(Errors("incoherent"), Is.All.EqualTo(Math.Sqrt(9.0 + 9.0 + 25.0 + 900.0) / 100.0).Within(1e-14));
        Assert.That(Errors("proton"), Is.EqualTo(Errors("neutron")).Within(1e-14));
        Assert.That(rows.Select(static r => (string)r["source"]!).Distinct(), Is.EqualTo(new[] { "nuclear form factor", "nucleon form factor", "QED", "weak", "nuclear model", "all" }));
        Assert.That(rows.Select(static r => r["integrationError"]), Is.All.Null);
        Assert.That((int)results["card"]!["variants"]!.AsArray().Count, Is.EqualTo(5));

        List<double> Errors(string contribution) => [.. rows.Where(r => (string)r["contribution"]! == contribution && (string)r["source"]! == "all").Select(static r => (double)r["error"]!)];
    }

    [Test]
    public void AnAssignedErrorOfASumIsLinearInItsParts()
    {
        var results = Run("tasks=[{systematics: {energies: [5 GeV]}}, {crossSection: {energies: [5 GeV]}}]", "variants=[]");
        foreach (var channel in new[] { "numu -> numu mu- mu+", "numu -> nue mu- e+" })
        {
            var sections = Rows(results, "crossSections").Where(r => (string)r["channel"]! == channel).ToDictionary(static r => (string)r["contribution"]!, static r => (double)r["crossSectionFb"]!);
            var (coherent, incoherent) = (sections["coherent"], sections["proton"] + sections["neutron"]);
            var total = coherent + incoherent;
            double[] expected = [0.01 * coherent, 0.03 * incoherent, 0.03 * total, 0.05 * total, 0.30 * incoherent];
            var errors = Rows(results, "systematics").Where(r => (string)r["channel"]! == channel && (string)r["contribution"]! == "total").Select(static r => (double)r["error"]!).ToList();

            // Sums are formed in another order: a few roundings.
            Assert.That(errors.Take(5), Is.EqualTo(expected.Select(e => e / total)).Within(1e-13));
            Assert.That(errors[5], Is.EqualTo(Math.Sqrt(expected.Sum(static e => e * e)) / total).Within(1e-13));
        }
    }

    [Test]
    public void AnEnvelopeIsTheLargestDeviationUpAndDown()
    {
        var results = Run(AllSources);
        var ratioOf = Rows(results, "comparisons").Where(static r => r["ratio"] is not null).ToDictionary(static r => $"{r["variant"]} {r["channel"]} {r["contribution"]}", static r => (double)r["ratio"]!);
        var rows = Rows(results, "systematics").Where(static r => (string)r["kind"]! == "envelope" && (string)r["contribution"]! != "incoherent").ToList();
        Assert.That(rows, Has.Count.EqualTo(2 * 2 * 4), "two sources, two channels, four contributions; nothing below threshold");
        foreach (var row in rows)
        {
            string[] variants = (string)row["source"]! == "angle" ? ["on shell", "low energy"] : ["3pF", "exponential"];
            var deviations = variants.Select(v => ratioOf[$"{v} {row["channel"]} {row["contribution"]}"] - 1.0).ToList();
            const double tolerance = 1e-12;
            Assert.That((double)row["up"]!, Is.EqualTo(Math.Max(0.0, deviations.Max())).Within(tolerance));
            Assert.That((double)row["down"]!, Is.EqualTo(Math.Min(0.0, deviations.Min())).Within(tolerance));
            Assert.That((double)row["error"]!, Is.EqualTo(Math.Max((double)row["up"]!, -(double)row["down"]!)));
        }

        var ratios = Rows(results, "comparisons").Where(static r => (string)r["contribution"]! == "coherent" && (string)r["channel"]! == "numu -> numu mu- mu+")
            .ToDictionary(static r => (string)r["variant"]!, static r => (double)r["ratio"]!);
        var coherent = rows.Single(static r => (string)r["source"]! == "angle" && (string)r["contribution"]! == "coherent" && (string)r["channel"]! == "numu -> numu mu- mu+");
        Assert.That(
            ((double)coherent["up"]!, (double)coherent["down"]!),
            Is.EqualTo((Math.Max(ratios["on shell"], ratios["low energy"]) - 1.0, Math.Min(ratios["on shell"], ratios["low energy"]) - 1.0)),
            "comparisons and errors are of the same ratios");

        // arXiv:1902.06765 Sec. II.A.3: between these two angles the cross section of this channel shifts by about 5 %.
        Assert.That((double)coherent["up"]! - (double)coherent["down"]!, Is.EqualTo(0.05).Within(0.015));
    }

    [Test]
    public void AnEnsembleReproducesTheDeviationOfALinearResponse()
    {
        // Cross sections go as the square of the Fermi constant: a relative deviation of 1e-3 gives 2e-3 times the spread of the fifty normal numbers,
        // with corrections of the relative order of the deviation itself, here below 3e-3.
        var numbers = Enumerable.Range(1, 50).Select(static k => NormalDraws.Of("constants.fermiConstant", k)).ToList();
        var mean = numbers.Average();
        var spread = Math.Sqrt(numbers.Sum(n => (n - mean) * (n - mean)) / 49.0);
        Assert.That(spread, Is.EqualTo(1.0).Within(0.3), "three standard deviations of a deviation from fifty numbers");

        var rows = Rows(Run(AllSources), "systematics").Where(static r => (string)r["kind"]! == "ensemble").ToList();
        Assert.That(rows, Has.Count.EqualTo(2 * 5));
        Assert.That(rows.Select(static r => (double)r["error"]!), Is.All.EqualTo(2e-3 * spread).Within(3e-3 * 2e-3));
        Assert.That(rows.Select(static r => (double)r["up"]! + (double)r["down"]!), Is.All.Zero);
        Assert.That(rows.Select(static r => (double)r["integrationError"]!), Is.All.LessThan(1e-12), "a common factor has no error");
    }

    [Test]
    public void CorrelationsAreThoseOfTheDeviations()
    {
        var results = Run(AllSources);
        var pairs = Rows(results, "systematicsCorrelations").ToList();

        Assert.That(Of("QED"), Has.Count.EqualTo(45).And.All.EqualTo(1.0), "ten cross sections in pairs, all moved by one parameter");
        Assert.That(Of("nuclear model"), Has.Count.EqualTo(28).And.All.EqualTo(1.0), "all but the two coherent ones");
        Assert.That(Of("constant"), Has.Count.EqualTo(45).And.All.EqualTo(1.0).Within(1e-12), "one common factor, to rounding");

        // Charged currents alone make e mu pairs of numu, which know nothing of the weak mixing angle.
        Assert.That(pairs.Where(static p => (string)p["source"]! == "angle").Select(static p => $"{p["channel"]}, {p["otherChannel"]}").Distinct(), Is.EqualTo(new[] { "numu -> numu mu- mu+, numu -> numu mu- mu+" }));

        // By hand from the ratios: two deviations for each of two cross sections.
        var ratios = Rows(results, "comparisons").Where(static r => (string)r["contribution"]! == "coherent").ToDictionary(static r => $"{r["variant"]} {r["channel"]}", static r => (double)r["ratio"]! - 1.0);
        var (a, b) = (Deviations("numu -> numu mu- mu+"), Deviations("numu -> nue mu- e+"));
        var expected = ((a.First * b.First) + (a.Second * b.Second)) / Math.Sqrt(((a.First * a.First) + (a.Second * a.Second)) * ((b.First * b.First) + (b.Second * b.Second)));
        Assert.That((double)Pair("form factor")["correlation"]!, Is.EqualTo(expected).Within(1e-12));

        // All sources: covariances over total errors.
        var errors = Rows(results, "systematics").Where(static r => (string)r["contribution"]! == "coherent").ToDictionary(static r => $"{r["source"]} {r["channel"]}", static r => (double)r["error"]!);
        var covariance = new[] { "QED", "form factor", "constant" }.Sum(s => (double)Pair(s)["correlation"]! * errors[$"{s} numu -> numu mu- mu+"] * errors[$"{s} numu -> nue mu- e+"]);
        Assert.That((double)Pair("all")["correlation"]!, Is.EqualTo(covariance / (errors["all numu -> numu mu- mu+"] * errors["all numu -> nue mu- e+"])).Within(1e-12));
        Assert.That(pairs.Select(static p => $"{p["source"]} {p["energyGeV"]} {p["channel"]} {p["contribution"]} {p["otherChannel"]} {p["otherContribution"]}"), Is.Unique);

        List<double> Of(string source) => [.. pairs.Where(p => (string)p["source"]! == source).Select(static p => (double)p["correlation"]!)];

        JsonObject Pair(string source) => pairs.Single(p => (string)p["source"]! == source && (string)p["contribution"]! == "coherent" && (string)p["otherContribution"]! == "coherent");

        (double First, double Second) Deviations(string channel) => (ratios[$"3pF {channel}"], ratios[$"exponential {channel}"]);
    }

    [Test]
    public void ThreadsAndShardsDoNotChangeAByte()
    {
        var card = WriteCard(Card);
        string[] set = ["--set", AllSources, "--set", "beam={plugin: Monochromatic, parameters: {energy: 3 GeV}}"];
        Done(TridentInvocation.Of(["run", card, "--out", Out("one"), "--threads", "1", .. set]));
        Done(TridentInvocation.Of(["run", card, "--out", Out("three"), "--threads", "3", .. set]));
        for (var k = 1; k <= 3; k++)
            Done(TridentInvocation.Of(["run", card, "--out", Out("shards"), "--shard", $"{k}/3", .. set]));
        Done(TridentInvocation.Of("merge", Out("shards"), "--out", Out("merged")));

        var one = Content("one");
        Assert.That(one.Keys, Is.SupersetOf(new[] { "systematics.csv", "systematicsCorrelations.csv", "comparisons.csv" }));
        Assert.That(Content("three"), Is.EqualTo(one));
        Assert.That(Content("merged"), Is.EqualTo(one));
    }

    [Test]
    public void TheBudgetIsPrintedInPercent()
    {
        var run = TridentInvocation.Of("run", WriteCard(Card), "--out", Out(), "--set", "contributions=[coherent]", "--set", "channels=[numu -> numu mu- mu+]");
        Done(run);
        Assert.That(run.Output, Does.Contain("Systematic errors [%]").And.Contain("nucleon form factor").And.Contain("5.92"));

        var many = TridentInvocation.Of("run", WriteCard(Card), "--out", Out(), "--set", "contributions=[coherent]", "--set", "channels=[numu -> numu mu- mu+]", "--set", "integration.relativeError=0.2", "--set", "tasks=[{systematics: {energies: {from: 1 GeV, to: 2 GeV, points: 21}}}]");
        Done(many);
        Assert.That(many.Output.Trim(), Is.EqualTo("Systematic errors, budget: 42 rows, see systematics.csv"));
    }

    [Test]
    public void AVariantThatLacksWhatTheBaselineHasIsAnErrorBeforeTheRun()
    {
        var run = TridentInvocation.Of(
            "run", WriteCard(Card), "--out", Out(),
            "--set", "variants=[{name: less, channels: [numu -> numu mu- mu+], contributions: [coherent]}]",
            "--set", "tasks=[{systematics: {energies: [5 GeV], sources: [{name: a, envelope: [less]}]}}]");
        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.Error, Does.Contain("systematics: variant 'less' of scenario 'default' lacks numu -> nue mu- e+ of baseline 'default'; give it the channels of the baseline, or leave it out of the sources"));
        Assert.That(run.Error, Does.Contain("has the contributions coherent and baseline 'default' coherent, proton, neutron; give it those of the baseline, or leave it out of the sources"));
        Assert.That(Directory.Exists(Out()), Is.False);
    }

    [Test]
    public void OnlyVariantsThatASourceNamesAreIntegrated()
    {
        var run = TridentInvocation.Of("run", WriteCard(Card), "--out", Out(), "--shard", "1/1");
        Done(run);
        var shard = JsonNode.Parse(File.ReadAllText(Path.Combine(Out(), "shard-1-of-1.json")))!;
        Assert.That(shard["estimates"]!.AsArray().Select(static e => e!["hypotheses"]!.AsArray().Count), Is.All.EqualTo(1));
    }

    private JsonObject Run(params string[] overrides)
    {
        var run = TridentInvocation.Of(["run", WriteCard(Card), "--out", Out(), .. overrides.SelectMany(static o => new[] { "--set", o })]);
        Done(run);
        Assert.That(run.Output, Does.Not.Contain("--").And.Contain("Systematic errors [%]"), "no deviation has two signs");
        Assert.That(File.ReadAllText(Path.Combine(Out(), "systematics.csv")), Does.Not.Contain(",-0,"), "zero has no sign");
        return TridentRun.Results(Out());
    }

    private Dictionary<string, string> Content(string name) => Directory.EnumerateFiles(Out(name)).ToDictionary(
        static file => Path.GetFileName(file),
        static file => string.Join('\n', File.ReadAllText(file).Split('\n').Where(static line => !line.Contains("\"created\"", StringComparison.Ordinal))));

    private static void Done(TridentInvocation run) => Assert.That(run.ExitCode, Is.Zero, run.Error);
}
