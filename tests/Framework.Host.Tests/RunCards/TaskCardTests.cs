using System.Text.Json.Nodes;
using TridentFramework.Host.RunCards;

namespace TridentFramework.Host.Tests.RunCards;

/// <summary>The tasks formFactors and systematics as cards write them.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class TaskCardTests : IDisposable
{
    private readonly CardFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Test]
    public void MomentumTransfersAreAListWithZeroOrARange()
    {
        Assert.That(Transfers("[0 GeV2, 1e4 MeV2, 1 GeV2]"), Is.EqualTo(new[] { 0.0, 0.01, 1.0 }));
        Assert.That(Transfers("{from: 0 GeV2, to: 1 GeV2, points: 5, spacing: linear}"), Is.EqualTo(new[] { 0.0, 0.25, 0.5, 0.75, 1.0 }));

        // A power of a ratio is rounded to a few units in the last place.
        Assert.That(Transfers("{from: 1e-4 GeV2, to: 1 GeV2, points: 3}"), Is.EqualTo(new[] { 1e-4, 1e-2, 1.0 }).Within(4).Ulps);

        IReadOnlyList<double> Transfers(string points) => ((FormFactorsTask)Study($"formFactors: {{qSquared: {points}}}").Tasks.Single()).QSquaredGeV2;
    }

    [TestCase("{}", "tasks[0].formFactors.qSquared: is missing; write 'qSquared: {from: 1e-4 GeV2, to: 1 GeV2, points: 200, spacing: log}'")]
    [TestCase("{qSquared: 1 GeV2}", "tasks[0].formFactors.qSquared: is '1 GeV2'; write a list such as [0 GeV2, 0.1 GeV2] or {from: 1e-4 GeV2, to: 1 GeV2, points: 200, spacing: log}")]
    [TestCase("{qSquared: [1 GeV]}", "tasks[0].formFactors.qSquared[0]: 'GeV' is not a unit of energy squared (units accepted: MeV2, GeV2)")]
    [TestCase("{qSquared: [-1 GeV2]}", "tasks[0].formFactors.qSquared[0]: '-1 GeV2' is out of range; qSquared must be between 0 GeV2 and 1000000 GeV2")]
    [TestCase("{qSquared: [1 GeV2, 1e6 MeV2]}", "tasks[0].formFactors.qSquared[1]: 1e6 MeV2 is 1 GeV2 again; keep one")]
    [TestCase("{qSquared: {from: 0 GeV2, to: 1 GeV2, points: 9}}", "tasks[0].formFactors.qSquared.from: is 0 GeV2, which logarithmic spacing cannot reach; give more, or write 'spacing: linear'")]
    [TestCase("{qSquared: {from: 2 GeV2, to: 1 GeV2, points: 9}}", "tasks[0].formFactors.qSquared.from: is 2 GeV2, not below 'to' (1 GeV2)")]
    public void WhatIsWrongWithMomentumTransfersIsSaid(string keys, string problem) => HasProblem($"formFactors: {keys}", problem);

    [Test]
    public void WithoutIntegralsNeitherChannelsNorNuclearModelAreNeeded()
    {
        var (study, problems) = _folder.ReadText("""
            schema: trident/1
            target: {plugin: Element, parameters: {symbol: Ar}}
            formFactor: FourierBessel
            nucleon: Dipole
            tasks: [formFactors: {qSquared: [0 GeV2]}]
            """);
        Assert.That(problems, Is.Empty);
        Assert.That(study!.Scenarios[0].Settings[0].Channels, Is.Empty);

        var missing = _folder.Problems("""
            schema: trident/1
            target: {plugin: Element, parameters: {symbol: Ar}}
            formFactor: FourierBessel
            contributions: [coherent]
            tasks: [formFactors: {qSquared: [0 GeV2]}, crossSection: {energies: [5 GeV]}]
            """);
        Assert.That(missing, Is.EqualTo(new[] { "card.yaml:1:1: channels: is missing; write 'channels: [numu -> numu mu- mu+]'" }));
    }

    [TestCase("3 %", 0.03)]
    [TestCase("3%", 0.03)]
    [TestCase("0.03", 0.03)]
    [TestCase("0.5 %", 0.005)]
    public void ARelativeNumberMayBeWrittenInPercent(string text, double expected)
    {
        var task = (SystematicsTask)Study($"systematics: {{energies: [5 GeV], sources: [{{name: QED, assigned: {text}}}]}}").Tasks.Single();
        Assert.That(((AssignedSource)task.Sources!.Single()).RelativeError, Is.EqualTo(expected));
        Assert.That(_folder.ReadText($"{CardFolder.ShortCard}\ntheoryUncertainties: {{qed: {text}}}").Study!.Scenarios[0].Settings[0].Theory.Qed, Is.EqualTo(expected));
    }

    [Test]
    public void ErrorBudgetsOfACardHaveNamesOfTheirOwn()
    {
        HasProblem("systematics: {energies: [5 GeV]}, systematics: {energies: [1 GeV]}", "tasks[1].systematics: an earlier systematics task is called 'budget' too; give each a name of its own, such as 'name: computed'");
        HasProblem(
            "systematics: {name: a, energies: [5 GeV]}, systematics: {name: a, energies: [1 GeV]}",
            "tasks[1].systematics.name: an earlier systematics task is called 'a' too; give each a name of its own, such as 'name: computed'");
    }

    [TestCase("{name: QED}", "has none of assigned, envelope and ensemble; a source is exactly one of them, such as 'assigned: 3 %'")]
    [TestCase("{name: QED, assigned: 3 %, envelope: [one]}", "has assigned and envelope of assigned, envelope and ensemble; a source is exactly one of them, such as 'assigned: 3 %'")]
    [TestCase("{name: QED, assigned: 3 GeV}", "assigned: '3 GeV' has a unit, but assigned is a bare number; write it without 'GeV'")]
    [TestCase("{name: QED, assigned: much}", "assigned: 'much' is not a number; write it as '3 %' or 0.03")]
    [TestCase("{name: QED, assigned: -3 %}", "assigned: '-3 %' is out of range; assigned must be between 0 and 10")]
    [TestCase("{name: all, assigned: 3 %}", "name: 'all' is the name of all sources together; choose another")]
    [TestCase("{name: a, envelope: [oen]}", "envelope[0]: 'oen' is not a variant; did you mean 'one'? (known: default, one, angle 1 to angle 3)")]
    [TestCase("{name: a, envelope: [default]}", "envelope[0]: 'default' is the baseline itself, from which nothing deviates; remove it")]
    [TestCase("{name: a, envelope: [one, one]}", "envelope[1]: is listed twice; keep one")]
    [TestCase("{name: a, envelope: [angle]}", "envelope[0]: 'angle' is an ensemble; write 'ensemble: angle' instead of envelope, or name members")]
    [TestCase("{name: a, envelope: [angle 4]}", "envelope[0]: 'angle 4' is not a variant; did you mean 'angle 1'? (known: default, one, angle 1 to angle 3)")]
    [TestCase("{name: a, ensemble: angel}", "ensemble: 'angel' is not an ensemble; did you mean 'angle'? (known: angle)")]
    [TestCase("{name: a, ensemble: one}", "ensemble: 'one' is a single variant; write 'envelope: [one]', or give the variant members")]
    [TestCase("{name: a, envelope: [one], contributions: [coherent]}", "contributions: belongs to 'assigned' only: an envelope acts on what its variants change; remove it")]
    [TestCase("{name: a, assigned: 3 %, contributions: [coherent, coherent]}", "contributions[1]: is listed twice; keep one")]
    [TestCase("{name: a, assigned: 3 %, contributions: [incoherent]}", "contributions[0]: 'incoherent' is not one of coherent, proton, neutron; did you mean 'coherent'?")]
    public void WhatIsWrongWithASourceIsSaidWhereItStands(string source, string problem) =>
        HasProblem($"systematics: {{energies: [5 GeV], sources: [{source}]}}", problem);

    [Test]
    public void SourcesHaveDifferentNames() =>
        HasProblem("systematics: {energies: [5 GeV], sources: [{name: a, assigned: 3 %}, {name: a, assigned: 4 %}]}", "tasks[0].systematics.sources[1].name: the name 'a' is taken by an earlier source; names are unique");

    [Test]
    public void AnUnknownBaselineIsAProblem() =>
        HasProblem("systematics: {energies: [5 GeV], baseline: defualt}", "tasks[0].systematics.baseline: 'defualt' is not a variant; did you mean 'default'? (known: default, one, angle 1 to angle 3)");

    [Test]
    public void WithoutEnergiesABeamIsNeeded() =>
        HasProblem("systematics: {}", "tasks[0].systematics: averages over a beam, but the card has none");

    [Test]
    public void RefusedEnergiesAreNoFluxAverage() =>
        Assert.That(_folder.Problems(Card("systematics: {energies: [5]}")), Has.Count.EqualTo(1).And.One.Contains("has no unit"));

    [TestCase("systematics: {energies: [5 GeV]}")]
    [TestCase("systematics: {baseline: one, energies: {from: 1 GeV, to: 10 GeV, points: 3}, sources: [{name: QED, assigned: 3 %, contributions: [coherent]}, {name: a, envelope: [default, angle 2]}, {name: b, ensemble: angle}]}")]
    [TestCase("formFactors: {qSquared: [0 GeV2, 1 GeV2]}")]
    [TestCase("formFactors: {qSquared: {from: 1e-4 GeV2, to: 1 GeV2, points: 20}}")]
    public void TheResolvedCardIsACardThatResolvesToItself(string task)
    {
        var study = Study(task);
        _folder.Write("resolved.json", study.ResolvedCard.ToJsonString());
        var again = _folder.Read("resolved.json");
        Assert.That(again.Problems, Is.Empty);
        Assert.That(JsonNode.DeepEquals(again.Study!.ResolvedCard, study.ResolvedCard), again.Study.ResolvedCard.ToJsonString());
    }

    [Test]
    public void TheSchemaAcceptsPercentAndQuantitiesAndDescribesTheTasks()
    {
        var definitions = RunCardSchema.Create(new PluginDoubles())["$defs"]!;
        var tasks = definitions["task"]!["properties"]!;
        var sources = definitions["systematicSource"]!["properties"]!;
        var variant = definitions["variant"]!["properties"]!;
        Assert.That((string)sources["assigned"]!["pattern"]!, Does.EndWith("\\s*(%)\\s*$"));
        Assert.That((string)definitions["formFactors"]!["properties"]!["qSquared"]!["then"]!["items"]!["pattern"]!, Does.Contain("(MeV2|GeV2)"));
        Assert.That((double)variant["members"]!["minimum"]!, Is.EqualTo(2.0));
        Assert.That((string)variant["draws"]!["additionalProperties"]!["$ref"]!, Is.EqualTo("#/$defs/draw"));
        Assert.That(definitions["draw"]!["properties"]!["mean"]!["type"]!.AsArray().Select(static t => (string?)t), Is.EqualTo(new[] { "number", "string" }));
        Assert.That(new[] { tasks["systematics"], tasks["formFactors"], variant["members"], variant["draws"], sources["name"], sources["ensemble"], sources["envelope"] }.Select(static s => (string?)s!["description"]), Is.All.Not.Null);
    }

    private Study Study(string task)
    {
        var (study, problems) = _folder.ReadText(Card(task));
        Assert.That(problems, Is.Empty);
        return study!;
    }

    private void HasProblem(string task, string problem) =>
        Assert.That(_folder.Problems(Card(task)), Has.Count.EqualTo(1).And.One.Contains(problem));

    private static string Card(string task) => CardFolder.ShortCard.Replace("crossSection: {energies: [5 GeV]}", task, StringComparison.Ordinal)
        + "\nvariants: [{name: one, formFactor: Exponential}, {name: angle, members: 3, draws: {constants.sin2ThetaW: {mean: 0.23, deviation: 0.001}}}]";
}
