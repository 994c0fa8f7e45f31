using TridentFramework.Engine.Observables;

namespace TridentFramework.Host.Tests.RunCards;

/// <summary>Cuts as cards write them.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class CutCardTests : IDisposable
{
    private readonly CardFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Test]
    public void CutsHaveTheUnitOfTheirObservable()
    {
        var cuts = Selection("[{observable: minusEnergy, min: 50 MeV}, {observable: openingAngle, max: 20 deg}, {observable: qSquared, min: 1e4 MeV2, max: 1 GeV2}, {observable: energyAsymmetry, min: -0.5}]")!.Cuts;
        Assert.That(cuts.Select(static c => (c.Observable.Name, c.Minimum)), Is.EqualTo(new[]
        {
            ("minusEnergy", 0.05), ("openingAngle", double.NegativeInfinity), ("qSquared", 0.01), ("energyAsymmetry", -0.5),
        }));
        Assert.That(cuts.Select(static c => c.Maximum), Is.EqualTo(new[] { double.PositiveInfinity, 20.0 * Math.PI / 180.0, 1.0, double.PositiveInfinity }).Within(1).Ulps, "a conversion of degrees rounds");
    }

    [Test]
    public void WithoutCutsThereIsNoSelection()
    {
        Assert.That(_folder.ReadText(CardFolder.ShortCard).Study!.Scenarios[0].Settings[0].Selection, Is.Null);
        Assert.That(Selection("[]"), Is.Null);
    }

    [Test]
    public void VariantsAndScenariosOverrideCuts()
    {
        var study = _folder.ReadText($$"""
            {{CardFolder.ShortCard}}
            cuts: [{observable: minusEnergy, min: 1 GeV}]
            variants:
              - {name: other, cuts: [{observable: plusEnergy, min: 1 GeV}]}
              - {name: none, cuts: []}
              - {name: same, formFactor: Exponential}
            scenarios:
              - {name: first}
              - {name: second, cuts: [{observable: pairMass, max: 1 GeV}]}
            """).Study!;
        Assert.That(
            study.Scenarios.Select(static s => s.Settings.Select(static setting => setting.Selection?.Cuts.Single().Observable.Name)),
            Is.EqualTo(new[] { new[] { "minusEnergy", "plusEnergy", null, "minusEnergy" }, ["pairMass", "plusEnergy", null, "pairMass"] }));
    }

    [TestCase("[{observable: openingangel, min: 1 deg}]", "7:21: cuts[0].observable: 'openingangel' is not an observable; did you mean 'openingAngle'? (known: neutrinoEnergy, outgoingNeutrinoEnergy,")]
    [TestCase("[{observable: minusEnergy}]", "7:8: cuts[0]: cuts nothing: give min, max or both, such as 'min: 0.5 GeV'")]
    [TestCase("[{observable: energyAsymmetry}]", "7:8: cuts[0]: cuts nothing: give min, max or both, such as 'min: 0.5'")]
    [TestCase("[{observable: minusEnergy, min: 50}]", "7:39: cuts[0].min: '50' has no unit; write it as '50 GeV' (units accepted: eV, keV, MeV, GeV, TeV): minusEnergy is total energy of the negative lepton")]
    [TestCase("[{observable: openingAngle, min: 5 GeV}]", "7:40: cuts[0].min: 'GeV' is not a unit of angle (units accepted: mrad, deg, rad): openingAngle is angle between both leptons")]
    [TestCase("[{observable: energyAsymmetry, min: 5 GeV}]", "7:43: cuts[0].min: '5 GeV' has a unit, but energyAsymmetry is a pure number; write it without 'GeV'")]
    [TestCase("[{observable: minusEnergy, min: 2 GeV, max: 1000 MeV}]", "7:39: cuts[0].min: is 2 GeV, not below 'max' (1 GeV): nothing would be left")]
    [TestCase("[{observable: minusEnergy, min: 2 GeV, max: 2 GeV}]", "7:39: cuts[0].min: is 2 GeV, not below 'max' (2 GeV): nothing would be left")]
    [TestCase("[{min: 2 GeV}]", "7:8: cuts[0].observable: is missing; write 'observable: openingAngle'")]
    [TestCase("[{observable: minusEnergy, minimum: 2 GeV}]", "7:34: cuts[0].minimum: unknown key 'minimum'")]
    [TestCase("[{observable: minusEnergy, min: much}]", "7:39: cuts[0].min: 'much' is not a number")]
    [TestCase("minusEnergy", "7:7: cuts: is 'minusEnergy', but a list is needed")]
    public void WhatIsWrongIsSaidWithItsPlace(string cuts, string problem)
    {
        var problems = _folder.Problems($"{CardFolder.ShortCard}\ncuts: {cuts}");
        Assert.That(problems, Has.Some.StartsWith($"card.yaml:{problem}"));
        Assert.That(problems.Count(p => p.Contains(problem[..5], StringComparison.Ordinal)), Is.EqualTo(1), "each problem is said once");
    }

    [Test]
    public void BothEndsOfACutAreJudgedAtOnce() =>
        Assert.That(_folder.Problems($"{CardFolder.ShortCard}\ncuts: [{{observable: minusEnergy, min: 1, max: 2}}]"), Has.Count.EqualTo(2));

    [Test]
    public void TheResolvedCardSaysTheSame()
    {
        var study = _folder.ReadText($"{CardFolder.ShortCard}\ncuts: [{{observable: openingAngle, max: 20 deg}}, {{observable: energyAsymmetry, min: 0.5}}]").Study!;
        Assert.That(study.ResolvedCard["cuts"]!.ToJsonString(), Is.EqualTo("""[{"observable":"openingAngle","max":"20 deg"},{"observable":"energyAsymmetry","min":0.5}]"""));
        Assert.That(_folder.ReadText(study.ResolvedCard.ToJsonString()).Study!.Scenarios[0].Settings[0].Selection, Is.EqualTo(study.Scenarios[0].Settings[0].Selection));
    }

    private Selection? Selection(string cuts)
    {
        var (study, problems) = _folder.ReadText($"{CardFolder.ShortCard}\ncuts: {cuts}");
        Assert.That(problems, Is.Empty);
        return study!.Scenarios[0].Settings[0].Selection;
    }
}
