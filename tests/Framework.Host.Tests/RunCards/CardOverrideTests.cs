namespace TridentFramework.Host.Tests.RunCards;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class CardOverrideTests : IDisposable
{
    private readonly CardFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Test]
    public void OverridesReplaceAddAndReachIntoLists()
    {
        var result = _folder.ReadText(
            CardFolder.ShortCard + "\nnewPhysics: [{plugin: LMuMinusLTau, parameters: {mass: 1 GeV, coupling: 0.1}}]",
            "integration.seed=6",
            "integration.seed=7",
            "newPhysics[0].parameters.mass=\"50 MeV\"",
            "channels=[numu -> nue mu- e+, numu -> numu mu- mu+]",
            "formFactor={plugin: Exponential, parameters: {radiusScale: 2 fm}}",
            "title=a = b");

        Assert.That(result.Problems, Is.Empty);
        var setting = result.Study!.Scenarios[0].Settings[0];
        Assert.That(setting.Integration.Seed, Is.EqualTo(7));
        Assert.That(setting.Channels, Has.Count.EqualTo(2));
        Assert.That(result.Study.Title, Is.EqualTo("a = b"));
        Assert.That(result.Study.PluginUses.Select(static u => u.Parameters), Is.SupersetOf(new object[]
        {
            new MediatorParameters { MassGeV = 0.05, Coupling = 0.1 },
            new ScaleParameters { RadiusScaleFm = 2.0 },
        }));
    }

    [Test]
    public void APluginWrittenAsItsNameTakesParameters()
    {
        var study = _folder.ReadText(CardFolder.ShortCard, "formFactor=Exponential", "formFactor.parameters.radiusScale=2 fm").Study!;

        Assert.That(study.PluginUses.Select(static u => u.Parameters), Does.Contain(new ScaleParameters { RadiusScaleFm = 2.0 }));
    }

    [TestCase("integration.seed", "--set integration.seed:1:1: card: has no '='; write it as path=value, such as integration.seed=7 or newPhysics[0].parameters.mass=\"50 MeV\"")]
    [TestCase("a..b=1", "--set a..b:1:1: card: 'a..b' is not a path; write it as path=value, such as integration.seed=7 or newPhysics[0].parameters.mass=\"50 MeV\"")]
    [TestCase("channels[x]=1", "--set channels[x]:1:1: card: 'channels[x]' is not a path; write it as path=value, such as integration.seed=7 or newPhysics[0].parameters.mass=\"50 MeV\"")]
    [TestCase("integration.seed=abc", "--set integration.seed:1:18: integration.seed: 'abc' is not a number")]
    [TestCase("integration.seed=", "--set integration.seed:1:18: integration.seed: is empty; write 'seed: 1' or leave the key out")]
    [TestCase("integration.sead=1", "--set integration.sead:1:1: integration.sead: unknown key 'sead'; did you mean 'seed'? (known: relativeError, maxEvaluations, seed)")]
    [TestCase("channels[1]=numu -> nue mu- e+", "--set channels[1]:1:1: channels[1]: does not exist: the list has 1 item, numbered from 0 to 0; to add to it set the whole list")]
    [TestCase("newPhysics[0].plugin=LMuMinusLTau", "--set newPhysics[0].plugin:1:1: newPhysics: does not exist in the card, so it has no items; set the whole list")]
    [TestCase("channels.first=1", "--set channels.first:1:1: channels.first: does not exist: channels is a list, which has no keys")]
    [TestCase("target[0]=1", "--set target[0]:1:1: target[0]: does not exist: target is a mapping, not a list")]
    [TestCase("include=other.yaml", "--set include:1:1: include: cannot be set here, because includes are merged before overrides; change the card")]
    [TestCase("title=!x y", "--set title:1:7: title: the tag '!x' has no meaning in a card; remove it")]
    public void AnOverrideThatDoesNotFitIsAProblemOfItsOwn(string text, string problem) =>
        Assert.That(_folder.Problems(CardFolder.ShortCard, text), Is.EqualTo(new[] { problem }));

    [Test]
    public void AnUnfinishedListIsAProblemInsideTheArgument() =>
        Assert.That(_folder.Problems(CardFolder.ShortCard, "channels=[a, b").Single(), Does.StartWith("--set channels:"));

    [Test]
    public void OverridesCanRepairACard() =>
        Assert.That(_folder.ReadText(CardFolder.ShortCard.Replace("FourierBessel", "Forier", StringComparison.Ordinal), "formFactor=FourierBessel").Problems, Is.Empty);
}
