using System.Text.Json.Nodes;
using TridentFramework.Host.RunCards;

namespace TridentFramework.Host.Tests.RunCards;

/// <summary>Variants that stand for many.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class EnsembleTests : IDisposable
{
    private const string FermiMomentum = "nuclearModel.parameters.fermiMomentum";

    private readonly CardFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Test]
    public void MembersCountThroughThePluginsOfTheEntry()
    {
        var settings = Settings("{name: ye, members: 3, nucleon: Sampled}");

        Assert.That(settings.Select(static s => (s.Name, s.Ensemble)), Is.EqualTo(new[] { ("default", null), ("ye 1", "ye"), ("ye 2", "ye"), ("ye 3", "ye") }));
        Assert.That(settings.Skip(1).Select(static s => ((SampledModel)s.Nucleon!).Member), Is.EqualTo(new[] { 1, 2, 3 }));
    }

    [Test]
    public void OtherParametersOfThePluginStay()
    {
        var uses = Read("{name: ye, members: 2, nucleon: {plugin: Sampled, parameters: {scale: 2}}}").Study!.PluginUses;

        Assert.That(uses.Select(static u => u.Parameters).OfType<SampledParameters>(), Is.EqualTo(new[] { new SampledParameters { Member = 1, Scale = 2.0 }, new SampledParameters { Member = 2, Scale = 2.0 } }));
    }

    [Test]
    public void ADrawIsTheMeanPlusTheDeviationTimesANormalNumberOfThePath()
    {
        var settings = Settings("{name: angle, members: 4, draws: {constants.sin2ThetaW: {mean: 0.23, deviation: 0.001}}}");

        Assert.That(
            settings.Skip(1).Select(static s => s.Constants.Sin2ThetaW),
            Is.EqualTo(Enumerable.Range(1, 4).Select(static k => 0.23 + (0.001 * NormalDraws.Of("constants.sin2ThetaW", k)))));
    }

    [Test]
    public void AMemberIsTheSameWhateverTheirNumberAndTheSeed()
    {
        var few = Settings("{name: angle, members: 2, draws: {constants.sin2ThetaW: {mean: 0.23, deviation: 0.001}}}");
        var many = Settings("{name: angle, members: 30, draws: {constants.sin2ThetaW: {mean: 0.23, deviation: 0.001}}}", "integration.seed=99");

        Assert.That(many.Take(3).Select(static s => s.Constants), Is.EqualTo(few.Select(static s => s.Constants)));
    }

    [Test]
    public void ADeviationConvertsToTheUnitOfTheMeanAndABareNameGetsParameters()
    {
        var inMeV = Uses($"{{name: gas, members: 2, draws: {{{FermiMomentum}: {{mean: 235 MeV, deviation: 10 MeV}}}}}}");
        var mixed = Uses($"{{name: gas, members: 2, draws: {{{FermiMomentum}: {{mean: 235 MeV, deviation: 0.01 GeV}}}}}}");

        Assert.That(mixed, Is.EqualTo(inMeV));
        Assert.That(inMeV[1], Is.EqualTo(0.235 + (0.010 * NormalDraws.Of(FermiMomentum, 1))).Within(1e-15), "rounding of a few hundred MeV to the last digit");

        List<double> Uses(string variant) => [.. Read(variant).Study!.PluginUses.Select(static u => u.Parameters).OfType<FermiGasParameters>().Select(static p => p.FermiMomentumGeV)];
    }

    [Test]
    public void NormalNumbersHaveMeanZeroAndVarianceOneAndDifferByPath()
    {
        const int Count = 20_000;
        var first = Enumerable.Range(1, Count).Select(static k => NormalDraws.Of("a", k)).ToList();
        var second = Enumerable.Range(1, Count).Select(static k => NormalDraws.Of("b", k)).ToList();

        // Five standard deviations of each mean; the numbers are fixed, so that this cannot fail by chance.
        Assert.That(first.Average(), Is.Zero.Within(5.0 / Math.Sqrt(Count)));
        Assert.That(first.Average(static n => n * n), Is.EqualTo(1.0).Within(5.0 * Math.Sqrt(2.0 / Count)));
        Assert.That(first.Average(static n => n * n * n * n), Is.EqualTo(3.0).Within(5.0 * Math.Sqrt(96.0 / Count)));
        Assert.That(first.Zip(second, static (a, b) => a * b).Average(), Is.Zero.Within(5.0 / Math.Sqrt(Count)));
    }

    [TestCase("{name: ye, members: 3, nucleon: Sampled, draws: {constants.sin2ThetaW: {mean: 0.23, deviation: 0.001}}}")]
    [TestCase("{name: ye, members: 3, nucleon: {plugin: Sampled, parameters: {scale: 2}}}")]
    [TestCase("{name: ye, members: 2, draws: {nuclearModel.parameters.fermiMomentum: {mean: 235 MeV, deviation: 0.01 GeV}}}")]
    public void TheResolvedCardKeepsTheEnsembleCompactAndGivesTheSameStudy(string variant)
    {
        var study = Read(variant).Study!;
        var entry = study.ResolvedCard["variants"]!.AsArray().Single()!.AsObject();
        Assert.That((int)entry["members"]!, Is.EqualTo(study.Scenarios[0].Settings.Count - 1));

        _folder.Write("resolved.json", study.ResolvedCard.ToJsonString());
        var again = RunCardReader.Read(_folder.PathOf("resolved.json"), [], new SampledPlugins());
        Assert.That(again.Problems, Is.Empty);
        Assert.That(JsonNode.DeepEquals(again.Study!.ResolvedCard, study.ResolvedCard), again.Study.ResolvedCard.ToJsonString());
        Assert.That(again.Study.PluginUses.Select(static u => (u.Name, u.Parameters)), Is.EqualTo(study.PluginUses.Select(static u => (u.Name, u.Parameters))));
        Assert.That(again.Study.Scenarios[0].Settings.Select(static s => (s.Name, s.Ensemble, s.Constants)), Is.EqualTo(study.Scenarios[0].Settings.Select(static s => (s.Name, s.Ensemble, s.Constants))));
    }

    [TestCase("{name: v, members: 3}", "variants[0].members: has nothing to differ by: no plugin named in this variant has a parameter 'member'; name one, or give draws, such as 'draws: {nuclearModel.parameters.fermiMomentum: {mean: 235 MeV, deviation: 10 MeV}}'")]
    [TestCase("{name: v, members: 3, nucleon: Dipole}", "variants[0].members: has nothing to differ by: no plugin named in this variant has a parameter 'member'; name one, or give draws, such as 'draws: {nuclearModel.parameters.fermiMomentum: {mean: 235 MeV, deviation: 10 MeV}}'")]
    [TestCase("{name: v, members: 1, nucleon: Sampled}", "variants[0].members: '1' is out of range; members must be between 2 and 10000")]
    [TestCase("{name: v, members: 101, nucleon: Sampled}", "variants[0].nucleon.parameters.member: '101' is out of range; member must be between 0 and 100")]
    [TestCase("{name: v, members: 3, nucleon: {plugin: Sampled, parameters: {member: 2}}}", "variants[0].nucleon.parameters.member: is given by 'members', which counts the members of Sampled; remove it here")]
    [TestCase("{name: v, draws: {constants.alpha: {mean: 0.007, deviation: 0.001}}}", "variants[0].members: is missing: draws are the values of an ensemble's members; write 'members: 50'")]
    [TestCase("{name: v, members: 3, draws: {constants.alpha: {mean: 0.007}}}", "variants[0].draws.'constants.alpha'.deviation: is missing; write 'deviation: 235 MeV'")]
    [TestCase("{name: v, members: 3, draws: {constants.alpha: {mean: 0.007, deviation: 0}}}", "variants[0].draws.'constants.alpha'.deviation: 0 is out of range; a deviation must be greater than 0")]
    [TestCase("{name: v, members: 3, draws: {constants.alpha: {mean: much, deviation: 1}}}", "variants[0].draws.'constants.alpha'.mean: 'much' is not a number; mean is a number with its unit, such as 235 MeV, or a bare one")]
    [TestCase("{name: v, members: 3, draws: {nuclearModel.parameters.fermiMomentum: {mean: 235 MeV, deviation: 1 fm}}}", "variants[0].draws.'nuclearModel.parameters.fermiMomentum'.deviation: 1 fm does not fit the mean, 235 MeV; give it in eV, keV, MeV, GeV or TeV")]
    [TestCase("{name: v, members: 3, draws: {nuclearModel.parameters.fermiMomentum: {mean: 0.235, deviation: 0.01}}}", "variants[0].draws.'nuclearModel.parameters.fermiMomentum' of member 1: '0.22318842979654374' has no unit; write it as '0.22318842979654374 GeV' (units accepted: eV, keV, MeV, GeV, TeV)")]
    [TestCase("{name: v, members: 3, draws: {constant.alpha: {mean: 0.007, deviation: 0.001}}}", "variants[0].draws.'constant.alpha': 'constant.alpha' is not in a variant; did you mean 'constants'? (known: beam, channels, constants, ")]
    [TestCase("{name: v, members: 3, draws: {constants.alpa: {mean: 0.007, deviation: 0.001}}}", "constants.alpa: unknown key 'alpa'; did you mean 'alpha'? (known: sin2ThetaW, alpha, fermiConstant, higgsVev)")]
    [TestCase("{name: v, members: 3, draws: {integration.relativeError: {mean: 0.007, deviation: 0.001}}}", "variants[0].draws.'integration.relativeError': variants share the phase-space points of their scenario, so integration cannot differ")]
    [TestCase("{name: v, members: 3, draws: {'newPhysics[0].parameters.mass': {mean: 1 GeV, deviation: 0.1 GeV}}}", "newPhysics: does not exist in the card, so it has no items; set the whole list")]
    [TestCase("{name: v, members: 3, draws: {'a..b': {mean: 1, deviation: 0.1}}}", "variants[0].draws.'a..b': 'a..b' is not a path; write the parameter as in --set, such as nuclearModel.parameters.fermiMomentum or newPhysics[0].parameters.mass")]
    [TestCase("{name: v 2}, {name: v, members: 3, nucleon: Sampled}", "variants[0].name: the name 'v 2' is taken by a member of the ensemble 'v'; names are unique")]
    public void WhatIsWrongWithAnEnsembleIsSaidWhereItStands(string variants, string problem)
    {
        var problems = Read(variants).Problems;
        Assert.That(problems.Select(static p => p.ToString()), Has.One.Contains(problem));
        Assert.That(problems, Has.Count.EqualTo(1));
    }

    [Test]
    public void ADrawOutOfRangeNamesMemberAndValue()
    {
        var problem = Read($"{{name: gas, members: 100, draws: {{{FermiMomentum}: {{mean: 235 MeV, deviation: 100 MeV}}}}}}").Problems.Single();
        var member = Enumerable.Range(1, 100).First(static k => 235.0 + (100.0 * NormalDraws.Of(FermiMomentum, k)) <= 0.0);
        var value = 235.0 + (100.0 * NormalDraws.Of(FermiMomentum, member));

        Assert.That(problem.Path, Is.EqualTo($"variants[0].draws.'{FermiMomentum}' of member {member}"));
        Assert.That(problem.Message, Is.EqualTo($"'{value:R} MeV' is out of range; fermiMomentum must be between 0 GeV (excluded) and 1 GeV"));
        Assert.That((problem.Line, problem.Column), Is.EqualTo((9, 38)), "the key of the draw");
    }

    private IReadOnlyList<Setting> Settings(string variants, params string[] overrides)
    {
        var (study, problems) = Read(variants, overrides);
        Assert.That(problems, Is.Empty);
        return study!.Scenarios[0].Settings;
    }

    private RunCardResult Read(string variants, params string[] overrides)
    {
        _folder.Write("card.yaml", $"""
            schema: trident/1
            channels: [numu -> numu mu- mu+]
            target: {"{plugin: Element, parameters: {symbol: Ar}}"}
            formFactor: FourierBessel
            nucleon: Dipole
            nuclearModel: FermiGas
            tasks: [crossSection: {"{energies: [5 GeV]}"}]
            variants:
              [{variants}]
            """);
        return RunCardReader.Read(_folder.PathOf("card.yaml"), overrides, new SampledPlugins());
    }
}
