using System.Globalization;
using System.Text.Json.Nodes;

namespace TridentFramework.Host.Tests.Commands;

/// <summary>The task <c>scan</c> as a run has it.</summary>
public sealed class ScanTaskTests : CommandTests
{
    // Independent walks: five combined standard deviations of Student's t with 31 degrees of freedom have a chance of 2e-5.
    private const double FiveSigma = 5.0;

    private const string Mass = "parameter: \"newPhysics[0].parameters.mass\"";
    private const string Coupling = "parameter: \"newPhysics[0].parameters.coupling\"";

    /// <summary>One walk serves the plane; every point of the plane agrees with a walk of its own, with another seed.</summary>
    [TestCase("DUNE", 11)]
    [TestCase("CCFR", 12)]
    public void RandomPointsOfThePlaneAgreeWithDirectIntegration(string experiment, int seed)
    {
        const int Points = 12;
        const int Grid = 201;
        var setting = experiment == "DUNE"
            ? "beam: {plugin: DuneNearDetector, parameters: {mode: neutrino}}\ntarget: {plugin: Element, parameters: {symbol: Ar}}"
            : "beam: Ccfr\ntarget: {plugin: Element, parameters: {symbol: Fe}}";
        var random = new Random(seed);
        var chosen = Enumerable.Range(0, Points).Select(_ => (Column: random.Next(Grid), Row: random.Next(Grid))).Distinct().ToList();
        var plane = Scan($"{setting}\nintegration: {{relativeError: 5e-3, seed: 1}}", $"x: {{{Mass}, from: 1 MeV, to: 100 GeV, points: {Grid}}}, y: {{{Coupling}, from: 1e-4, to: 1, points: {Grid}}}");
        var variants = chosen.Select((p, k) =>
        {
            var at = plane[(p.Row * Grid) + p.Column];
            return $"{{name: v{k}, newPhysics: [{{plugin: LMuMinusLTau, parameters: {{mass: {at["massGeV"]} GeV, coupling: {at["coupling"]}}}}}]}}";
        });
        var direct = Run(Card($"{setting}\nintegration: {{relativeError: 5e-3, seed: {seed}}}\nvariants: [{string.Join(", ", variants)}]", "crossSection: {}"));
        var rows = Rows(direct, "crossSections").Where(static r => (string)r["contribution"]! == "coherent").ToDictionary(static r => (string)r["variant"]!);
        for (var k = 0; k < chosen.Count; k++)
        {
            var at = plane[(chosen[k].Row * Grid) + chosen[k].Column];
            var (value, error) = (Number(at["crossSectionFb"]), Number(at["errorFb"]));
            var (expected, own) = ((double)rows[$"v{k}"]["crossSectionFb"]!, (double)rows[$"v{k}"]["errorFb"]!);
            TestContext.Out.WriteLine($"{experiment}: m {at["massGeV"]} GeV, g' {at["coupling"]}: {value:G6} +- {error:G2} fb, {expected:G6} +- {own:G2} fb, {(value - expected) / Math.Sqrt((error * error) + (own * own)):F2} sigma");
            Assert.That(value, Is.EqualTo(expected).Within(FiveSigma * Math.Sqrt((error * error) + (own * own))), $"m {at["massGeV"]} GeV, g' {at["coupling"]}");
            Assert.That(error, Is.LessThan(0.05 * value), "else the comparison says nothing");
        }

        Assert.That(chosen, Has.Count.GreaterThanOrEqualTo(10));
    }

