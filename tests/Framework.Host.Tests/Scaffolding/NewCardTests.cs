using TridentFramework.Host.Commands;
using TridentFramework.Host.Scaffolding;
using TridentFramework.Host.Tests.Commands;

namespace TridentFramework.Host.Tests.Scaffolding;

/// <summary><c>trident new card</c>.</summary>
public sealed class NewCardTests : CommandTests
{
    private static readonly string[] KindNames = [.. CardKind.All.Select(static kind => kind.Name)];

    private string File(string name = "card.yaml") => Path.Combine(Folder, name);

    private TridentInvocation New(params string[] options) => TridentInvocation.Of(["new", "card", File(), .. options]);

    [TestCaseSource(nameof(KindNames))]
    public void EveryKindWritesACardThatPassesTheCheck(string kind)
    {
        var written = New("--kind", kind);
        Assert.That((written.ExitCode, written.Error), Is.EqualTo((0, "")));
        Assert.That(written.Output, Does.Contain("trident run"));
        var check = TridentInvocation.Of("check", File());
        Assert.That((check.ExitCode, check.Error), Is.EqualTo((0, "")));
    }

    [TestCase("rates", "rates.csv")]
    [TestCase("curve", "cross-sections.svg")]
    [TestCase("comparison", "comparisons.csv")]
    [TestCase("limits", "exclusion.svg")]
    public void ACardOfTheGalleryRuns(string kind, string file)
    {
        New("--kind", kind);
        var run = TridentInvocation.Of("run", File(), "--out", Out(), "--set", "integration.relativeError=2e-2");
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Assert.That(Path.Combine(Out(), file), Does.Exist);
    }

    [TestCaseSource(nameof(KindNames))]
    public void WhatAnOptionReplacesIsInTheTemplate(string name)
    {
        var kind = CardKind.All.Single(k => k.Name == name);
        string?[] places = [kind.Title, kind.Channel, kind.Beam, kind.Target, kind.FormFactor, kind.NewPhysics, kind.Energy, kind.Exposure, kind.Count];
        foreach (var place in places.OfType<string>())
            Assert.That(kind.Text, Does.Contain(place));
        Assert.That(kind.Text, Does.StartWith("# yaml-language-server: $schema=trident-1.schema.json\n"), "editors read the first line");
        Assert.That(kind.Text, Does.Contain($"trident run {CardKind.FileStem}.yaml"));
    }

    [TestCase("rates", "--channel", "numu -> nue mu- e+", "  - numu -> nue mu- e+\n")]
    [TestCase("events", "--beam", "Ccfr", "beam: Ccfr\n")]
    [TestCase("rates", "--beam", "DuneNearDetector:mode=antineutrino", "beam: {plugin: DuneNearDetector, parameters: {mode: antineutrino}}\n", "--channel", "numubar -> numubar e- e+")]
    [TestCase("rates", "--target", "Fe", "target: {plugin: Element, parameters: {symbol: Fe}}\n")]
    [TestCase("rates", "--target", "Ar40", "target: {plugin: Nuclide, parameters: {name: Ar40}}\n")]
    [TestCase("curve", "--target", "SiO2", "target: {plugin: Compound, parameters: {formula: SiO2}}\n", "--form-factor", "Helm")]
    [TestCase("curve", "--energy", "1 GeV to 20 GeV", "energies: {from: 1 GeV, to: 20 GeV, points: 30, spacing: log}\n")]
    [TestCase("comparison", "--energy", "12 GeV", "compare: {baseline: default, energies: [12 GeV]}\n")]
    [TestCase("comparison", "--form-factor", "KleinNystrand:form=Adapted", "formFactor: {plugin: KleinNystrand, parameters: {form: Adapted}}\n")]
    [TestCase("limits", "--new-physics", "GeneralU1:mass=1 GeV,coupling=1e-3,model=b-minus-l", "newPhysics: [{plugin: GeneralU1, parameters: {mass: 1 GeV, coupling: 1e-3, model: b-minus-l}}]\n")]
    [TestCase("curve", "--new-physics", "NeutrinoNsi:muon={\"mu mu\": {left: -0.05, right: 0.1}}", "newPhysics: [{plugin: NeutrinoNsi, parameters: {muon: {\"mu mu\": {left: -0.05, right: 0.1}}}}]\n")]
    [TestCase("rates", "--exposure", "mass=10 t,protonsOnTarget=1e20", "exposure: {mass: 10 t, protonsOnTarget: 1e20}\n")]
    [TestCase("events", "--count", "250", "count: 250,")]
    [TestCase("rates", "--title", "Rates: a \"first\" try", "title: \"Rates: a \\\"first\\\" try\"\n")]
    public void AnOptionIsWrittenToTheCard(string kind, string option, string value, string line, params string[] more)
    {
        var written = New(["--kind", kind, option, value, .. more]);
        Assert.That((written.ExitCode, written.Error), Is.EqualTo((0, "")));
        Assert.That(System.IO.File.ReadAllText(File()), Does.Contain(line));
    }

