using System.Text.Json.Nodes;
using TridentFramework.Host.Figures;
using TridentFramework.Host.Output;
using TridentFramework.Host.RunCards;
using TridentFramework.Host.Runs;

namespace TridentFramework.Host.Tests.RunCards;

/// <summary>Figures as cards declare them.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class FigureCardTests : IDisposable
{
    private const string Place = "tasks[0].crossSection.figures[0]";

    private const string FullFigure = "{name: all.keys-1, title: 'A \"title\" with $x$', panels: channel, colours: contribution, lines: variant, only: {channel: [numu -> nue mu- e+, numu -> numu mu- mu+], variant: [default, exponential]}, "
        + "bands: [1, 2.5], x: {label: '$E$', from: 0.5, to: 20, scale: log}, y: {scale: linear, from: 0}, columns: 1, legend: bottomRight, labels: {exponential: 'Føvseth 1.126 $A^{1/3}$', default: '1'}}";

    private readonly CardFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [TestCase("{name: a/b}", "18: " + Place + ".name: 'a/b' is no name for files; use letters, digits, '-', '_' and '.', beginning with a letter or digit and not ending in '.'; con, nul and the like are devices on Windows")]
    [TestCase("{name: .hidden}", "18: " + Place + ".name: '.hidden' is no name for files; use letters, digits, '-', '_' and '.', beginning with a letter or digit and not ending in '.'; con, nul and the like are devices on Windows")]
    [TestCase("{name: name.}", "18: " + Place + ".name: 'name.' is no name for files; use letters, digits, '-', '_' and '.', beginning with a letter or digit and not ending in '.'; con, nul and the like are devices on Windows")]
    [TestCase("{name: Nul.old}", "18: " + Place + ".name: 'Nul.old' is no name for files; use letters, digits, '-', '_' and '.', beginning with a letter or digit and not ending in '.'; con, nul and the like are devices on Windows")]
    [TestCase("{name: Rates}", "18: " + Place + ".name: Rates.csv is a table of the run; choose another name")]
    [TestCase("{title: nameless}", "11: " + Place + ".name: is missing; write a text after 'name:'")]
    [TestCase("{name: one, title: 'a $x'}", "30: " + Place + ".title: is no label: the label \"a $x\" has a '$' without a second one; write \\$ for the character itself (at character 4)")]
    [TestCase("{name: one, title: ' '}", "30: " + Place + ".title: is empty; write a text after 'title:' or leave the key out")]
    [TestCase("{name: one, x: {label: '\\sigm'}}", "34: " + Place + ".x.label: is no label: the label \"\\sigm\" has the unknown command '\\sigm'; did you mean 'Sigma' or 'sigma' or 'sim'? (at character 5)")]
    [TestCase("{name: one, labels: {default: 'a_'}}", "41: " + Place + ".labels.default: is no label: the label \"a_\" has nothing to lower behind '_'; write \\_ for the character itself (at character 2)")]
    [TestCase("{name: one, x: {from: 3, to: 2}}", "33: " + Place + ".x.from: is 3, not below 'to' (2)")]
    [TestCase("{name: one, y: {from: 2, to: 2}}", "33: " + Place + ".y.from: is 2, not below 'to' (2)")]
    [TestCase("{name: one, y: {from: 0}}", "33: " + Place + ".y.from: is 0, but the axis is logarithmic; give a number above zero, or 'scale: linear'")]
    [TestCase("{name: one, panels: chanel}", "31: " + Place + ".panels: 'chanel' is not one of scenario, variant, channel, contribution, source, particle, quantity, histogram; did you mean 'channel'?")]
    [TestCase("{name: one, only: {channels: [a]}}", "30: " + Place + ".only.channels: unknown key 'channels'; did you mean 'channel'? (known: scenario, variant, channel, contribution, source, particle, quantity, histogram)")]
    [TestCase("{name: one, only: {channel: []}}", "39: " + Place + ".only.channel: has 0 items but needs at least 1")]
    public void WhatIsWrongIsSaidWithItsPlace(string figure, string problem) =>
        Assert.That(_folder.Problems(Card(figure)), Is.EqualTo(new[] { "card.yaml:10:" + problem }));

    [Test]
    public void NoFigureHasTheNameOfATableOfTheRun()
    {
        foreach (var table in ResultsTables.Of(new RunResults([], [], [], [], 0, [])))
            Assert.That(_folder.Problems(Card($"{{name: {table.Stem}}}")), Is.EqualTo(new[] { $"card.yaml:10:18: {Place}.name: {table.Stem}.csv is a table of the run; choose another name" }));
    }

    [Test]
    public void AnEmptyNameIsAProblemAndNoCrash() =>
        Assert.That(_folder.Problems(Card("{name: ''}")), Has.Count.EqualTo(1).And.One.StartsWith("card.yaml:10:18: " + Place + ".name: "));

    [Test]
    public void AnEmptyLabelOfANameIsAProblem() =>
        Assert.That(_folder.Problems(Card("{name: one, labels: {default: ''}}")), Has.Count.EqualTo(1).And.One.StartsWith("card.yaml:10:41: " + Place + ".labels.default: is "));

    [Test]
    public void FiguresWhoseFilesHaveTheSameNameOnSomeDisksAreAProblem() =>
        Assert.That(_folder.Problems(Card("{name: one}\n        - {name: One}")), Is.EqualTo(new[] { "card.yaml:11:18: tasks[0].crossSection.figures[1].name: the name 'One' is taken by an earlier figure; names are unique" }));

    [Test]
    public void ACurveNeedsTwoEnergies() =>
        Assert.That(_folder.Problems(Card("{name: one}").Replace("[1 GeV, 5 GeV]", "[5 GeV]", StringComparison.Ordinal)), Is.EqualTo(new[]
        {
            $"card.yaml:10:11: {Place}: needs a curve: give the task at least two energies, such as 'energies: {{from: 1 GeV, to: 100 GeV, points: 20}}'",
        }));

    [Test]
    public void BandsAreForCrossSectionsOnly() =>
        Assert.That(_folder.Problems(Card("{name: one, bands: [1]}").Replace("crossSection", "compare", StringComparison.Ordinal)), Is.EqualTo(new[]
        {
            "card.yaml:10:30: tasks[0].compare.figures[0].bands: are for cross sections, which have theory uncertainties; leave the key out",
        }));

    [Test]
    public void ALinearAxisMayBeginAtZero() => Assert.That(_folder.Problems(Card("{name: one, y: {scale: linear, from: 0}}")), Is.Empty);

    [TestCase("only: {channel: [numu -> numu mu- mu]}", "only: channel 'numu -> numu mu- mu' is not in this task; did you mean 'numu -> numu mu- mu+'")]
    [TestCase("only: {source: [QED]}", "only: this task has no source")]
    [TestCase("only: {variant: [default, default]}", "only: variant 'default' is listed twice; keep one")]
    [TestCase("panels: particle", "panels: this task has no particle; scenario, channel, contribution, variant are what its curves differ in")]
    [TestCase("labels: {expnential: x}", "labels: 'expnential' is no name in this task; did you mean 'exponential'?")]
    [TestCase("panels: channel, colours: variant, lines: scenario", "curves that differ only in their contribution would look alike; choose one with 'only: {contribution: ['coherent']}'")]
    [TestCase("x: {from: 1, to: 1.00000000000001}", "panel 1 \"default\": the x axis reaches from 1 to 1.00000000000001, which double numbers cannot tell apart")]
    public void WhatCannotBeDrawnIsSaidBeforeTheRun(string keys, string problem)
    {
        var problems = StudyFigures.Problems(Study($"{{name: one, {keys}}}"));
        Assert.That(problems, Has.Count.EqualTo(1).And.One.StartsWith("figure one: " + problem));
    }

    [Test]
    public void ANameThatCannotBeDrawnIsSaidBeforeTheRun()
    {
        var card = Card("{name: one, colours: variant, only: {contribution: [coherent]}}").Replace("name: exponential", "name: \"a\\u0001\"", StringComparison.Ordinal);
        Assert.That(StudyFigures.Problems(_folder.ReadText(card).Study!), Has.Count.EqualTo(1).And.One.Contains("has the character U+0001, which cannot be drawn"));
    }

    [Test]
    public void TheResolvedCardKeepsEveryKeyOfAFigureAndResolvesToItself()
    {
        var study = Study(FullFigure);
        Assert.That(StudyFigures.Problems(study), Is.Empty);
        _folder.Write("resolved.json", study.ResolvedCard.ToJsonString());
        var again = _folder.Read("resolved.json");
        Assert.That(again.Problems, Is.Empty);
        Assert.That(JsonNode.DeepEquals(again.Study!.ResolvedCard, study.ResolvedCard), again.Study.ResolvedCard.ToJsonString());

        var (before, after) = (study.Tasks[0].Figures.Single().Value, again.Study.Tasks[0].Figures.Single().Value);
        Assert.Multiple(() =>
        {
            Assert.That(after.Name.Value, Is.EqualTo("all.keys-1"));
            Assert.That(after.Title!.Value, Is.EqualTo(before.Title!.Value));
            Assert.That((after.Panels, after.Colours, after.Lines), Is.EqualTo((FigureDimension.Channel, FigureDimension.Contribution, FigureDimension.Variant)));
            Assert.That(after.Only.Channel, Is.EqualTo(before.Only.Channel));
            Assert.That(after.Bands, Is.EqualTo(new[] { 1.0, 2.5 }));
            Assert.That((after.X.Label!.Value, after.X.From, after.X.To, after.X.Scale), Is.EqualTo(("$E$", 0.5, 20.0, PointSpacing.Log)));
            Assert.That((after.Y.From, after.Y.To, after.Y.Scale), Is.EqualTo(((double?)0.0, (double?)null, PointSpacing.Linear)));
            Assert.That((after.Columns, after.Legend), Is.EqualTo((1, LegendPlace.BottomRight)));
            Assert.That(after.Labels, Is.EquivalentTo(before.Labels));
        });
    }

    [Test]
    public void TheSchemaHasFiguresForEachTaskThatDrawsThem()
    {
        var definitions = RunCardSchema.Create(new PluginDoubles())["$defs"]!;
        foreach (var task in new[] { "crossSection", "compare", "formFactors", "systematics" })
        {
            var items = definitions[task]!["properties"]!["figures"]!["items"]!;
            Assert.That((string?)(task == "crossSection" ? items : items["allOf"]![0]!)["$ref"], Is.EqualTo("#/$defs/figure"), task);
            var figure = definitions["figure"]!;
            Assert.That(figure["properties"]!.AsObject().Select(static p => p.Key), Is.EquivalentTo(new[] { "name", "title", "panels", "colours", "lines", "only", "bands", "x", "y", "columns", "legend", "labels" }), task);
            Assert.That(figure["required"]!.AsArray().Select(static r => (string?)r), Is.EqualTo(new[] { "name" }), task);
        }

        Assert.That(definitions["rates"]!["properties"]?["figures"], Is.Null);
    }

    private Study Study(string figure)
    {
        var (study, problems) = _folder.ReadText(Card(figure));
        Assert.That(problems, Is.Empty);
        return study!;
    }

    // The figure stands in line 10.
    private static string Card(string figure) => $$$"""
        schema: trident/1
        channels: [numu -> numu mu- mu+, numu -> nue mu- e+]
        target: {plugin: Element, parameters: {symbol: Ar}}
        formFactor: FourierBessel
        contributions: [coherent]
        tasks:
          - crossSection:
              energies: [1 GeV, 5 GeV]
              figures:
                - {{{figure}}}
        variants: [{name: exponential, formFactor: Exponential}]
        """;
}
