using System.Globalization;
using System.Text.Json.Nodes;

namespace TridentFramework.Host.Tests.Commands;

/// <summary>The task <c>limits</c> as a run has it.</summary>
public sealed class LimitsTaskTests : CommandTests
{
    private const string Channel = "numu -> numu mu- mu+";
    private const double Sin2ThetaW = 0.23129;

    private const string Plane = "x: {parameter: \"newPhysics[0].parameters.mass\", from: 10 MeV, to: 10 GeV, points: 13}\n      y: {parameter: \"newPhysics[0].parameters.coupling\", from: 1e-4, to: 1, points: 25}";

    private const string Card = $$$"""
        schema: trident/1
        channels: [{{{Channel}}}]
        formFactor: FourierBessel
        contributions: [coherent]
        newPhysics: [{plugin: LMuMinusLTau, parameters: {mass: 100 MeV, coupling: 1e-3}}]
        integration: {relativeError: 2e-2}
        scenarios:
          - {name: CCFR, beam: Ccfr, target: {plugin: Nuclide, parameters: {name: Fe56} } }
          - {name: argon, beam: {plugin: Monochromatic, parameters: {energy: 5 GeV, integratedFlux: 1e-3 /m2}}, target: {plugin: Nuclide, parameters: {name: Ar40}}, exposure: {mass: 1 t, protonsOnTarget: 1e20}}
        tasks:
          - limits:
              {{{Plane}}}
              measurements:
                - {measured: CCFR, scenario: CCFR}
                - {name: future, scenario: argon, value: 1, error: 0.25}
              combinations: [{name: both, of: [CCFR, future]}]
              overlays: [{published: ccfr-published}, {borexino: {}}]
              figures:
                - {name: plane}
                - {name: expected, vertical: {quantity: events, scenario: argon}}
                - {name: ratios, only: [future], vertical: {quantity: ratio, scenario: argon}}
        """;

    [Test]
    public void EveryConstraintHasItsRowsRegionsAndCurves()
    {
        var results = Run(Card);
        var limits = Rows(results, "limits").ToDictionary(static r => (string)r["constraint"]!);
        Assert.Multiple(() =>
        {
            Assert.That(limits.Keys, Is.EqualTo(new[] { "CCFR", "future", "both" }));
            Assert.That((string)limits["both"]["scenarios"]!, Is.EqualTo("CCFR; argon"));
            Assert.That((string)limits["both"]["measured"]!, Is.EqualTo("0.82; 1"));
            Assert.That((string)limits["CCFR"]["interval"]!, Is.EqualTo("twoSided"));
            Assert.That((double)limits["CCFR"]["threshold"]!, Is.EqualTo(1.95996).Within(1e-5));
            Assert.That((double)limits["both"]["threshold"]!, Is.EqualTo(2.44775).Within(1e-5));

            // (1 - 0.82)/0.28 squared.
            Assert.That((double)limits["CCFR"]["standardModelChi2"]!, Is.EqualTo(0.413265).Within(1e-6));
            Assert.That(limits.Values.Select(static r => (bool)r["standardModelAllowed"]!), Is.All.True);
            Assert.That(((string)limits["CCFR"]["x"]!, (string)limits["CCFR"]["y"]!), Is.EqualTo(("newPhysics[0].parameters.mass", "newPhysics[0].parameters.coupling")));
        });

        // The interference is constructive: one region, below its curve.
        var regions = Rows(results, "limitRegions").ToList();
        Assert.That(regions.Select(static r => ((int)r["region"]!, (bool)r["holdsStandardModel"]!, (double)r["xFrom"]!, (double)r["yFrom"]!)), Is.All.EqualTo((1, true, 0.01, 1e-4)));
        var curves = Rows(results, "limitCurves").ToLookup(static r => (string)r["constraint"]!);
        Assert.That(curves.Select(static c => c.Key), Is.EqualTo(new[] { "CCFR", "future", "both", "ccfr-published", "borexino" }));
        Assert.That(curves["CCFR"].Select(static r => (string)r["kind"]!), Is.All.EqualTo("limit"));
        Assert.That(curves["borexino"].Select(static r => (string)r["kind"]!), Is.All.EqualTo("excluded"));
        Assert.That(curves["CCFR"].Select(static r => (double)r["x"]!), Is.All.InRange(0.01, 10.0001));
        foreach (var table in new[] { "limits", "limitRegions", "limitCurves" })
            Assert.That(File.ReadAllLines(Path.Combine(Out(), table + ".csv")), Has.Length.EqualTo(1 + Rows(results, table).Count()), table);
        foreach (var figure in new[] { "plane", "expected", "ratios" })
            Assert.That(File.Exists(Path.Combine(Out(), figure + ".svg")), Is.True, figure);
    }

