using TridentFramework.Host.Limits;
using TridentFramework.Host.RunCards;

namespace TridentFramework.Host.Tests.RunCards;

/// <summary>The tasks <c>limits</c> and <c>scan</c> as cards write them; their axes are in <see cref="PlaneCardTests"/>.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class LimitsCardTests : IDisposable
{
    private const string X = "x: {parameter: \"newPhysics[0].parameters.mass\", from: 1 MeV, to: 1 GeV, points: 3}";
    private const string Y = "y: {parameter: \"newPhysics[0].parameters.coupling\", from: 1e-3, to: 1, points: 3}";
    private const string Ccfr = "measurements: [{measured: CCFR}]";
    private const string TwoScenarios = "scenarios=[{name: one}, {name: two, beam: CCFR}]";

    private readonly CardFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Test]
    public void AMeasurementOfTheCatalogueBringsItsNumbers()
    {
        var task = Limits($"{X}, {Ccfr}");
        var constraint = task.Constraints.Single();
        Assert.Multiple(() =>
        {
            Assert.That((task.Name, task.Confidence, task.Interval, task.Y), Is.EqualTo(("limits", 0.95, IntervalConvention.TwoSided, default(PlaneAxisKeys))));
            Assert.That((constraint.Name, constraint.Drawing), Is.EqualTo(("CCFR", LimitDrawing.Area)));

            // arXiv:1406.2332 Eq. (16).
            Assert.That(constraint.Measurements, Is.EqualTo(new[] { new RatioMeasurement(null, 0.82, 0.28, 0.28) }));
            Assert.That(constraint.Sources, Has.Count.EqualTo(1));
        });
    }

    [Test]
    public void MeasurementsOfOnesOwnHaveOneErrorOrTwo()
    {
        var task = Limits($"{X}, {Y}, measurements: [{{name: 25 %, value: 1, error: 0.25, label: 'R_{{25}}'}}, {{name: NuTeV again, value: 0.72, errorPlus: 1.73, errorMinus: 0.72, draw: area}}], confidence: 0.9, interval: deltaChi2");
        Assert.Multiple(() =>
        {
            Assert.That((task.Confidence, task.Interval), Is.EqualTo((0.9, IntervalConvention.DeltaChi2)));
            Assert.That(task.Constraints.SelectMany(static c => c.Measurements), Is.EqualTo(new[] { new RatioMeasurement(null, 1.0, 0.25, 0.25), new RatioMeasurement(null, 0.72, 1.73, 0.72) }));
            Assert.That(task.Constraints.Select(static c => (c.Label, c.Drawing)), Is.EqualTo(new[] { ("R_{25}", LimitDrawing.Line), ("NuTeV again", LimitDrawing.Area) }));
        });
    }

    [Test]
    public void ACombinationHasTheMeasurementsAndSourcesOfItsParts()
    {
        var task = Limits($"{X}, measurements: [{{measured: CCFR}}, {{measured: CHARM-II}}], combinations: [{{name: both, of: [CHARM-II, CCFR]}}]");
        Assert.Multiple(() =>
        {
            Assert.That(task.Constraints.Select(static c => c.Name), Is.EqualTo(new[] { "CCFR", "CHARM-II", "both" }));
            Assert.That(task.Constraints[2].Measurements.Select(static m => m.Value), Is.EqualTo(new[] { 1.58, 0.82 }));
            Assert.That(task.Constraints[2].Sources, Is.EquivalentTo(task.Constraints.Take(2).SelectMany(static c => c.Sources)));
        });
    }

    /// <summary>The task begins at column 9.</summary>
    [TestCase(X + ", measurements: [{measured: CCFRR}]", "tasks[0].limits.measurements[0].measured: 'CCFRR' is not a known measurement; did you mean 'CCFR'? (known: CCFR, CHARM-II, CHARM-II-1902.06765, NuTeV)")]
    [TestCase(X + ", measurements: [{measured: CCFR, value: 1}]", "tasks[0].limits.measurements[0].value: does not go with 'measured', which says it all (CCFR: 0.82 +0.28 -0.28); leave one of them out")]
    [TestCase(X + ", measurements: [{measured: CCFR, errorMinus: 1}]", "tasks[0].limits.measurements[0].errorMinus: does not go with 'measured'")]
    [TestCase(X + ", measurements: [{name: one, value: 1, error: 0.1, errorPlus: 0.2}]", "tasks[0].limits.measurements[0]: has both one error and two; leave 'error' out, or 'errorPlus' and 'errorMinus'")]
    [TestCase(X + ", measurements: [{name: one, value: 1, errorPlus: 0.2}]", "tasks[0].limits.measurements[0]: has no value with an error; write 'value: 1, error: 0.25' for a measurement of the Standard Model to 25 %, or 'value: 0.72, errorPlus: 1.73, errorMinus: 0.72'")]
    [TestCase(X + ", measurements: [{name: one, error: 0.2}]", "tasks[0].limits.measurements[0]: has no value with an error; ")]
    [TestCase(X + ", measurements: [{value: 1, error: 0.2}]", "tasks[0].limits.measurements[0]: has no name; write one, such as 'name: 25 %', or 'measured: CCFR' for a published measurement")]
    [TestCase(X + ", measurements: [{name: one, value: 1, error: 0}]", "tasks[0].limits.measurements[0].error: '0' is out of range; error must be between 0 (excluded) and 1000000")]
    [TestCase(X + ", measurements: [{name: one, value: -1, error: 1}]", "tasks[0].limits.measurements[0].value: '-1' is out of range; value must be between 0 and 1000000")]
    [TestCase(X + ", measurements: [{name: one, value: 1, error: 0.2, scenario: other}]", "tasks[0].limits.measurements[0].scenario: there is no scenario 'other' (known: default)")]
    [TestCase(X + ", measurements: [{measured: CCFR}, {measured: CCFR}]", "tasks[0].limits.measurements[1]: an earlier constraint is called 'CCFR' too; give it a name of its own, such as 'name: CCFR again'")]
    [TestCase(X + ", measurements: []", "tasks[0].limits.measurements: has 0 items but needs at least 1")]
    [TestCase(X, "tasks[0].limits.measurements: is missing")]
    [TestCase(X + ", " + Ccfr + ", combinations: [{name: both, of: [CCFR, CHARM]}]", "tasks[0].limits.combinations[0].of[1]: 'CHARM' is not one of the measurements (known: CCFR)")]
    [TestCase(X + ", " + Ccfr + ", combinations: [{name: both, of: [CCFR, CCFR]}]", "tasks[0].limits.combinations[0].of[0]: names a measurement twice; it counts once")]
    [TestCase(X + ", " + Ccfr + ", combinations: [{name: both, of: [CCFR]}]", "tasks[0].limits.combinations[0].of: has 1 items but needs at least 2")]
    [TestCase(X + ", measurements: [{measured: CCFR}, {measured: NuTeV}], combinations: [{name: NuTeV, of: [CCFR, NuTeV]}]", "tasks[0].limits.combinations[0].name: an earlier constraint is called 'NuTeV' too; give it a name of its own, such as 'name: NuTeV again'")]
    [TestCase(X + ", " + Ccfr + ", confidence: 1", "tasks[0].limits.confidence: '1' is out of range; confidence must be between 0.5 and 1 (excluded)")]
    [TestCase(X + ", " + Ccfr + ", interval: twosided", "tasks[0].limits.interval: 'twosided' is not one of twoSided, upperLimit, deltaChi2; did you mean 'twoSided'?")]
    [TestCase(X + ", " + Ccfr + ", name: a/b", "tasks[0].limits.name: 'a/b' is no name for files; use ")]
    [TestCase(X + ", measurements: [{measured: CCFR, label: '\\nope'}]", "tasks[0].limits.measurements[0].label: is no label: ")]
    [TestCase(X + ", " + Y + ", " + Ccfr + ", overlays: [{published: ccfr-published, name: CCFR}]", "tasks[0].limits.overlays: an overlay and a constraint are both called 'CCFR'; give the overlay a name of its own, such as 'name: CCFR-published'")]
    [TestCase(X + ", " + Ccfr + ", overlays: [{published: bbn}]", "tasks[0].limits.x.parameter: overlays lie over a plane of mass (x, in GeV) and coupling (y, a bare number); leave them out here, or change the axes")]
    [TestCase("x: {parameter: \"newPhysics[0].parameters.coupling\", from: 1e-3, to: 1}, y: {parameter: \"newPhysics[0].parameters.mass\", from: 1 GeV, to: 2 GeV}, " + Ccfr + ", overlays: [{published: bbn}]", "tasks[0].limits.x.parameter: overlays lie over a plane of mass (x, in GeV) and coupling (y, a bare number)")]
    [TestCase(X + ", " + Ccfr + ", figures: [{name: limits}]", "tasks[0].limits.figures[0].name: limits.csv is a table of the run; choose another name")]
    [TestCase(X + ", " + Ccfr + ", figures: [{name: limitCurves}]", "tasks[0].limits.figures[0].name: limitCurves.csv is a table of the run; choose another name")]
    [TestCase(X + ", " + Ccfr + ", figures: [{name: one}, {name: one}]", "tasks[0].limits.figures[1].name: the name 'one' is taken by an earlier figure; names are unique")]
    [TestCase(X + ", " + Ccfr + ", figures: [{name: one, only: [CCRF]}]", "tasks[0].limits.figures[0].only[0]: 'CCRF' is neither a constraint nor an overlay; did you mean 'CCFR'? (known: CCFR)")]
    [TestCase(X + ", " + Ccfr + ", figures: [{name: one, vertical: {quantity: ratio}}]", "tasks[0].limits.figures[0]: has a vertical quantity in place of the second parameter, but the plane has only one; leave 'vertical' out")]
    [TestCase(X + ", " + Y + ", " + Ccfr + ", figures: [{name: one, vertical: {quantity: ratio, scenario: other}}]", "tasks[0].limits.figures[0].vertical.scenario: there is no scenario 'other' (known: default)")]
    [TestCase(X + ", " + Y + ", " + Ccfr + ", figures: [{name: one, x: {from: 2, to: 1}}]", "tasks[0].limits.figures[0].x.from: is 2, not below 'to' (1)")]
    [TestCase(X + ", " + Y + ", " + Ccfr + ", figures: [{name: one, x: {from: 0}}]", "tasks[0].limits.figures[0].x.from: is 0, but the axis is logarithmic; give a number above zero, or 'scale: linear'")]
    [TestCase(X + ", " + Y + ", " + Ccfr + ", figures: [{name: one, title: '\\nope'}]", "tasks[0].limits.figures[0].title: is no label: ")]
    public void WhatIsWrongWithLimitsIsSaidOnceWithItsPlace(string keys, string problem)
    {
        var problems = Problems($"limits: {{{keys}}}");
        Assert.That(problems, Has.Count.EqualTo(1));
        Assert.That(problems[0], Does.StartWith("card.yaml:8:").And.Contains(problem));
    }

    [Test]
    public void PlacesAreTheColumnsOfTheValues() => Assert.That(
        Problems($"limits: {{{X}, measurements: [{{measured: CCFRR}}]}}").Single(),
        Does.StartWith($"card.yaml:8:{9 + "limits: {".Length + X.Length + ", measurements: [{measured: ".Length}: "));

    [TestCase("limits: {" + X + ", measurements: [{measured: CCFR}]}", "tasks[0].limits.measurements[0]: does not say which scenario it belongs to; write 'scenario: one' (known: one, two)")]
    [TestCase("limits: {" + X + ", measurements: [{measured: CCFR, scenario: tow}]}", "tasks[0].limits.measurements[0].scenario: there is no scenario 'tow'; did you mean 'two'? (known: one, two)")]
    [TestCase("limits: {" + X + ", " + Y + ", measurements: [{measured: CCFR, scenario: two}], figures: [{name: one, vertical: {quantity: crossSection}}]}", "tasks[0].limits.figures[0]: does not say which scenario it belongs to; write 'scenario: one' (known: one, two)")]
    [TestCase("scan: {" + X + ", figures: [{name: one, scenarios: [oen]}]}", "tasks[0].scan.figures[0].scenarios[0]: there is no scenario 'oen'; did you mean 'one'? (known: one, two)")]
    public void WhereACardHasSeveralScenariosOneIsNamed(string task, string problem) =>
        Assert.That(Problems(task, TwoScenarios), Has.Count.EqualTo(1).And.One.Contains(problem));

    [TestCase("scan: {" + X + "}, ", "scan: {" + X + "}", "tasks[1].scan: an earlier task is called 'scan' too; give each scan task a name of its own, such as 'name: plane2'")]
    [TestCase("limits: {" + X + ", " + Ccfr + "}, ", "limits: {" + X + ", " + Ccfr + "}", "tasks[1].limits: an earlier task is called 'limits' too; give each limits task a name of its own")]
    [TestCase("scan: {" + X + ", name: plane}, ", "limits: {" + X + ", " + Ccfr + ", name: Plane}", "tasks[1].limits.name: an earlier task is called 'Plane' too; ")]
    [TestCase("", "scan: {" + X + ", name: crossSections}", "tasks[0].scan.name: crossSections.csv is a table of the run; choose another name")]
    [TestCase("", "scan: {" + X + ", name: one, figures: [{name: one}]}", "tasks[0].scan.figures[0].name: the name 'one' is taken by an earlier figure; names are unique")]
    [TestCase("", "scan: {" + X + ", energy: 5 GeV, figures: [{name: one, quantity: events}]}", "tasks[0].scan.figures[0]: shows events, which are those of a beam, but the scan is at one energy; leave 'energy' out")]
    [TestCase("", "scan: {" + X + ", figures: [{name: one, quantity: event}]}", "tasks[0].scan.figures[0].quantity: 'event' is not one of ratio, crossSection, events; did you mean 'events'?")]
    [TestCase("", "scan: {" + X + ", " + Y + ", figures: [{name: one, y: {from: -1}}]}", "tasks[0].scan.figures[0].y.from: is -1, but the axis is logarithmic; give a number above zero, or 'scale: linear'")]
    public void NamesOfTasksAndFiguresDoNotClash(string first, string second, string problem) =>
        Assert.That(Problems(first + second), Has.Count.EqualTo(1).And.One.Contains(problem));

    /// <summary>Only the scenario whose events are shown needs an exposure and a beam with an absolute scale.</summary>
    [TestCase("scan: {" + X + ", figures: [{name: one, quantity: events, scenarios: [one]}]}", "needs an exposure: write 'exposure: {mass: 1 t, protonsOnTarget: 1.1e21}'")]
    [TestCase("limits: {" + X + ", " + Y + ", measurements: [{measured: CCFR, scenario: two}], figures: [{name: one, vertical: {quantity: events, scenario: one}}]}", "needs an exposure: write 'exposure: {mass: 1 t, protonsOnTarget: 1.1e21}'")]
    public void EventsNeedAnExposureInTheirScenarioOnly(string task, string problem)
    {
        const string WithExposure = "scenarios=[{name: one, exposure: {mass: 1 t, protonsOnTarget: 1e20}}, {name: two, beam: CCFR}]";
        Assert.That(Problems(task, TwoScenarios), Has.Count.EqualTo(1).And.One.Contains(problem));
        Assert.That(Problems(task, WithExposure), Is.Empty);
        var other = task.Replace("scenarios: [one]", "scenarios: [two]", StringComparison.Ordinal).Replace("scenario: one", "scenario: two", StringComparison.Ordinal);
        Assert.That(Problems(other, WithExposure, "exposure={mass: 1 t, protonsOnTarget: 1e20}"), Has.Count.EqualTo(1).And.One.Contains("CCFR is a shape without absolute scale; it can average cross sections but not give rates, which tasks[0]."));
    }

    [Test]
    public void WithoutScenariosTheCardItselfIsTheScenarioDefault() =>
        Assert.That(Problems($"limits: {{{X}, measurements: [{{measured: CCFR, scenario: default}}]}}"), Is.Empty);

    [Test]
    public void LimitsAverageOverABeam()
    {
        var card = Card($"limits: {{{X}, {Ccfr}}}").Replace("beam:", "title: x #", StringComparison.Ordinal);
        Assert.That(_folder.Shorten(ReadText(card)), Has.Count.EqualTo(1).And.One.Contains("tasks[0].limits: averages over a beam, but the card has none"));
    }

    [Test]
    public void TheResolvedCardHasTheSameConstraints()
    {
        var study = Study($"limits: {{{X}, {Y}, measurements: [{{measured: CCFR}}, {{name: own, value: 1, errorPlus: 0.2, errorMinus: 0.1, draw: area}}], combinations: [{{name: both, of: [CCFR, own]}}], overlays: [{{published: bbn}}], interval: upperLimit, figures: [{{name: one, only: [bbn, both]}}]}}");
        _folder.Write("resolved.json", study.ResolvedCard.ToJsonString());
        var again = RunCardReader.Read(_folder.PathOf("resolved.json"), [], new AdjustablePlugins());
        Assert.That(again.Problems, Is.Empty);
        var (one, two) = ((LimitsTask)study.Tasks[0], (LimitsTask)again.Study!.Tasks[0]);
        Assert.Multiple(() =>
        {
            Assert.That(two.Constraints.SelectMany(static c => c.Measurements), Is.EqualTo(one.Constraints.SelectMany(static c => c.Measurements)));
            Assert.That(two.Constraints.Select(static c => (c.Name, c.Label, c.Drawing)), Is.EqualTo(one.Constraints.Select(static c => (c.Name, c.Label, c.Drawing))));
            Assert.That((two.Interval, two.Confidence, two.Overlays.Single().Name), Is.EqualTo((one.Interval, one.Confidence, "bbn")));
            Assert.That(two.LimitFigures.Single().Value.Only!.Select(static n => n.Value), Is.EqualTo(new[] { "bbn", "both" }));
        });
    }

    [Test]
    public void TheSchemaDescribesBothTasks()
    {
        var definitions = RunCardSchema.Create(new AdjustablePlugins())["$defs"]!;
        var tasks = definitions["task"]!["properties"]!;
        var limits = definitions["limits"]!["properties"]!;
        var measurement = definitions["measurement"]!["properties"]!;
        var interval = limits["interval"]!["anyOf"]![0]!;
        Assert.Multiple(() =>
        {
            Assert.That(new[] { tasks["scan"], tasks["limits"], definitions["scan"]!["properties"]!["x"], limits["interval"], limits["combinations"], measurement["measured"], limits["overlays"] }.Select(static s => (string?)s!["description"]), Is.All.Not.Null);
            Assert.That(interval["enum"]!.AsArray().Select(static e => (string)e!), Is.EqualTo(new[] { "twoSided", "upperLimit", "deltaChi2" }));
            Assert.That(interval["enumDescriptions"]!.AsArray().Select(static e => (string?)e), Is.All.Not.Empty);
            Assert.That(definitions["planeAxis"]!["required"]!.AsArray().Select(static e => (string)e!), Is.EquivalentTo(new[] { "parameter", "from", "to" }));
            Assert.That((double)limits["confidence"]!["exclusiveMaximum"]!, Is.EqualTo(1.0));
        });
    }

    private LimitsTask Limits(string keys) => (LimitsTask)Study($"limits: {{{keys}}}").Tasks.Single();

    private Study Study(string task)
    {
        var (study, problems) = ReadText(Card(task));
        Assert.That(problems, Is.Empty);
        return study!;
    }

    private IReadOnlyList<string> Problems(string task, params string[] overrides) => _folder.Shorten(ReadText(Card(task), overrides));

    private RunCardResult ReadText(string text, params string[] overrides) => RunCardReader.Read(_folder.Write("card.yaml", text), overrides, new AdjustablePlugins());

    private static string Card(string task) => $$$"""
        schema: trident/1
        channels: [numu -> numu mu- mu+]
        beam: {plugin: NearDetector, parameters: {mode: neutrino}}
        target: {plugin: Element, parameters: {symbol: Ar}}
        formFactor: Exponential
        contributions: [coherent]
        newPhysics: [{plugin: Adjustable, parameters: {mass: 1 GeV, coupling: 1e-3}}]
        tasks: [{{{task}}}]
        """;
}