    [Test]
    public void TheFileHasALineForEachPointOfEachPlane()
    {
        var results = Run(Card(
            """
            beam: {plugin: Monochromatic, parameters: {energy: 5 GeV}}
            target: {plugin: Nuclide, parameters: {name: Ar40}}
            integration: {relativeError: 5e-2}
            variants: [{name: exponential, formFactor: Exponential}]
            """,
            $"scan: {{name: plane, x: {{{Mass}, from: 10 MeV, to: 1 GeV, points: 3}}, y: {{{Coupling}, from: 0, to: 1e-2, points: 4, spacing: linear}}, figures: [{{name: ratios}}, {{name: sigmas, quantity: crossSection}}]}}",
            channels: "numu -> numu mu- mu+, numu -> numu e- e+"));
        var lines = File.ReadAllLines(Path.Combine(Out(), "plane.csv"));
        Assert.That(lines[0], Is.EqualTo("scenario,variant,channel,massGeV,coupling,crossSectionFb,errorFb,ratio,ratioError"));
        Assert.That(lines, Has.Length.EqualTo(1 + (2 * 2 * 3 * 4)));
        var cells = lines.Skip(1).Select(static l => l.Split(',')).ToList();
        Assert.Multiple(() =>
        {
            Assert.That(cells.Select(static c => string.Join(',', c.Take(3))).Distinct(), Is.EqualTo(new[]
            {
                "default,default,numu -> numu mu- mu+", "default,default,numu -> numu e- e+", "default,exponential,numu -> numu mu- mu+", "default,exponential,numu -> numu e- e+",
            }));
            Assert.That(cells.Take(3).Select(static c => Number(c[3])), Is.EqualTo(new[] { 0.01, 0.1, 1.0 }).Within(4).Ulps, "the first parameter runs fastest");
            Assert.That(cells.Where(static c => Number(c[4]) == 0.0).Select(static c => c[7]), Is.All.EqualTo("1"), "without coupling it is the Standard Model exactly");
            Assert.That(cells.Where(static c => Number(c[4]) == 0.0).Select(static c => Number(c[8])), Is.All.LessThan(1e-15), "rounding of a mean");

            // The boson couples to no electrons.
            Assert.That(cells.Where(static c => c[2] == "numu -> numu e- e+").Select(static c => c[7]), Is.All.EqualTo("1"));
            Assert.That(cells.Where(static c => c[2] != "numu -> numu e- e+" && Number(c[4]) > 9e-3 && Number(c[3]) < 0.02).Select(static c => Number(c[7])), Is.All.GreaterThan(2.0));
        });
        var rows = Rows(results, "scans").ToList();
        Assert.Multiple(() =>
        {
            Assert.That(rows.Select(static r => ((string)r["scan"]!, (string)r["data"]!, (string)r["target"]!, (int)r["x"]!["points"]!, (int)r["y"]!["points"]!, (string)r["y"]!["spacing"]!)), Is.All.EqualTo(("plane", "plane.csv", "Ar40", 3, 4, "linear")));
            Assert.That((double)rows[0]["greatestRatio"]!, Is.EqualTo(cells.Take(12).Max(static c => Number(c[7]))).Within(1e-7).Percent, "nine digits in the file");
            Assert.That(new[] { "ratios.svg", "sigmas.svg", "ratios.csv" }.Select(file => Path.Combine(Out(), file)), Is.All.Matches<string>(File.Exists));
        });
    }

    [Test]
    public void ALineHasNoSecondColumnAndIsDrawnAsACurve()
    {
        var line = Scan("target: {plugin: Nuclide, parameters: {name: Ar40}}\nintegration: {relativeError: 5e-2}", $"x: {{{Coupling}, from: 1e-4, to: 1e-2, points: 7}}, energy: 5 GeV, figures: [{{name: curve}}]");
        Assert.That(line, Has.Count.EqualTo(7));
        Assert.That(line[0].Keys, Is.EqualTo(new[] { "scenario", "variant", "channel", "coupling", "crossSectionFb", "errorFb", "ratio", "ratioError" }));
        Assert.That(line.Select(static r => Number(r["ratio"])), Is.Ordered.Ascending, "the interference is constructive");
        Assert.That((double)Rows(TridentRun.Results(Out()), "scans").Single()["energyGeV"]!, Is.EqualTo(5.0));
        Assert.That(File.ReadLines(Path.Combine(Out(), "curve.csv")).Count(static l => l.Contains(",curve,", StringComparison.Ordinal)), Is.EqualTo(7));
    }