    [Test]
    public void TheVerticalQuantityOfALimitOfItsOwnScenarioIsAConstant()
    {
        Run(Card);
        var lines = File.ReadAllLines(Path.Combine(Out(), "ratios.csv")).Select(static l => l.Split(',')).ToList();
        var y = Array.IndexOf(lines[0], "y");
        var limit = lines.Skip(1).Where(static l => l[2] == "curve").Select(l => double.Parse(l[y], CultureInfo.InvariantCulture)).ToList();

        // Limit and map are interpolated between the same points, one along the coupling and one in the logarithm of the ratio: 1 + 0.25 * 1.96 up to a step of the coupling of 1.47.
        Assert.That(limit, Is.Not.Empty.And.All.EqualTo(1.49).Within(5.0).Percent);
    }

    [Test]
    public void TheNumberOfThreadsAndTheResolvedCardDoNotChangeAByte()
    {
        var card = WriteCard(Card);
        Assert.That(TridentInvocation.Of("run", card, "--out", Out("one"), "--threads", "1").ExitCode, Is.Zero);
        Assert.That(TridentInvocation.Of("run", card, "--out", Out("two"), "--threads", "2").ExitCode, Is.Zero);
        File.WriteAllText(Path.Combine(Folder, "resolved.yaml"), TridentRun.Results(Out("one"))["card"]!.ToJsonString());
        Assert.That(TridentInvocation.Of("run", Path.Combine(Folder, "resolved.yaml"), "--out", Out("again")).ExitCode, Is.Zero);
        foreach (var file in new[] { "limits.csv", "limitCurves.csv", "limitRegions.csv", "plane.svg", "expected.csv" })
        {
            Assert.That(File.ReadAllText(Path.Combine(Out("two"), file)), Is.EqualTo(File.ReadAllText(Path.Combine(Out("one"), file))), file);
            Assert.That(File.ReadAllText(Path.Combine(Out("again"), file)), Is.EqualTo(File.ReadAllText(Path.Combine(Out("one"), file))), file);
        }
    }

    /// <summary>A vector coupling that is shifted to minus itself predicts the same cross section: the allowed line has an interval around 0 and one around -2 (1 + 4 s2).</summary>
    [Test]
    public void ALineOfVectorShiftsHasTheIntervalOfTheStandardModelAndItsMirrorImage()
    {
        var results = Run(Shifted("limits: {x: {parameter: \"newPhysics[0].parameters.shifts." + Channel + ".gV\", from: -6, to: 2, points: 321, spacing: linear}, measurements: [{name: 20 %, value: 1, error: 0.2}], figures: [{name: line}]}"));
        var regions = Rows(results, "limitRegions").Select(static r => (From: (double)r["xFrom"]!, To: (double)r["xTo"]!, Standard: (bool)r["holdsStandardModel"]!)).OrderBy(static r => r.From).ToList();
        Assert.That(regions.Select(static r => r.Standard), Is.EqualTo(new[] { false, true }));
        var curves = Rows(results, "limitCurves").Select(static r => (double)r["x"]!).Order().ToList();
        Assert.That(curves, Has.Count.EqualTo(4));
        Assert.That(Rows(results, "limitCurves").Select(static r => r["y"]), Is.All.Null);

        // Mirror images about -gV, but for VA, which is antisymmetric in the leptons and vanishes up to the error of the walk.
        const double Mirror = -2.0 * (1.0 + (4.0 * Sin2ThetaW));
        Assert.That((curves[0] + curves[3], curves[1] + curves[2]), Is.EqualTo((Mirror, Mirror)).Using<(double, double)>(static (a, b) => Math.Abs(a.Item1 - b.Item1) < 0.02 && Math.Abs(a.Item2 - b.Item2) < 0.02));
        Assert.That(File.Exists(Path.Combine(Out(), "line.svg")), Is.True);
    }

