using TridentFramework.Host.RunCards;

namespace TridentFramework.Host.Tests.RunCards;

/// <summary>The task distributions as cards write it.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class DistributionCardTests : IDisposable
{
    private const string Place = "tasks[0].distributions.histograms[0]";

    private readonly CardFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Test]
    public void BinsAreEqualOrEqualOnALogarithmicAxisOrByTheirEdges()
    {
        Assert.That(Edges("{observable: energyAsymmetry, bins: 4, min: -1, max: 1}"), Is.EqualTo(new[] { -1.0, -0.5, 0.0, 0.5, 1.0 }));
        Assert.That(Edges("{observable: pairMass, bins: 2, min: 10 MeV, max: 1 GeV, spacing: log}"), Is.EqualTo(new[] { 0.01, 0.1, 1.0 }).Within(4).Ulps, "a power of a ratio rounds");
        Assert.That(Edges("{observable: kSquared, edges: [0 GeV2, 1e4 MeV2, 1 GeV2]}"), Is.EqualTo(new[] { 0.0, 0.01, 1.0 }));
    }

    [Test]
    public void AHistogramIsCalledAsItsObservableUnlessItHasAName()
    {
        var task = Task("[{observable: pairMass, bins: 2, min: 0 GeV, max: 1 GeV}, {name: fine, observable: pairMass, bins: 20, min: 0.1 GeV, max: 1 GeV, spacing: log}]");
        Assert.That(task.Histograms.Select(static h => (h.Name, h.Axis.Observable.Name, h.Axis.Bins, h.IsLogarithmic)), Is.EqualTo(new[] { ("pairMass", "pairMass", 4, false), ("fine", "pairMass", 22, true) }));
        Assert.That(task.Points, Is.EqualTo(1_000_000));
        Assert.That(task.NeedsBeam, Is.True);
    }

    [TestCase("{observable: pairmass2, bins: 2, min: 0 GeV, max: 1 GeV}", Place + ".observable: 'pairmass2' is not an observable; did you mean 'pairMass'?")]
    [TestCase("{observable: pairMass, bins: 2}", Place + ": has no min and no max; write 'bins: 40, min: 0 GeV, max: 1 GeV', or list the edges of the bins, such as 'edges: [0 GeV, 0.5 GeV, 1 GeV]'")]
    [TestCase("{observable: energyAsymmetry}", Place + ": has no bins, min and no max; write 'bins: 40, min: 0, max: 1', or list the edges of the bins, such as 'edges: [0, 0.5, 1]'")]
    [TestCase("{observable: pairMass, bins: 0, min: 0 GeV, max: 1 GeV}", Place + ".bins: '0' is out of range; bins must be between 1 and 100000")]
    [TestCase("{observable: pairMass, bins: 2, min: 0, max: 1 GeV}", Place + ".min: '0' has no unit; write it as '0 GeV' (units accepted: eV, keV, MeV, GeV, TeV): pairMass is")]
    [TestCase("{observable: pairMass, bins: 2, min: 1 GeV, max: 1 GeV}", Place + ".min: is 1 GeV, not below 'max' (1 GeV)")]
    [TestCase("{observable: pairMass, bins: 2, min: 0 GeV, max: 1 GeV, spacing: log}", Place + ".min: is 0 GeV, which logarithmic spacing cannot reach; give more, or write 'spacing: linear'")]
    [TestCase("{observable: pairMass, bins: 9, min: 1 GeV, max: 1.0000000000000002 GeV}", Place + ".bins: is too many between 1 GeV and 1.0000000000000002 GeV: neighbouring edges are the same number; give fewer bins or a wider range")]
    [TestCase("{observable: pairMass, edges: [1 GeV]}", Place + ".edges: has 1 items but needs at least 2")]
    [TestCase("{observable: pairMass, edges: [1 GeV, 2 GeV, 1500 MeV]}", Place + ".edges[2]: is 1.5 GeV, not above the edge before it (2 GeV); edges increase")]
    [TestCase("{observable: pairMass, edges: [1 GeV, 2 rad]}", Place + ".edges[1]: 'rad' is not a unit of energy")]
    [TestCase("{observable: pairMass, edges: [1 GeV, 2 GeV], bins: 2}", Place + ".bins: does not go with edges, which say it all; leave one of them out")]
    [TestCase("{observable: pairMass, edges: [1 GeV, 2 GeV], name: a b}", Place + ".name: 'a b' is no name for a histogram; use letters, digits")]
    [TestCase("{observable: pairMass, edges: [1 GeV, 2 GeV]}, {observable: pairMass, edges: [1 GeV, 2 GeV]}", "tasks[0].distributions.histograms[1]: an earlier histogram is called 'pairMass' too; give each a name of its own, such as 'name: pairMass2'")]
    public void WhatIsWrongIsSaidWithItsPlace(string histograms, string problem) =>
        Assert.That(_folder.Problems(Card($"{{histograms: [{histograms}]}}")), Has.Count.EqualTo(1).And.One.Contains(problem));

    [TestCase("{}", "tasks[0].distributions.histograms: is missing; write 'histograms: [{observable: openingAngle, bins: 40, min: 0 deg, max: 60 deg}]'")]
    [TestCase("{histograms: [{observable: pairMass, edges: [1 GeV, 2 GeV]}], events: nothing.hepmc3}", "tasks[0].distributions.events: there is no file 'nothing.hepmc3' in ")]
    [TestCase("{histograms: [{observable: pairMass, edges: [1 GeV, 2 GeV]}], events: card.yaml, points: 5}", "tasks[0].distributions.points: are for integrals, but the events of a file fill these histograms; leave one of them out")]
    [TestCase("{histograms: []}", "tasks[0].distributions.histograms: has 0 items but needs at least 1")]
    [TestCase("{histograms: [{observable: pairMass, edges: [1 GeV, 2 GeV]}], points: 0}", "tasks[0].distributions.points: '0' is out of range")]
    public void WhatIsWrongWithTheTaskIsSaid(string keys, string problem) =>
        Assert.That(_folder.Problems(Card(keys)), Has.Count.EqualTo(1).And.One.Contains(problem));

    [Test]
    public void HistogramsOfTwoTasksHaveNamesOfTheirOwn() => Assert.That(
        _folder.Problems(Card("{histograms: [{observable: pairMass, edges: [1 GeV, 2 GeV]}]}\n  - distributions: {histograms: [{observable: pairMass, edges: [1 GeV, 2 GeV]}]}")),
        Has.Count.EqualTo(1).And.One.Contains("tasks[1].distributions.histograms[0]: an earlier histogram is called 'pairMass' too"));

    [Test]
    public void ABeamIsNeeded() => Assert.That(
        _folder.Problems(Card("{histograms: [{observable: pairMass, edges: [1 GeV, 2 GeV]}]}").Replace("beam:", "title: x #", StringComparison.Ordinal)),
        Has.Count.EqualTo(1).And.One.Contains("tasks[0].distributions: averages over a beam, but the card has none"));

    [Test]
    public void TheResolvedCardSaysTheSame()
    {
        var study = _folder.ReadText(Card("{histograms: [{observable: openingAngle, bins: 3, min: 0 deg, max: 30 deg}, {name: k, observable: kSquared, edges: [0 GeV2, 1 GeV2]}], points: 5e4}")).Study!;
        var again = _folder.ReadText(study.ResolvedCard.ToJsonString()).Study!;
        var (one, two) = ((DistributionsTask)study.Tasks[0], (DistributionsTask)again.Tasks[0]);
        Assert.That(two.Points, Is.EqualTo(50_000));
        Assert.That(two.Histograms.Select(static h => h.Name), Is.EqualTo(one.Histograms.Select(static h => h.Name)));
        Assert.That(two.Histograms.SelectMany(static h => h.Axis.Edges), Is.EqualTo(one.Histograms.SelectMany(static h => h.Axis.Edges)));
    }

    [TestCase("{name: one, x: {from: 0}}", null)]
    [TestCase("{name: one, x: {from: 0, scale: log}}", "x.from: is 0, but the axis is logarithmic")]
    [TestCase("{name: one, y: {from: 0}}", null)]
    [TestCase("{name: one, bands: [1]}", "bands: are for cross sections")]
    [TestCase("{name: distributions}", "name: distributions.csv is a table of the run; choose another name")]
    public void FiguresOfDistributionsHaveLinearAxesUnlessToldOtherwise(string figure, string? problem)
    {
        var problems = _folder.Problems(Card($"{{histograms: [{{observable: pairMass, edges: [1 GeV, 2 GeV]}}], figures: [{figure}]}}"));
        Assert.That(problems, problem is null ? Is.Empty : Has.Count.EqualTo(1).And.One.Contains(problem));
    }

    private double[] Edges(string histogram) => [.. Task($"[{histogram}]").Histograms.Single().Axis.Edges];

    private DistributionsTask Task(string histograms)
    {
        var (study, problems) = _folder.ReadText(Card($"{{histograms: {histograms}}}"));
        Assert.That(problems, Is.Empty);
        return (DistributionsTask)study!.Tasks.Single();
    }

    private static string Card(string keys) => $$$"""
        schema: trident/1
        channels: [numu -> numu mu- mu+]
        beam: {plugin: NearDetector, parameters: {mode: neutrino}}
        target: {plugin: Element, parameters: {symbol: Ar}}
        formFactor: FourierBessel
        contributions: [coherent]
        tasks:
          - distributions: {{{keys}}}
        """;
}