    /// <summary>Constant shifts: the scan against gV^2 VV + gA^2 AA + gV gA VA of the crossSection task of the same run, which has the same points.</summary>
    [Test]
    public void ShiftsOfCouplingsFollowTheCoefficientsOfTheCrossSection()
    {
        const string Channel = "numu -> numu mu- mu+";
        var results = Run(Card(
            "beam: Ccfr\ntarget: {plugin: Element, parameters: {symbol: Fe}}\nintegration: {relativeError: 2e-2}",
            $"crossSection: {{}}, scan: {{x: {{parameter: \"newPhysics[0].parameters.shifts.{Channel}.gV\", from: -6, to: 2, points: 9, spacing: linear}}, y: {{parameter: \"newPhysics[0].parameters.shifts.{Channel}.gA\", from: -2, to: 4, points: 7, spacing: linear}}}}",
            newPhysics: $"{{plugin: FourFermion, parameters: {{shifts: {{\"{Channel}\": {{gV: 0, gA: 0}}}}}}}}"));
        var row = Rows(results, "crossSections").First(static r => (string)r["contribution"]! == "coherent");
        var (vv, aa, va) = ((double)row["VVFb"]!, (double)row["AAFb"]!, (double)row["VAFb"]!);
        var standard = 1.0 + (4.0 * 0.23129);
        foreach (var point in Table("scan.csv"))
        {
            var (gV, gA) = (standard + Number(point["gV"]), Number(point["gA"]) - 1.0);
            var expected = (gV * gV * vv) + (gA * gA * aa) + (gV * gA * va);

            // The same points in another order of additions; nine digits in the file.
            Assert.That(Number(point["crossSectionFb"]), Is.EqualTo(expected).Within(1e-7 * (vv + aa)), $"gV {gV}, gA {gA}");
        }
    }

    [Test]
    public void AConstantOfNatureIsAnAxis()
    {
        const string Setting = "target: {plugin: Nuclide, parameters: {name: Ar40}}\nintegration: {relativeError: 5e-2}";
        var line = Scan(Setting, "x: {parameter: constants.sin2ThetaW, from: 0.2, to: 0.25, points: 3, spacing: linear}, energy: 5 GeV", newPhysics: "");
        var own = Run(Card(Setting + "\nvariants: [{name: least, constants: {sin2ThetaW: 0.2}}]", "crossSection: {energies: [5 GeV]}", newPhysics: ""));
        var rows = Rows(own, "crossSections").Where(static r => (string)r["contribution"]! == "coherent").ToDictionary(static r => (string)r["variant"]!, static r => (double)r["crossSectionFb"]!);
        Assert.That(Number(line[0]["ratio"]), Is.EqualTo(rows["least"] / rows["default"]).Within(0.2).Percent, "two walks of 5 %, whose ratios have common points");
        Assert.That(line.Select(static r => Number(r["crossSectionFb"])), Is.Ordered.Ascending, "gV = 1 + 4 s2");
    }