    [Test]
    public void AVerticalQuantityThatFallsCostsTheFigureAndNotTheResults()
    {
        const string Shift = "\"newPhysics[0].parameters.shifts." + Channel;
        var run = TridentInvocation.Of("run", WriteCard(Shifted($"limits: {{x: {{parameter: {Shift}.gA\", from: -1, to: 1, points: 3, spacing: linear}}, y: {{parameter: {Shift}.gV\", from: -4, to: 2, points: 5, spacing: linear}}, measurements: [{{measured: CCFR}}], figures: [{{name: plane}}, {{name: falling, vertical: {{quantity: ratio}}}}]}}")), "--out", Out());
        Assert.That(run.ExitCode, Is.EqualTo(5), run.Error);
        Assert.That(run.Error, Does.Contain("figure falling was not drawn: the vertical quantity falls with newPhysics[0].parameters.shifts." + Channel + ".gV near gA = -1, gV = -2.5; it has to rise; leave 'vertical' out, or choose another range"));
        Assert.That(Rows(TridentRun.Results(Out()), "limits").Count(), Is.EqualTo(1));
        Assert.That(File.Exists(Path.Combine(Out(), "plane.svg")), Is.True);
        Assert.That(File.Exists(Path.Combine(Out(), "falling.svg")), Is.False);
    }

    [Test]
    public void APlaneInWhichNothingIsExcludedIsDrawnAllTheSame()
    {
        var run = TridentInvocation.Of("run", WriteCard(Shifted($"limits: {{x: {{parameter: constants.sin2ThetaW, from: 0.2, to: 0.25, points: 3}}, y: {{parameter: constants.alpha, from: 0.007, to: 0.008, points: 3}}, measurements: [{{name: loose, value: 1, error: 100}}], figures: [{{name: plane}}]}}")), "--out", Out());
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Assert.That(File.ReadAllText(Path.Combine(Out(), "plane.csv")), Does.Contain("nothing excluded"));
    }

    /// <summary>Two channels count by their share of the beam: the ratio is that of the summed cross sections.</summary>
    [Test]
    public void ChannelsOfAScenarioAreSummed()
    {
        var text = Shifted("scan: {x: {parameter: \"newPhysics[0].parameters.shifts." + Channel + ".gV\", from: 0.5, to: 1, points: 2}}, limits: {x: {parameter: \"newPhysics[0].parameters.shifts." + Channel + ".gV\", from: 0.5, to: 1, points: 2}, measurements: [{name: one, value: 0, error: 1}]}")
            .Replace($"[{Channel}]", $"[{Channel}, numu -> numu e- e+]", StringComparison.Ordinal);
        var results = Run(text);
        var cells = File.ReadAllLines(Path.Combine(Out(), "scan.csv")).Skip(1).Select(static l => l.Split(',')).ToList();
        double Sigma(int line) => double.Parse(cells[line][4], CultureInfo.InvariantCulture);
        double Ratio(int line) => double.Parse(cells[line][6], CultureInfo.InvariantCulture);
        var expected = (Sigma(0) + Sigma(2)) / ((Sigma(0) / Ratio(0)) + (Sigma(2) / Ratio(2)));

        // A measurement of 0 +- 1 has the ratio for its distance; the least is at the first point.
        Assert.That(Math.Sqrt((double)Rows(results, "limits").Single()["leastChi2"]!), Is.EqualTo(expected).Within(1e-6).Percent, "nine digits in the file");
        Assert.That(expected, Is.LessThan(0.9 * Ratio(0)).And.GreaterThan(1.0), "both channels count");
    }

