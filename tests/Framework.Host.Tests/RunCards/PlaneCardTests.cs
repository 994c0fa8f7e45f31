using TridentFramework.Host.Planes;
using TridentFramework.Host.RunCards;

namespace TridentFramework.Host.Tests.RunCards;

/// <summary>Axes of the tasks <c>scan</c> and <c>limits</c> as cards write them.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class PlaneCardTests : IDisposable
{
    private const string Mass = "newPhysics[0].parameters.mass";
    private const string GoodX = "{parameter: \"newPhysics[0].parameters.mass\", from: 1 MeV, to: 1 GeV, points: 3}";

    private readonly CardFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Test]
    public void AxesHaveValuesInTheUnitOfTheParameter()
    {
        var plane = Plane($"scan: {{x: {GoodX}, y: {{parameter: \"newPhysics[0].parameters.coupling\", from: 0, to: 1, points: 3, spacing: linear}}}}");
        Assert.Multiple(() =>
        {
            Assert.That((plane.X.Parameter, plane.X.Name, plane.X.Unit, plane.X.Column, plane.X.Label), Is.EqualTo((Mass, "mass", "GeV", "massGeV", "mass [GeV]")));

            // A power of a ratio is rounded to a few units in the last place.
            Assert.That(plane.X.Values, Is.EqualTo(new[] { 1e-3, Math.Sqrt(1e-3), 1.0 }).Within(4).Ulps);
            Assert.That((plane.Y!.Unit, plane.Y.Column, plane.Y.Label), Is.EqualTo((default(string), "coupling", "coupling")));
            Assert.That(plane.Y.Values, Is.EqualTo(new[] { 0.0, 0.5, 1.0 }));
            Assert.That(plane.X.Values[^1], Is.EqualTo(1.0), "the ends are exact");
        });
    }

    [Test]
    public void AnAxisHasAHundredPointsUnlessToldOtherwise() =>
        Assert.That(Plane($"scan: {{x: {{parameter: \"{Mass}\", from: 1 MeV, to: 1 GeV}}}}").Columns, Is.EqualTo(100));

    [Test]
    public void AUnitIsWrittenAsTheUserLikes() =>
        Assert.That(Plane($"scan: {{x: {{parameter: \"{Mass}\", from: 1e3 keV, to: 1e-3 TeV, points: 2}}}}").X.Values, Is.EqualTo(new[] { 1e-3, 1.0 }).Within(4).Ulps);

    [Test]
    public void EveryPointHasItsModelAndTheOthersStayAsTheCardHasThem()
    {
        var plane = Plane($"scan: {{x: {GoodX}, y: {{parameter: \"newPhysics[0].parameters.coupling\", from: 0.1, to: 1, points: 2}}}}");
        var (constants, models) = plane.At(2, 1);
        var parameters = ((AdjustableModel)models.Single()).Parameters;
        Assert.Multiple(() =>
        {
            Assert.That((parameters.MassGeV, parameters.Coupling, parameters.Comment, parameters.Kind), Is.EqualTo((1.0, 1.0, "as written", AdjustableKind.Axial)));
            Assert.That(parameters.Shifts["numu -> numu mu- mu+"].GA, Is.EqualTo(0.25));
            Assert.That(constants.Sin2ThetaW, Is.EqualTo(0.23));
            Assert.That(((AdjustableModel)plane.At(0, 0).Models.Single()).Parameters.MassGeV, Is.EqualTo(1e-3), "points do not remember each other");
        });
    }

    [Test]
    public void ShiftsOfAChannelAndNestedRecordsAreAxes()
    {
        var plane = Plane("scan: {x: {parameter: \"newPhysics[0].parameters.shifts.numu -> numu mu- mu+.gV\", from: -6, to: 2, points: 3, spacing: linear}, y: {parameter: \"newPhysics[0].parameters.shape.width\", from: 1 MeV, to: 10 MeV, points: 2}}");
        var parameters = ((AdjustableModel)plane.At(0, 1).Models.Single()).Parameters;
        Assert.Multiple(() =>
        {
            Assert.That((plane.X.Name, plane.X.Unit), Is.EqualTo(("gV", default(string))));
            Assert.That(plane.Y!.Column, Is.EqualTo("widthGeV"));
            Assert.That(parameters.Shifts["numu -> numu mu- mu+"], Is.EqualTo(new AdjustableShift { GV = -6.0, GA = 0.25 }));
            Assert.That(parameters.Shifts["numu -> nue mu- e+"].GV, Is.EqualTo(0.5), "the other channel keeps its shift");
            Assert.That(parameters.Shape.WidthGeV, Is.EqualTo(0.01));
        });
    }

    [Test]
    public void ConstantsAreAxesAndModelsSeeThem()
    {
        var plane = Plane("scan: {x: {parameter: constants.sin2ThetaW, from: 0.2, to: 0.25, points: 3, spacing: linear}}");
        var (constants, models) = plane.At(2, 0);
        Assert.Multiple(() =>
        {
            Assert.That((plane.Rows, plane.Y, plane.X.Parameter), Is.EqualTo((1, default(PlaneAxis), "constants.sin2ThetaW")));
            Assert.That(constants.Sin2ThetaW, Is.EqualTo(0.25));
            Assert.That(((AdjustableModel)models.Single()).Sin2ThetaW, Is.EqualTo(0.25));
        });
    }

    [Test]
    public void OverridesReachIntoAxes()
    {
        var study = Read($"scan: {{x: {GoodX}}}", "tasks[0].scan.x.points=5", "tasks[0].scan.x.to=10 GeV", "tasks[0].scan.x.spacing=linear").Study!;
        var x = study.Scenarios[0].Settings[0].Planes[study.Tasks[0]].X;
        Assert.That((x.Values.Count, x.Values[^1], x.Spacing), Is.EqualTo((5, 10.0, PointSpacing.Linear)));
    }

    [Test]
    public void TheResolvedCardHasTheSamePlane()
    {
        var study = Read($"scan: {{x: {GoodX}, y: {{parameter: \"newPhysics[0].parameters.shifts.numu -> numu mu- mu+.gV\", from: -1, to: 1, spacing: linear, label: 'g_V'}}, energy: 5 GeV}}").Study!;
        _folder.Write("resolved.json", study.ResolvedCard.ToJsonString());
        var again = RunCardReader.Read(_folder.PathOf("resolved.json"), [], new AdjustablePlugins());
        Assert.That(again.Problems, Is.Empty);
        var (one, two) = (study.Scenarios[0].Settings[0].Planes[study.Tasks[0]], again.Study!.Scenarios[0].Settings[0].Planes[again.Study.Tasks[0]]);
        Assert.That(two.X.Values, Is.EqualTo(one.X.Values));
        Assert.That(two.Y!.Values, Is.EqualTo(one.Y!.Values));
        Assert.That(two.Y.Label, Is.EqualTo("g_V"));
        Assert.That(((ScanTask)again.Study.Tasks[0]).EnergyGeV, Is.EqualTo(5.0));
    }

    /// <summary>Each problem begins with the column of the value: the axis stands at column 19, and its first value 12 behind it.</summary>
    [TestCase("{parameter: \"newPhysics[0.mass\", from: 1, to: 2}", "31: tasks[0].scan.x.parameter: 'newPhysics[0.mass' is not a path; write the parameter as in --set, such as newPhysics[0].parameters.mass")]
    [TestCase("{parameter: integration.seed, from: 1, to: 2}", "31: tasks[0].scan.x.parameter: is no axis of a plane; these are numbers of newPhysics plugins, such as newPhysics[0].parameters.mass, and of constants. For other keys write variants")]
    [TestCase("{parameter: \"newPhysics[0].plugin\", from: 1, to: 2}", "31: tasks[0].scan.x.parameter: is no axis of a plane; ")]
    [TestCase("{parameter: \"newPhysics[0].parameters\", from: 1, to: 2}", "31: tasks[0].scan.x.parameter: is no axis of a plane; ")]
    [TestCase("{parameter: \"newPhysics[1].parameters.mass\", from: 1, to: 2}", "31: tasks[0].scan.x.parameter: does not exist: newPhysics has 1 plugin, numbered from 0")]
    [TestCase("{parameter: \"newPhysics[0].parameters.mas\", from: 1, to: 2}", "31: tasks[0].scan.x.parameter: Adjustable has no 'mas'; did you mean 'mass'? (known: mass, coupling, phase, comment, kind, count, shape, shifts)")]
    [TestCase("{parameter: \"newPhysics[0].parameters.comment\", from: 1, to: 2}", "31: tasks[0].scan.x.parameter: Adjustable: 'comment' is not a real number, so that it cannot be an axis")]
    [TestCase("{parameter: \"newPhysics[0].parameters.kind\", from: 1, to: 2}", "31: tasks[0].scan.x.parameter: Adjustable: 'kind' is not a real number, so that it cannot be an axis")]
    [TestCase("{parameter: \"newPhysics[0].parameters.count\", from: 1, to: 2}", "31: tasks[0].scan.x.parameter: Adjustable: 'count' is not a real number, so that it cannot be an axis")]
    [TestCase("{parameter: \"newPhysics[0].parameters.shape\", from: 1, to: 2}", "31: tasks[0].scan.x.parameter: Adjustable: 'shape' is not a real number, so that it cannot be an axis")]
    [TestCase("{parameter: \"newPhysics[0].parameters.mass.low\", from: 1, to: 2}", "31: tasks[0].scan.x.parameter: Adjustable: 'mass' has no key 'low'")]
    [TestCase("{parameter: \"newPhysics[0].parameters.phase\", from: 1, to: 2}", "31: tasks[0].scan.x.parameter: Adjustable: 'phase' has no value in the card; write one, which the plane then replaces")]
    [TestCase("{parameter: \"newPhysics[0].parameters.shifts.numu -> numu mu- mu.gV\", from: 1, to: 2}", "31: tasks[0].scan.x.parameter: Adjustable: 'shifts' has no 'numu -> numu mu- mu'; did you mean 'numu -> numu mu- mu+' or 'numu -> nue mu- e+'? (known: numu -> numu mu- mu+, numu -> nue mu- e+)")]
    [TestCase("{parameter: \"newPhysics[0].parameters.shifts.numu -> numu mu- mu+.gW\", from: 1, to: 2}", "31: tasks[0].scan.x.parameter: Adjustable: 'shifts.numu -> numu mu- mu+' has no 'gW'; did you mean 'gA' or 'gV'? (known: gV, gA)")]
    [TestCase("{parameter: constants.sinThetaW, from: 0.2, to: 0.3}", "31: tasks[0].scan.x.parameter: constants has no 'sinThetaW'; did you mean 'sin2ThetaW'? (known: ")]
    [TestCase("{parameter: \"newPhysics[0].parameters.mass\", from: 1, to: 1 GeV}", "70: tasks[0].scan.x.from: '1' has no unit; write it as '1 GeV' (units accepted: eV, keV, MeV, GeV, TeV)")]
    [TestCase("{parameter: \"newPhysics[0].parameters.mass\", from: 1 MeV, to: 1 fm}", "81: tasks[0].scan.x.to: 'fm' is not a unit of energy")]
    [TestCase("{parameter: \"newPhysics[0].parameters.coupling\", from: 1e-3, to: 1 GeV}", "84: tasks[0].scan.x.to: '1 GeV' has a unit, but coupling is a bare number; write it without 'GeV'")]
    [TestCase("{parameter: \"newPhysics[0].parameters.coupling\", from: 1e-3, to: 11}", "84: tasks[0].scan.x.to: '11' is out of range; coupling must be between 0 and 10")]
    [TestCase("{parameter: \"newPhysics[0].parameters.mass\", from: 1 GeV, to: 1 GeV}", "70: tasks[0].scan.x.from: is 1 GeV, not below 'to' (1 GeV)")]
    [TestCase("{parameter: \"newPhysics[0].parameters.coupling\", from: 0, to: 1}", "74: tasks[0].scan.x.from: is 0, which logarithmic spacing cannot reach; give more, or write 'spacing: linear'")]
    [TestCase("{parameter: \"newPhysics[0].parameters.mass\", from: 1 MeV, to: 1 GeV, points: 1}", "96: tasks[0].scan.x.points: '1' is out of range; points must be between 2 and 2000")]
    [TestCase("{parameter: \"newPhysics[0].parameters.mass\", from: 1 MeV, to: 1 GeV, label: '\\nope'}", "tasks[0].scan.x.label: is no label: ")]
    [TestCase("{parameter: \"newPhysics[0].parameters.mass\", from: 1 MeV}", "tasks[0].scan.x.to: is missing")]
    [TestCase("{parameter: \"newPhysics[0].parameters.mass\", from: 1 MeV, to: 1 GeV}, y: {parameter: \"newPhysics[0].parameters.mass\", from: 2 MeV, to: 1 GeV}", "tasks[0].scan.y.parameter: newPhysics[0].parameters.mass is the other axis too; a plane has two parameters")]
    [TestCase("{parameter: \"newPhysics[0].parameters.coupling\", from: 1, to: 10}, y: {parameter: \"newPhysics[0].parameters.mass\", from: 1 MeV, to: 1 GeV}", "31: tasks[0].scan.x.parameter: the plane has points that the plugin refuses: ")]
    public void WhatIsWrongWithAnAxisIsSaidOnceWithItsPlace(string axis, string problem)
    {
        var problems = _folder.Shorten(Read($"scan: {{x: {axis}}}"));
        Assert.That(problems, Has.Count.EqualTo(1));
        Assert.That(problems[0], Does.StartWith("card.yaml:9:").And.Contains(problem));
    }

    [Test]
    public void WithoutNewPhysicsThereIsNothingToScan() => Assert.That(
        _folder.Shorten(Read($"scan: {{x: {GoodX}}}", "newPhysics=[]")),
        Is.EqualTo(new[] { "card.yaml:9:31: tasks[0].scan.x.parameter: does not exist: newPhysics has 0 plugins; write the one whose parameters are scanned" }));

    [Test]
    public void APluginThatFailsInTheCornerOfAPlaneIsAtFault()
    {
        var result = Read("scan: {x: {parameter: \"newPhysics[0].parameters.phase\", from: 1, to: 4}}", "newPhysics[0].parameters.phase=1");
        Assert.That(_folder.Shorten(result), Is.EqualTo(new[] { "card.yaml:9:31: tasks[0].scan.x.parameter: the plane has points where a plugin failed with InvalidOperationException: slip of a plugin" }));
        Assert.That(result.Problems.Single().IsPluginFault, Is.True);
    }

    [Test]
    public void BothAxesAreCheckedInOneGo() => Assert.That(
        _folder.Shorten(Read("scan: {x: {parameter: \"newPhysics[0].parameters.mas\", from: 1, to: 2}, y: {parameter: \"newPhysics[0].parameters.couplin\", from: 1, to: 2}}")),
        Has.Count.EqualTo(2));

    [Test]
    public void TheSameProblemInEveryScenarioIsSaidOnce() => Assert.That(
        _folder.Shorten(Read("scan: {x: {parameter: \"newPhysics[0].parameters.mas\", from: 1, to: 2}}", "scenarios=[{name: one}, {name: two}]")),
        Has.Count.EqualTo(1));

    /// <summary>Limits are those of the card without overrides; what its variants are made of does not matter to them, but a scan has a plane for each.</summary>
    [TestCase("limits", "measurements: [{measured: CCFR}]", 0)]
    [TestCase("scan", "energy: 5 GeV", 1)]
    public void VariantsWithoutTheParameterMatterToScansOnly(string task, string keys, int problems) => Assert.That(
        _folder.Shorten(Read($"{task}: {{x: {GoodX}, {keys}}}", "variants=[{name: standard, newPhysics: []}]")),
        Has.Count.EqualTo(problems));

    [Test]
    public void AScanAtOneEnergyNeedsNoBeam()
    {
        Assert.That(Read($"scan: {{x: {GoodX}, energy: 5 GeV}}", "beam=NearDetector").Problems, Has.Count.EqualTo(1), "a required parameter is missing");
        Assert.That(_folder.Problems(Card($"scan: {{x: {GoodX.Replace("Adjustable", "LMuMinusLTau", StringComparison.Ordinal)}, energy: 0 GeV}}")), Has.One.Contains("tasks[0].scan.energy: '0 GeV' is out of range"));
        var withoutBeam = Card($"scan: {{x: {GoodX}, energy: 5 GeV}}").Replace("beam:", "title: x #", StringComparison.Ordinal);
        Assert.That(ReadText(withoutBeam).Problems, Is.Empty);
        Assert.That(_folder.Shorten(ReadText(withoutBeam.Replace(", energy: 5 GeV", "", StringComparison.Ordinal))), Has.Count.EqualTo(1).And.One.Contains("tasks[0].scan: averages over a beam, but the card has none"));
    }

    private ParameterPlane Plane(string task)
    {
        var result = Read(task);
        Assert.That(result.Problems, Is.Empty);
        return result.Study!.Scenarios[0].Settings[0].Planes[result.Study.Tasks[0]];
    }

    private RunCardResult Read(string task, params string[] overrides) => ReadText(Card(task), overrides);

    private RunCardResult ReadText(string text, params string[] overrides) => RunCardReader.Read(_folder.Write("card.yaml", text), overrides, new AdjustablePlugins());

    private static string Card(string task) => $$$"""
        schema: trident/1
        channels: [numu -> numu mu- mu+]
        beam: {plugin: NearDetector, parameters: {mode: neutrino}}
        target: {plugin: Element, parameters: {symbol: Ar}}
        formFactor: FourierBessel
        contributions: [coherent]
        constants: {sin2ThetaW: 0.23}
        newPhysics: [{plugin: Adjustable, parameters: {mass: 1 GeV, coupling: 1e-3, comment: as written, kind: axial, shifts: {"numu -> numu mu- mu+": {gA: 0.25}, "numu -> nue mu- e+": {gV: 0.5}} } }]
        tasks: [{{{task}}}]
        """;
}