    [Test]
    public void CutsAndAllContributionsAreThoseOfDirectIntegration()
    {
        const string Setting = """
            beam: {plugin: Monochromatic, parameters: {energy: 5 GeV}}
            target: {plugin: Nuclide, parameters: {name: Ar40}}
            nucleon: Alberico2008
            nuclearModel: FermiGas
            cuts: [{observable: subleadingEnergy, min: 0.5 GeV}]
            """;
        const string All = "coherent, proton, neutron";
        var plane = Scan(Setting + "\nintegration: {relativeError: 2e-2, seed: 1}", $"x: {{{Mass}, from: 10 MeV, to: 1 GeV, points: 3}}, y: {{{Coupling}, from: 1e-4, to: 1e-2, points: 3}}", contributions: All);
        var at = plane[^3];
        var own = Run(Card($"{Setting}\nintegration: {{relativeError: 2e-2, seed: 2}}", "crossSection: {}", contributions: All, newPhysics: $"{{plugin: LMuMinusLTau, parameters: {{mass: {at["massGeV"]} GeV, coupling: {at["coupling"]}}}}}"));
        var total = Rows(own, "crossSections").Single(static r => (string)r["contribution"]! == "total");
        var error = Math.Sqrt(Math.Pow(Number(at["errorFb"]), 2) + Math.Pow((double)total["errorFb"]!, 2));
        Assert.That(Number(at["crossSectionFb"]), Is.EqualTo((double)total["crossSectionFb"]!).Within(FiveSigma * error));
        Assert.That(error, Is.LessThan(0.05 * Number(at["crossSectionFb"])), "else the comparison says nothing");
        Assert.That(Number(at["ratio"]), Is.GreaterThan(1.5), "else the models are not told apart");
    }

    [Test]
    public void TheNumberOfThreadsAndTheResolvedCardDoNotChangeAByte()
    {
        var card = WriteCard(Card(
            "beam: {plugin: Monochromatic, parameters: {energy: 5 GeV}}\ntarget: {plugin: Nuclide, parameters: {name: Ar40}}\nintegration: {relativeError: 5e-2}",
            $"scan: {{x: {{{Mass}, from: 10 MeV, to: 1 GeV, points: 9}}, y: {{{Coupling}, from: 1e-4, to: 1e-2, points: 9}}, figures: [{{name: ratios}}]}}"));
        Assert.That(TridentInvocation.Of("run", card, "--out", Out("one"), "--threads", "1").ExitCode, Is.Zero);
        Assert.That(TridentInvocation.Of("run", card, "--out", Out("two"), "--threads", "2").ExitCode, Is.Zero);
        File.WriteAllText(Path.Combine(Folder, "resolved.yaml"), TridentRun.Results(Out("one"))["card"]!.ToJsonString());
        var again = TridentInvocation.Of("run", Path.Combine(Folder, "resolved.yaml"), "--out", Out("again"));
        Assert.That(again.ExitCode, Is.Zero, again.Error);
        foreach (var file in new[] { "scan.csv", "scans.csv", "ratios.svg" })
        {
            Assert.That(File.ReadAllText(Path.Combine(Out("two"), file)), Is.EqualTo(File.ReadAllText(Path.Combine(Out("one"), file))), file);
            Assert.That(File.ReadAllText(Path.Combine(Out("again"), file)), Is.EqualTo(File.ReadAllText(Path.Combine(Out("one"), file))), file);
        }
    }