    [Test]
    public void WithoutACrossSectionOfTheStandardModelThereIsNothingToHoldAMeasurementAgainst()
    {
        var card = Shifted("limits: {x: {parameter: \"newPhysics[0].parameters.shifts.numu -> nue e- mu+.gV\", from: 0.1, to: 1, points: 3}, measurements: [{name: one, value: 1, error: 0.2}]}", "{plugin: FourFermion, parameters: {shifts: {\"numu -> nue e- mu+\": {gV: 1}}}}")
            .Replace($"[{Channel}]", "[numu -> nue e- mu+]", StringComparison.Ordinal);
        var run = TridentInvocation.Of("run", WriteCard(card), "--out", Out());
        Assert.That(run.ExitCode, Is.EqualTo(2), run.Error);
        Assert.That(run.Error, Does.Contain("limits: one is held against ratios to the Standard Model, which has no cross section in scenario default; give it a channel that the Standard Model has, above its threshold"));
        Assert.That(Directory.Exists(Out()), Is.False);
    }

    [Test]
    public void AnInterruptedRunWritesNothing()
    {
        var card = WriteCard(Card);
        using var process = TridentRun.Start("run", card, "--out", Out(), "--set", "integration.relativeError=1e-6", "--set", "integration.maxEvaluations=1e11");
        Thread.Sleep(TimeSpan.FromSeconds(3));
        using (var kill = System.Diagnostics.Process.Start("kill", ["-INT", process.Id.ToString(CultureInfo.InvariantCulture)]))
            kill.WaitForExit();
        var run = TridentRun.End(process);
        Assert.That(run.ExitCode, Is.EqualTo(130), run.Error);
        Assert.That(Directory.Exists(Out()) && Directory.EnumerateFileSystemEntries(Out()).Any(), Is.False);
    }

    /// <summary>A model whose couplings have a step in K2 cannot come from the nodes of one walk.</summary>
    [Test]
    public void AModelWithAStepInTheMomentumTransferIsRefused()
    {
        var card = WriteCard(Shifted("scan: {x: {parameter: \"newPhysics[0].parameters.strength\", from: 0.1, to: 1, points: 3}}", "{plugin: SteppedShift, parameters: {strength: 1}}"));
        var run = TridentInvocation.Of("run", card, "--out", Out(), "--plugins", TridentInvocation.TestPlugin("BrokenPromises"));
        Assert.That(run.ExitCode, Is.EqualTo(3), run.Error);
        Assert.That(run.Error, Does.Contain("the couplings at newPhysics[0].parameters.strength = 0.1 change too abruptly with the momentum transfer for a plane from one walk").And.Contain("give such a model as variants"));
        Assert.That(Directory.Exists(Out()), Is.False);
    }

    private static string Shifted(string tasks, string newPhysics = "{plugin: FourFermion, parameters: {shifts: {\"" + Channel + "\": {gV: 0, gA: 0}}}}") =>
        $"schema: trident/1\nchannels: [{Channel}]\nformFactor: FourierBessel\ncontributions: [coherent]\nnewPhysics: [{newPhysics}]\nbeam: Ccfr\ntarget: {{plugin: Nuclide, parameters: {{name: Fe56}}}}\nintegration: {{relativeError: 2e-2}}\ntasks: [{tasks}]\n";

    private JsonObject Run(string card)
    {
        var run = TridentInvocation.Of("run", WriteCard(card), "--out", Out());
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        return TridentRun.Results(Out());
    }
}