    [Test]
    public void SeveralChannelsAreSeveralLines()
    {
        New("--kind", "rates", "--channel", "numu -> numu mu- mu+", "--channel", "numu -> nue mu- e+");
        Assert.That(System.IO.File.ReadAllText(File()), Does.Contain("channels:\n  - numu -> numu mu- mu+\n  - numu -> nue mu- e+\n"));
    }

    [TestCase("--kind", "rate", "'rate' is none of rates, curve, events, limits, comparison; did you mean 'rates'?")]
    [TestCase("--kind", "rates", "--beam", "DuneNearDetectr:mode=neutrino", "did you mean DuneNearDetector or ")]
    [TestCase("--kind", "rates", "--beam", "Ccfr", "--beam: beam: Ccfr is a shape without absolute scale")]
    [TestCase("--kind", "rates", "--beam", "DuneNearDetector:mode=neutrinos", "--beam: beam.parameters.mode: ")]
    [TestCase("--kind", "rates", "--beam", "DuneNearDetector:mod=neutrino", "has no parameter 'mod'; it has mode")]
    [TestCase("--kind", "rates", "--beam", "DuneNearDetector:neutrino", "'neutrino' is not key=value")]
    [TestCase("--kind", "rates", "--beam", "Monochromatic", "--beam: Monochromatic needs energy (with a unit, such as GeV); write it like 'Monochromatic:energy=VALUE GeV'")]
    [TestCase("--kind", "rates", "--target", "Xx", "--target: target.parameters.symbol: 'Xx' is not an element")]
    [TestCase("--kind", "rates", "--target", "argon", "an element such as Ar, a nuclide such as Ar40 or a formula such as SiO2 is right too")]
    [TestCase("--kind", "rates", "--channel", "numu -> mu- mu+", "--channel: 'numu -> mu- mu+' is not a channel")]
    [TestCase("--kind", "rates", "--energy", "5 GeV", "--energy does not apply to --kind rates: its energies are those of the beam")]
    [TestCase("--kind", "curve", "--beam", "Ccfr", "--beam does not apply to --kind curve")]
    [TestCase("--kind", "curve", "--energy", "5 GeV", "needs one, such as '0.5 GeV to 100 GeV'")]
    [TestCase("--kind", "comparison", "--energy", "5", "--energy: ")]
    [TestCase("--kind", "comparison", "--energy", "1 GeV to 5 GeV", "is a range; --kind comparison needs one energy")]
    [TestCase("--kind", "limits", "--new-physics", "FourFermion:shifts={\"numu -> numu mu- mu+\": {gV: 0, gA: 0}}", "the axes of a card of limits are the parameters mass and coupling, and FourFermion has shifts")]
    [TestCase("--kind", "events", "--count", "-3", "--count: tasks[0].events.count: ")]
    [TestCase("--example", "quickstat", "there is no 'quickstat'; did you mean 'quickstart'?")]
    [TestCase("--example", "quickstart", "--target", "Fe", "--example copies a card as it is")]
    public void AWrongChoiceSaysWhatWouldBeRightAndWritesNothing(params string[] optionsAndMessage)
    {
        var run = New(optionsAndMessage[..^1]);
        Assert.That(run.ExitCode, Is.EqualTo((int)ExitCode.RunCard));
        Assert.That(run.Error, Does.Contain(optionsAndMessage[^1]));
        Assert.That(Directory.EnumerateFileSystemEntries(Folder), Is.Empty);
    }