    [Test]
    public void PlanesCannotBeCutIntoShards()
    {
        var run = TridentInvocation.Of("run", WriteCard(Card("target: {plugin: Nuclide, parameters: {name: Ar40}}", $"scan: {{x: {{{Mass}, from: 10 MeV, to: 1 GeV, points: 3}}, energy: 5 GeV}}")), "--out", Out(), "--shard", "1/2");
        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.Error, Does.Contain("--shard: scan and limits take one walk through phase space"));
        Assert.That(Directory.Exists(Out()), Is.False);
    }

    /// <summary>arXiv:1902.06765 Table I: the other assignment of the two leptons has the exchange of a W, this one has nothing.</summary>
    [Test]
    public void AChannelThatTheStandardModelLacksHasCrossSectionsButNoRatios()
    {
        const string Channel = "numu -> nue e- mu+";
        var results = Run(Card(
            "target: {plugin: Nuclide, parameters: {name: Ar40}}\nintegration: {relativeError: 5e-2}",
            $"scan: {{x: {{parameter: \"newPhysics[0].parameters.shifts.{Channel}.gV\", from: 0.1, to: 1, points: 3}}, energy: 5 GeV, figures: [{{name: sigmas, quantity: crossSection}}]}}",
            newPhysics: $"{{plugin: FourFermion, parameters: {{shifts: {{\"{Channel}\": {{gV: 1, gA: 0}}}}}}}}",
            channels: Channel));
        var lines = Table("scan.csv");
        Assert.Multiple(() =>
        {
            Assert.That(lines.Select(static r => Number(r["crossSectionFb"])), Is.All.Positive);
            Assert.That(lines.Select(static r => Number(r["crossSectionFb"])), Is.Ordered.Ascending);
            Assert.That(Number(lines[2]["crossSectionFb"]) / Number(lines[0]["crossSectionFb"]), Is.EqualTo(100.0).Within(1e-6), "gV^2, nine digits");
            Assert.That(lines.Select(static r => Number(r["ratio"])), Is.All.NaN);
            var row = Rows(results, "scans").Single();
            Assert.That(((double)row["standardModelFb"]!, row["leastRatio"], row["greatestRatio"]), Is.EqualTo((0.0, default(JsonNode), default(JsonNode))));
            Assert.That(File.Exists(Path.Combine(Out(), "sigmas.svg")), Is.True);
        });
    }

    [Test]
    public void BelowThresholdEverythingIsZero()
    {
        var line = Scan("target: {plugin: Nuclide, parameters: {name: Ar40}}\nintegration: {relativeError: 5e-2}", $"x: {{{Mass}, from: 10 MeV, to: 1 GeV, points: 3}}, energy: 0.1 GeV");
        Assert.That(line.Select(static r => (Number(r["crossSectionFb"]), Number(r["ratio"]))), Is.All.EqualTo((0.0, double.NaN)));
    }

    [Test]
    public void CheckSaysThatACardWithPlanesIsGood()
    {
        var card = WriteCard(Card("target: {plugin: Nuclide, parameters: {name: Ar40}}", $"scan: {{x: {{{Mass}, from: 10 MeV, to: 1 GeV, points: 3}}, energy: 5 GeV}}"));
        var good = TridentInvocation.Of("check", card);
        Assert.That(good.ExitCode, Is.Zero, good.Error);
        var bad = TridentInvocation.Of("check", card, "--set", "tasks[0].scan.x.from=10 fm");
        Assert.That(bad.ExitCode, Is.EqualTo(2));
        Assert.That(bad.Error, Does.Contain("--set tasks[0].scan.x.from:1:22: tasks[0].scan.x.from: 'fm' is not a unit of energy"));
    }

    private List<Dictionary<string, string>> Scan(string setting, string keys, string contributions = "coherent", string newPhysics = LMuMinusLTau)
    {
        Run(Card(setting, $"scan: {{{keys}}}", contributions, newPhysics));
        return Table("scan.csv");
    }

    private List<Dictionary<string, string>> Table(string file)
    {
        var lines = File.ReadAllLines(Path.Combine(Out(), file));
        var header = lines[0].Split(',');
        return [.. lines.Skip(1).Select(line => header.Zip(line.Split(',')).ToDictionary(static c => c.First, static c => c.Second, StringComparer.Ordinal))];
    }

    private JsonObject Run(string card)
    {
        var run = TridentInvocation.Of("run", WriteCard(card), "--out", Out());
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        return TridentRun.Results(Out());
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private const string LMuMinusLTau = "{plugin: LMuMinusLTau, parameters: {mass: 100 MeV, coupling: 1e-3}}";

    private static string Card(string setting, string task, string contributions = "coherent", string newPhysics = LMuMinusLTau, string channels = "numu -> numu mu- mu+") =>
        $"schema: trident/1\nchannels: [{channels}]\nformFactor: FourierBessel\ncontributions: [{contributions}]\nnewPhysics: [{newPhysics}]\n{setting}\ntasks: [{task}]\n";
}
