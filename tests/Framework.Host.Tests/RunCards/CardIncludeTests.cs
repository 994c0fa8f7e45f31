using TridentFramework.Host.RunCards;

namespace TridentFramework.Host.Tests.RunCards;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class CardIncludeTests : IDisposable
{
    private readonly CardFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Test]
    public void LaterKeysWinAndSectionsMergeKeyByKey()
    {
        _folder.Write("shared/base.yaml", CardFolder.ShortCard + "\nconstants: {alpha: 0.0073, sin2ThetaW: 0.2}\nintegration: {seed: 5}");
        var result = _folder.ReadText("include: shared/base.yaml\nconstants: {sin2ThetaW: 0.24}\nchannels: [nue -> nue e- e+]");

        Assert.That(result.Problems, Is.Empty);
        var setting = result.Study!.Scenarios[0].Settings[0];
        Assert.That(setting.Channels.Single().ToString(), Is.EqualTo("nue -> nue e- e+"));
        Assert.That((setting.Constants.Alpha, setting.Constants.Sin2ThetaW), Is.EqualTo((0.0073, 0.24)));
        Assert.That(setting.Integration.Seed, Is.EqualTo(5));
    }

    [Test]
    public void OfSeveralIncludesTheLastWins()
    {
        _folder.Write("a.yaml", CardFolder.ShortCard + "\nintegration: {seed: 1, relativeError: 0.1}");
        _folder.Write("b.yaml", "integration: {seed: 2}");
        var study = _folder.ReadText("include: [a.yaml, b.yaml]").Study!;

        Assert.That(study.Scenarios[0].Settings[0].Integration, Is.EqualTo(new IntegrationOptions { Seed = 2, RelativeError = 0.1 }));
    }

    [Test]
    public void AProblemIsReportedInTheFileThatHoldsIt()
    {
        _folder.Write("base.yaml", CardFolder.ShortCard + "\nconstants: {alpha: 2}");

        Assert.That(_folder.Problems("include: base.yaml\nintegration: {seed: x}"), Is.EqualTo(new[]
        {
            "card.yaml:2:21: integration.seed: 'x' is not a number",
            "base.yaml:7:20: constants.alpha: '2' is out of range; alpha must be between 0 (excluded) and 1",
        }));
    }

    [Test]
    public void UnreadableIncludesAreProblemsAtTheInclude()
    {
        _folder.Write("binary.yaml", [0, 1, 2]);
        _folder.Write("base.yaml", CardFolder.ShortCard);

        Assert.That(_folder.Problems("include: [base.yaml, bse.yaml, binary.yaml, ., 3: 4, '']"), Is.EqualTo(new[]
        {
            "card.yaml:1:22: include[1]: cannot include 'bse.yaml': there is no such file; did you mean 'base.yaml'?",
            "card.yaml:1:32: include[2]: cannot include 'binary.yaml': is not a text file (it holds a zero byte); a card is YAML in UTF-8",
            "card.yaml:1:45: include[3]: cannot include '.': is a folder, not a card; the folder has base.yaml, binary.yaml, card.yaml",
            "card.yaml:1:48: include[4]: is a mapping, but the name of a card is needed, relative to this file",
            "card.yaml:1:54: include[5]: is empty, but the name of a card is needed, relative to this file",
        }));
    }

    [Test]
    public void ACycleIsOneProblemThatShowsIt()
    {
        _folder.Write("a.yaml", "include: b.yaml\n" + CardFolder.ShortCard);
        _folder.Write("b.yaml", "include: card.yaml");

        Assert.That(_folder.Problems("include: a.yaml"), Is.EqualTo(new[] { "b.yaml:1:10: include: includes itself: card.yaml -> a.yaml -> b.yaml -> card.yaml; remove one of the includes" }));
    }

    [TestCase("include: nowhere.yaml\nintegration: {sead: 1}", "card.yaml:1:10: include: cannot include 'nowhere.yaml'", "card.yaml:2:15: integration.sead: unknown key 'sead'")]
    [TestCase("include: card.yaml\nexposure: {protonsOnTarget: 1}", "card.yaml:1:10: include: includes itself")]
    public void WhatAFailedIncludeMayHaveHeldIsNotMissed(string text, params string[] problems)
    {
        var found = _folder.Problems(text);

        Assert.That(found, Has.Count.EqualTo(problems.Length));
        foreach (var (problem, start) in found.Zip(problems))
            Assert.That(problem, Does.StartWith(start));
    }

    [Test]
    public void AFileNameIsRelativeToTheCardInWhichItIsWritten()
    {
        var card = CardFolder.ShortCard.Replace("{energies: [5 GeV]}", "{}", StringComparison.Ordinal);
        _folder.Write("shared/base.yaml", card + "\nbeam: {plugin: Table, parameters: {file: ../tables/./numu.csv}}");
        _folder.Write("tables/numu.csv", "numu");

        Assert.That(_folder.Problems("include: shared/base.yaml"), Is.Empty);
        Assert.That(_folder.Shorten(_folder.Read("shared/base.yaml")), Is.Empty);
        var resolved = _folder.ReadText("include: shared/base.yaml").Study!.ResolvedCard;
        Assert.That((string)resolved["beam"]!["parameters"]!["file"]!, Is.EqualTo(Path.Combine("tables", "numu.csv")));
        _folder.Write("resolved.json", resolved.ToJsonString());
        Assert.That(_folder.Read("resolved.json").Problems, Is.Empty);
    }

    [Test]
    public void AFileNameFromTheCommandLineIsRelativeToTheCard()
    {
        _folder.Write("shared/base.yaml", CardFolder.ShortCard.Replace("{energies: [5 GeV]}", "{}", StringComparison.Ordinal) + "\nbeam: {plugin: Table, parameters: {file: x.csv}}");
        _folder.Write("numu.csv", "numu");
        _folder.Write("card.yaml", "include: shared/base.yaml");

        Assert.That(_folder.Read("card.yaml", "beam.parameters.file=numu.csv").Problems, Is.Empty);
        Assert.That(_folder.Shorten(_folder.Read("card.yaml")).Single(), Does.StartWith($"shared/base.yaml:7:42: beam.parameters.file: there is no {Path.Combine("shared", "x.csv")}"));
    }

    [Test]
    public void DoubleIncludesDoNotMultiply()
    {
        for (var level = 0; level < 30; level++)
            _folder.Write($"level{level}.yaml", level == 29 ? CardFolder.ShortCard : $"include: [level{level + 1}.yaml, level{level + 1}.yaml]");

        Assert.That(_folder.ReadText("include: level0.yaml").Problems, Is.Empty);
    }

    [Test]
    public void IncludesAreRelativeToTheIncludingFile()
    {
        _folder.Write("shared/deep/base.yaml", CardFolder.ShortCard);
        _folder.Write("shared/middle.yaml", "include: deep/base.yaml");

        Assert.That(_folder.ReadText("include: shared/middle.yaml").Problems, Is.Empty);
    }
}
