using TridentFramework.Host.RunCards;

namespace TridentFramework.Host.Tests.RunCards;

/// <summary>One thing of a good card is spoilt at a time; the whole report is compared.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class RunCardProblemTests : IDisposable
{
    private readonly CardFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [TestCase("schema: trident/1", "schema: trident/2", "card.yaml:1:9: schema: 'trident/2' is not known here; schema must be trident/1")]
    [TestCase("schema: trident/1\n", "", "card.yaml:1:1: schema: is missing; write 'schema: trident/1'")]
    [TestCase("title: Trident rates at a near detector", "title:", "card.yaml:2:7: title: is empty; write a text after 'title:' or leave the key out")]
    [TestCase("numu -> numu mu- mu+\n", "numu -> numu mu- mu-\n", "card.yaml:4:5: channels[0]: 'numu -> numu mu- mu-' does not conserve charge: one lepton must be negative and one positive, such as 'mu- mu+'")]
    [TestCase("numu -> numu mu- mu+\n", "numu -> nutau mu- mu+\n", "card.yaml:4:5: channels[0]: the channel numu -> nutau mu- mu+ has no coupling: it vanishes in the Standard Model and no model in newPhysics contributes to it; channels of numu that have one: numu -> nue mu- e+, numu -> numu e- e+, numu -> numu mu- mu+, numu -> numu tau- tau+, numu -> nutau mu- tau+ (scenario 'neutrino mode')")]
    [TestCase("numu -> nue mu- e+", "numu -> numu mu+ mu-", "card.yaml:5:5: channels[1]: the channel numu -> numu mu- mu+ is listed twice; keep one (scenario 'neutrino mode')")]
    [TestCase("numu -> nue mu- e+", "nutau -> nutau mu- mu+", "card.yaml:5:5: channels[1]: the beam NearDetector has no nutau; it has numu and nue (scenario 'neutrino mode')")]
    [TestCase("mode: neutrino}}\ntarget", "mode: neutrinos}}\ntarget", "card.yaml:6:54: beam.parameters.mode: 'neutrinos' is not one of neutrino, antineutrino, lowEnergy; did you mean 'neutrino'?")]
    [TestCase("{mode: neutrino}}\ntarget", "{}}\ntarget", "card.yaml:6:47: beam.parameters.mode: is missing; write 'mode: neutrino'")]
    [TestCase("beam:      {plugin: NearDetector, parameters: {mode: neutrino}}", "beam: {plugin: NearDetektor}", "card.yaml:6:16: beam.plugin: unknown plugin 'NearDetektor'; did you mean 'NearDetector'? (known: CCFR, Collider, Monochromatic, NearDetector, Reactor, Table)")]
    [TestCase("beam:      {plugin: NearDetector, parameters: {mode: neutrino}}", "beam: {parameters: {mode: neutrino}}", "card.yaml:6:7: beam.plugin: is missing; name the plugin (known: CCFR, Collider, Monochromatic, NearDetector, Reactor, Table)")]
    [TestCase("beam:      {plugin: NearDetector, parameters: {mode: neutrino}}", "beam: {plugin: NearDetector, parameters: {mode: neutrino}, params: 3}", "card.yaml:6:60: beam.params: unknown key 'params' (known: plugin, parameters)")]
    [TestCase("beam:      {plugin: NearDetector, parameters: {mode: neutrino}}", "beam: [NearDetector]", "card.yaml:6:7: beam: is a list, but the name of a plugin is needed (known: CCFR, Collider, Monochromatic, NearDetector, Reactor, Table)")]
    [TestCase("beam:      {plugin: NearDetector, parameters: {mode: neutrino}}", "beam: CCFR", "card.yaml:6:7: beam: CCFR is a shape without absolute scale; it can average cross sections but not give rates, which tasks[3].rates asks for (scenario 'neutrino mode')")]
    [TestCase("beam:      {plugin: NearDetector, parameters: {mode: neutrino}}", "beam: {plugin: Monochromatic, parameters: {energy: 5}}", "card.yaml:6:52: beam.parameters.energy: '5' has no unit; write it as '5 GeV' (units accepted: eV, keV, MeV, GeV, TeV)")]
    [TestCase("beam:      {plugin: NearDetector, parameters: {mode: neutrino}}", "beam: {plugin: Monochromatic, parameters: {energy: 5 fm}}", "card.yaml:6:52: beam.parameters.energy: 'fm' is not a unit of energy (units accepted: eV, keV, MeV, GeV, TeV)")]
    [TestCase("beam:      {plugin: NearDetector, parameters: {mode: neutrino}}", "beam: {plugin: Monochromatic, parameters: {energy: 1 keV}}", "card.yaml:6:52: beam.parameters.energy: '1 keV' is out of range; energy must be between 0.001 GeV and 1000000 GeV")]
    [TestCase("beam:      {plugin: NearDetector, parameters: {mode: neutrino}}", "beam: Broken", "card.yaml:6:7: beam: plugin Broken did not load: its assembly is missing")]
    [TestCase("beam:      {plugin: NearDetector, parameters: {mode: neutrino}}", "beam: Collider", "card.yaml:15:40: exposure.protonsOnTarget: does not fit the beam: Collider counts integrated luminosity; write 'luminosity: 300 /fb' instead (scenario 'neutrino mode')")]
    [TestCase("symbol: Ar", "symbol: Xx", "card.yaml:7:51: target.parameters.symbol: 'Xx' is not an element; known are Ar and Fe")]
    [TestCase("symbol: Ar", "symbol: Fe", "card.yaml:8:13: formFactor: FourierBessel has no data for Fe56; it has Ar40")]
    [TestCase("formFactor: FourierBessel\n", "", "card.yaml:1:1: formFactor: is missing; the coherent contribution needs it: write 'formFactor: Exponential' (known: Exponential, FourierBessel), or leave coherent out of contributions (scenario 'neutrino mode')")]
    [TestCase("nucleon:    Dipole\n", "", "card.yaml:1:1: nucleon: is missing; the contributions of protons and neutrons need it: write 'nucleon: Dipole' (known: Dipole), or write 'contributions: [coherent]' (scenario 'neutrino mode')")]
    [TestCase("nucleon:    Dipole", "nukleon:    Dipole", "card.yaml:1:1: nucleon: is missing; the contributions of protons and neutrons need it: write 'nucleon: Dipole' (known: Dipole), or write 'contributions: [coherent]' (scenario 'neutrino mode')", "card.yaml:9:1: nukleon: unknown key 'nukleon'; did you mean 'nucleon'? (known: channels, beam, target, formFactor, nucleon, nuclearModel, newPhysics, contributions, cuts, constants, integration, exposure, theoryUncertainties, schema, title, include, variants, scenarios, tasks)")]
    [TestCase("fermiMomentum: 220 MeV", "fermiMomentum: 2200 MeV", "card.yaml:10:62: nuclearModel.parameters.fermiMomentum: '2200 MeV' is out of range; fermiMomentum must be between 0 GeV (excluded) and 1 GeV")]
    [TestCase("fermiMomentum: 220 MeV", "fermiMomentum: ", "card.yaml:10:62: nuclearModel.parameters.fermiMomentum: is empty; write 'fermiMomentum: 1 GeV' or leave the key out")]
    [TestCase("fermiMomentum: 220 MeV", "fermiMomentum: [1, 2]", "card.yaml:10:62: nuclearModel.parameters.fermiMomentum: is a list, but a single value is needed: 'fermiMomentum: 1 GeV'")]
    [TestCase("newPhysics: []\n", "newPhysics: [Throwing]\n", "card.yaml:11:14: newPhysics[0]: plugin Throwing failed with InvalidOperationException: slip of a plugin")]
    [TestCase("newPhysics: []\n", "newPhysics: FlavourViolation\n", "card.yaml:11:13: newPhysics: is 'FlavourViolation', but a list is needed: 'newPhysics: [...]', or one item per line, each after '- '")]
    [TestCase("[coherent, proton, neutron]", "[coherent, coherent]", "card.yaml:12:27: contributions[1]: is listed twice; keep one (scenario 'neutrino mode')")]
    [TestCase("[coherent, proton, neutron]", "[coherent, 7]", "card.yaml:12:27: contributions[1]: '7' is not one of coherent, proton, neutron")]
    [TestCase("[coherent, proton, neutron]", "[]", "card.yaml:12:16: contributions: has 0 items but needs at least 1")]
    [TestCase("sin2ThetaW: 0.23", "sin2ThetaW: .nan", "card.yaml:13:25: constants.sin2ThetaW: '.nan' is not a finite number")]
    [TestCase("sin2ThetaW: 0.23", "sin2ThetaW: 0.23 GeV", "card.yaml:13:25: constants.sin2ThetaW: '0.23 GeV' has a unit, but sin2ThetaW is a bare number; write it without 'GeV'")]
    [TestCase("sin2ThetaW: 0.23", "sin2ThetaW: 1.5", "card.yaml:13:25: constants.sin2ThetaW: '1.5' is out of range; sin2ThetaW must be between 0 and 1")]
    [TestCase("sin2ThetaW: 0.23", "sin2ThetaW: '0.23'", "card.yaml:13:25: constants.sin2ThetaW: '0.23' is text because of its quotes; write the number without them")]
    [TestCase("sin2ThetaW: 0.23", "sin2ThetaW: 0.23, sin2ThetaW: 0.24", "card.yaml:13:31: constants.sin2ThetaW: the key stands twice, first in line 13; keep one of the two")]
    [TestCase("relativeError: 1e-3", "relativeError: 1e-9", "card.yaml:14:30: integration.relativeError: '1e-9' is out of range; relativeError must be between 1E-06 and 0.5")]
    [TestCase("maxEvaluations: 1e8", "maxEvaluations: 10000.5", "card.yaml:14:52: integration.maxEvaluations: '10000.5' is not a whole number")]
    [TestCase("seed: 1}", "seed: ~}", "card.yaml:14:63: integration.seed: is empty; write 'seed: 1' or leave the key out")]
    [TestCase("mass: 1 t,", "mass: 0 t,", "card.yaml:15:18: exposure.mass: '0 t' is out of range; mass must be greater than 0 kg")]
    [TestCase("mass: 1 t,", "mass: 1 tonne,", "card.yaml:15:18: exposure.mass: 'tonne' is not a unit of mass (units accepted: mg, g, kg, t, kt)")]
    [TestCase("mass: 1 t, ", "", "card.yaml:15:11: exposure.mass: is missing; write 'mass: 1 kg'")]
    [TestCase("mass: 1 t, protonsOnTarget: 1.1e21", "mass: 1 t, luminosity: 3 /fb", "card.yaml:15:35: exposure.luminosity: does not fit the beam: NearDetector counts protons on target; write 'protonsOnTarget: 1.1e21' instead (scenario 'neutrino mode')")]
    [TestCase("exposure: {mass: 1 t, protonsOnTarget: 1.1e21}\n", "", "card.yaml:26:12: tasks[3].rates: needs an exposure: write 'exposure: {mass: 1 t, protonsOnTarget: 1.1e21}' (scenario 'neutrino mode')")]
    [TestCase("{name: exponential, formFactor", "{name: default, formFactor", "card.yaml:18:12: variants[0].name: 'default' is the name of the card without overrides; choose another")]
    [TestCase("{name: exponential, formFactor", "{formFactor", "card.yaml:18:5: variants[0].name: is missing; write a text after 'name:'")]
    [TestCase("{name: exponential, formFactor", "{name: mediator, formFactor", "card.yaml:19:12: variants[1].name: the name 'mediator' is taken by an earlier one of the variants; names are unique")]
    [TestCase("{name: exponential, formFactor: Exponential", "{name: exponential, integration: {seed: 2}", "card.yaml:18:38: variants[0].integration: variants share the phase-space points of their scenario, so integration cannot differ; set it for the card or use a scenario")]
    [TestCase("{name: antineutrino mode, beam", "{name: neutrino mode, beam", "card.yaml:22:12: scenarios[1].name: the name 'neutrino mode' is taken by an earlier one of the scenarios; names are unique")]
    [TestCase("{name: antineutrino mode, beam", "{beam", "card.yaml:22:5: scenarios[1].name: is missing; write a text after 'name:'")]
    [TestCase("{energies: [1 GeV, 5 GeV, 20 GeV]}", "{energies: [1 GeV, -5 GeV, 20]}", "card.yaml:24:38: tasks[0].crossSection.energies[1]: '-5 GeV' is out of range; energies must be between 0 GeV (excluded) and 1000000000 GeV", "card.yaml:24:46: tasks[0].crossSection.energies[2]: '20' has no unit; write it as '20 GeV' (units accepted: eV, keV, MeV, GeV, TeV)")]
    [TestCase("{energies: [1 GeV, 5 GeV, 20 GeV]}", "{energies: []}", "card.yaml:24:30: tasks[0].crossSection.energies: has 0 items but needs at least 1")]
    [TestCase("from: 0.5 GeV, to: 100 GeV", "from: 100 GeV, to: 0.5 GeV", "card.yaml:25:37: tasks[1].crossSection.energies.from: is 100 GeV, not below 'to' (0.5 GeV)")]
    [TestCase("points: 40", "points: 1", "card.yaml:25:67: tasks[1].crossSection.energies.points: '1' is out of range; points must be between 2 and 10000")]
    [TestCase("spacing: log", "spacing: logarithmic", "card.yaml:25:80: tasks[1].crossSection.energies.spacing: 'logarithmic' is not one of log, linear")]
    [TestCase("rates: {}", "rates:", "card.yaml:27:11: tasks[3].rates: is empty; write 'rates: {}'")]
    [TestCase("- rates: {}", "- rates", "card.yaml:27:5: tasks[3]: is a task without its mapping; write 'rates: {}'")]
    [TestCase("rates: {}", "scann: {}", "card.yaml:27:5: tasks[3].scann: unknown task 'scann'; did you mean 'scan'? (known: crossSection, rates, compare, formFactors, distributions, systematics, scan, limits, events, equivalentPhotons)")]
    [TestCase("- rates: {}", "- {rates: {}, compare: {}}", "card.yaml:27:5: tasks[3]: has 2 keys but a task is exactly one; start each task with '- '")]
    [TestCase("baseline: default", "baseline: exponentail", "card.yaml:28:25: tasks[4].compare.baseline: 'exponentail' is not a variant; did you mean 'exponential'? (known: default, exponential, mediator)")]
    public void ASpoiltCardGivesExactlyItsProblems(string good, string bad, params string[] problems)
    {
        Assert.That(CardFolder.GoodCard.Contains(good, StringComparison.Ordinal), "the test must change the card");

        var report = _folder.Problems(CardFolder.GoodCard.Replace(good, bad, StringComparison.Ordinal));

        Assert.That(report, Is.EqualTo(problems));
    }

    [Test]
    public void EveryProblemOfACardIsReportedInOneGo()
    {
        const string Card = """
            schema: trident/1
            titel: spoilt
            channels: [numu -> numu mu- mu-, numu -> nutau mu- mu+]
            beam: {plugin: Monochromatic, parameters: {energy: 5}}
            target: {plugin: Element, parameters: {symbol: Fe, symbol: Ar}}
            formFactor: FourierBesel
            nuclearModel: {plugin: FermiGas, parameters: {fermiMomentum: 2 GeV}}
            constants: {alpha: .nan}
            integration: {seed: }
            theoryUncertainties: {qed: -1}
            variants: [{name: v, nucleon: Dipol}]
            tasks: [rates: {}, scan: {}, compare: {baseline: w}]
            """;

        Assert.That(_folder.Problems(Card).Select(static p => string.Join(' ', p.Split(' ').Take(2))), Is.EqualTo(new[]
        {
            "card.yaml:1:1: nucleon:",
            "card.yaml:2:1: titel:",
            "card.yaml:3:12: channels[0]:",
            "card.yaml:3:34: channels[1]:",
            "card.yaml:4:52: beam.parameters.energy:",
            "card.yaml:5:52: target.parameters.symbol:",
            "card.yaml:6:13: formFactor:",
            "card.yaml:7:62: nuclearModel.parameters.fermiMomentum:",
            "card.yaml:8:20: constants.alpha:",
            "card.yaml:9:21: integration.seed:",
            "card.yaml:10:28: theoryUncertainties.qed:",
            "card.yaml:11:31: variants[0].nucleon:",
            "card.yaml:12:16: tasks[0].rates:",
            "card.yaml:12:26: tasks[1].scan.x:",
            "card.yaml:12:50: tasks[2].compare.baseline:",
        }));
    }

    [Test]
    public void OnlyWhatAPluginDidWrongIsItsFault()
    {
        var result = _folder.ReadText(CardFolder.ShortCard + "\nnewPhysics: [Throwing, Broken, Unknown]\nbeam: {plugin: Monochromatic}");

        Assert.That(result.Problems.Where(static p => p.IsPluginFault).Select(static p => p.Path), Is.EqualTo(new[] { "newPhysics[0]", "newPhysics[1]" }));
        Assert.That(result.Problems.Where(static p => !p.IsPluginFault).Select(static p => p.Path), Is.EqualTo(new[] { "newPhysics[2]", "beam.parameters.energy" }));
        Assert.That(result.Study, Is.Null);
    }

    [TestCase("{plugin: UnknownUnit, parameters: {length: 5 m}}", "card.yaml:7:23: newPhysics[0].plugin: the parameters of plugin UnknownUnit cannot be read, because their declaration fails with KeyNotFoundException")]
    [TestCase("Failing", "card.yaml:7:14: newPhysics[0]: the parameters of plugin Failing cannot be read, because their declaration fails with InvalidOperationException: slip of an initialiser")]
    [TestCase("{plugin: Unwritable, parameters: {delay: 5}}", "card.yaml:7:55: newPhysics[0].parameters.delay: cannot be written in a card: the plugin declares it as TimeSpan, which no card value can fill")]
    [TestCase("Positional", "card.yaml:7:14: newPhysics[0]: the parameters type PositionalParameters of plugin Positional has no public parameterless constructor")]
    public void AMisdeclaredPluginIsAtFaultAndNothingThrows(string use, string problem)
    {
        var result = _folder.ReadText($"{CardFolder.ShortCard}\nnewPhysics: [{use}]");

        Assert.That(_folder.Shorten(result).Single(), Does.StartWith(problem));
        Assert.That(result.Problems.Single().IsPluginFault);
    }

    [Test]
    public void AContributionThatCannotBeReadAsksForNothingElse() =>
        Assert.That(_folder.Problems(CardFolder.ShortCard.Replace("[coherent]", "[cohrent]", StringComparison.Ordinal)), Is.EqualTo(new[]
        {
            "card.yaml:5:17: contributions[0]: 'cohrent' is not one of coherent, proton, neutron; did you mean 'coherent'?",
        }));

    [Test]
    public void FixedEnergiesNeedNoBeam() => Assert.That(_folder.Problems(CardFolder.ShortCard), Is.Empty);

    [TestCase("crossSection: {}", "card.yaml:6:23: tasks[0].crossSection: averages over a beam, but the card has none: write 'beam: CCFR' (known: CCFR, Collider, Monochromatic, NearDetector, Reactor, Table), or give energies, such as 'energies: [5 GeV]'")]
    [TestCase("rates: {}", "card.yaml:6:16: tasks[0].rates: needs a beam with an absolute flux: write 'beam: Collider' (known: Collider, Monochromatic, NearDetector, Reactor, Table)", "card.yaml:6:16: tasks[0].rates: needs an exposure: write 'exposure: {mass: 1 t, luminosity: 300 /fb}'")]
    [TestCase("compare: {energies: [5 GeV]}", "card.yaml:6:18: tasks[0].compare: has nothing to compare: give variants, such as 'variants: [{name: dipole, nucleon: Dipole}]'")]
    public void ATaskSaysWhatItNeeds(string task, params string[] problems) =>
        Assert.That(_folder.Problems(CardFolder.ShortCard.Replace("crossSection: {energies: [5 GeV]}", task, StringComparison.Ordinal)), Is.EqualTo(problems));

    [TestCase("channels: [numu -> numu mu- mu+]\n", "card.yaml:1:1: channels: is missing; write 'channels: [numu -> numu mu- mu+]'")]
    [TestCase("target: {plugin: Element, parameters: {symbol: Ar}}\n", "card.yaml:1:1: target: is missing; write 'target: {plugin: Element, parameters: {...}}' (known: Element)")]
    [TestCase("schema: trident/1\n", "card.yaml:1:1: schema: is missing; write 'schema: trident/1'")]
    [TestCase("tasks: [crossSection: {energies: [5 GeV]}]", "card.yaml:1:1: tasks: is missing; write 'tasks: [crossSection: {energies: [5 GeV]}]'")]
    public void AMissingKeyIsNamed(string line, string problem) =>
        Assert.That(_folder.Problems(CardFolder.ShortCard.Replace(line, "", StringComparison.Ordinal)), Is.EqualTo(new[] { problem }));

    [Test]
    public void AProblemOfAVariantNamesIt() =>
        Assert.That(_folder.Problems(CardFolder.ShortCard + "\nvariants: [{name: on nucleons, contributions: [proton], nucleon: Dipole}]"), Is.EqualTo(new[]
        {
            "card.yaml:1:1: nuclearModel: is missing; the contributions of protons and neutrons need it: write 'nuclearModel: FermiGas' (known: FermiGas), or write 'contributions: [coherent]' (variant 'on nucleons')",
        }));

    [Test]
    public void ABeamWithoutTheNeutrinosOfTheChannelsIsNotSuggested() =>
        Assert.That(
            _folder.Problems(CardFolder.ShortCard.Replace("numu -> numu mu- mu+", "nue -> nue e- e+", StringComparison.Ordinal).Replace("{energies: [5 GeV]}", "{}", StringComparison.Ordinal)).Single(),
            Does.Contain("write 'beam: {plugin: NAME, parameters: {...}}' (known: Monochromatic, NearDetector, Table), or give energies"));

    [Test]
    public void EachLineThatAPluginRefusesWithIsAProblem() =>
        Assert.That(_folder.Problems(CardFolder.ShortCard + "\nnewPhysics: [ManyProblems]"), Is.EqualTo(new[]
        {
            "card.yaml:7:14: newPhysics[0]: line 3 is bad",
            "card.yaml:7:14: newPhysics[0]: line 5 is worse",
        }));

    [Test]
    public void AProblemPrintsAsFileLineColumnPathAndMessage() =>
        Assert.That(new CardProblem("runcards/a.yaml", 3, 7, "beam.plugin", "is missing").ToString(), Is.EqualTo("runcards/a.yaml:3:7: beam.plugin: is missing"));
}