    [Test]
    public void AFileIsReplacedOnlyByForce()
    {
        System.IO.File.WriteAllText(File(), "mine");
        var refused = New("--kind", "rates");
        Assert.That((refused.ExitCode, refused.Error), Is.EqualTo(((int)ExitCode.InputOutput, $"FILE: '{File()}' exists; choose another name, or --force to replace it{Environment.NewLine}")));
        Assert.That(System.IO.File.ReadAllText(File()), Is.EqualTo("mine"));

        Assert.That(New("--kind", "rates", "--force").ExitCode, Is.Zero);
        Assert.That(System.IO.File.ReadAllText(File()), Does.Contain("rates: {}"));
    }

    [TestCase("card.txt", "does not end in .yaml")]
    [TestCase("folder/", "is no name for a file")]
    public void ANameThatIsNoCardIsRefused(string name, string message)
    {
        var run = TridentInvocation.Of("new", "card", Path.Combine(Folder, name), "--kind", "rates");
        Assert.That(run.ExitCode, Is.EqualTo((int)ExitCode.InputOutput));
        Assert.That(run.Error, Does.Contain(message));
    }

    [Test]
    public void APathThatCannotBeWrittenIsRefused()
    {
        System.IO.File.WriteAllText(File("file"), "");
        var run = TridentInvocation.Of("new", "card", Path.Combine(File("file"), "card.yaml"), "--kind", "rates");
        Assert.That(run.ExitCode, Is.EqualTo((int)ExitCode.InputOutput));
        Assert.That(run.Error, Does.Contain("FILE: cannot write to"));
    }

    [Test]
    public void ANameWithoutAnEndingGetsOneAndFoldersAreMade()
    {
        var run = TridentInvocation.Of("new", "card", Path.Combine(Folder, "cards", "mine"), "--kind", "rates");
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Assert.That(System.IO.File.ReadAllText(Path.Combine(Folder, "cards", "mine.yaml")), Does.Contain("#   trident run mine.yaml\n"));
    }

    [Test]
    public void TheSchemaIsWrittenBesideTheCardUnlessItIsThere()
    {
        New("--kind", "rates");
        var schema = File("trident-1.schema.json");
        Assert.That(System.IO.File.ReadAllText(schema), Does.Contain("DuneNearDetector"));

        System.IO.File.WriteAllText(schema, "mine");
        TridentInvocation.Of("new", "card", File("other.yaml"), "--kind", "curve");
        Assert.That(System.IO.File.ReadAllText(schema), Is.EqualTo("mine"));
    }

    [Test]
    public void WithoutASchemaNoCommentLeadsToOne()
    {
        New("--kind", "rates", "--no-schema");
        Assert.That(Directory.EnumerateFileSystemEntries(Folder), Is.EqualTo(new[] { File() }));
        Assert.That(System.IO.File.ReadAllText(File()), Does.Not.Contain("yaml-language-server"));
    }

    [Test]
    public void AnExampleIsTheShippedCard()
    {
        Assert.That(New("--example", "quickstart").ExitCode, Is.Zero);
        Assert.That(System.IO.File.ReadAllText(File()), Is.EqualTo(System.IO.File.ReadAllText(TridentRun.Card("quickstart.yaml"))));
    }

    [Test]
    public void TheListHasEveryKindAndEveryShippedCard()
    {
        var list = TridentInvocation.Of("new", "card", "--list");
        var cards = Directory.EnumerateFiles(Path.Combine(Repository.Root, "runcards"), "*.yaml").Select(static card => Path.GetFileNameWithoutExtension(card)!);
        foreach (var name in KindNames.Concat(cards))
            Assert.That(list.Output, Does.Match($"(?m)^  {name} "));
    }

    [Test]
    public void WithoutATerminalTheMissingOptionIsNamed()
    {
        using var text = new StringWriter();
        var request = new NewCardRequest(File(), null, null, new CardChoices(), false, true, []);
        Assert.That(
            () => NewCardCommand.Write(new CommandSession(text, text), request, new CataloguePluginSource(DeliveredPlugins.Load()), questions: null),
            Throws.TypeOf<CommandFailure>().With.Message.StartsWith("--kind is needed: rates, curve, events, limits, comparison"));
    }
}
