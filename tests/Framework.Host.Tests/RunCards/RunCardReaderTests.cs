using TridentFramework.Fluxes;
using TridentFramework.Host.RunCards;
using TridentFramework.Particles;
using TridentFramework.Plugins;

namespace TridentFramework.Host.Tests.RunCards;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class RunCardReaderTests : IDisposable
{
    private readonly CardFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Test]
    public void TheWholeCardOfTheSpecificationBecomesAStudy()
    {
        var result = _folder.ReadText(CardFolder.GoodCard);

        Assert.That(result.Problems, Is.Empty);
        var study = result.Study!;
        Assert.That(study.Title, Is.EqualTo("Trident rates at a near detector"));
        Assert.That(study.Scenarios.Select(static s => s.Name), Is.EqualTo(new[] { "neutrino mode", "antineutrino mode" }));
        Assert.That(study.Scenarios[1].Settings.Select(static s => s.Name), Is.EqualTo(new[] { "default", "exponential", "mediator" }));
        Assert.That(study.Tasks.Select(static t => t.GetType()), Is.EqualTo(new[] { typeof(CrossSectionTask), typeof(CrossSectionTask), typeof(CrossSectionTask), typeof(RatesTask), typeof(CompareTask) }));
        var setting = study.Scenarios[0].Settings[0];
        Assert.That(setting.Channels.Select(static c => c.ToString()), Is.EqualTo(new[] { "numu -> numu mu- mu+", "numu -> nue mu- e+" }));
        Assert.That(setting.Contributions, Is.EqualTo(new[] { Contribution.Coherent, Contribution.Proton, Contribution.Neutron }));
        Assert.That(setting.Constants, Is.EqualTo(new PhysicalConstants { Sin2ThetaW = 0.23 }));
        Assert.That(setting.Integration, Is.EqualTo(new IntegrationOptions { RelativeError = 1e-3, MaxEvaluations = 100_000_000, Seed = 1 }));
        Assert.That(setting.Exposure, Is.EqualTo(new Exposure { MassKg = 1000.0, ProtonsOnTarget = 1.1e21 }));
        Assert.That(setting.Theory, Is.EqualTo(new TheoryUncertainties { Qed = 0.02 }));
        Assert.That(setting.Beam!.Exposure, Is.EqualTo(FluxExposure.ProtonOnTarget));
        Assert.That(setting.NuclearFormFactors.Keys.Select(static n => n.ToString()), Is.EqualTo(new[] { "Ar40" }));
    }

    [Test]
    public void AShortCardGetsDocumentedDefaults()
    {
        var result = _folder.ReadText(CardFolder.ShortCard);

        Assert.That(result.Problems, Is.Empty);
        Assert.That(result.Study!.Title, Is.EqualTo("card"));
        var scenario = result.Study.Scenarios.Single();
        Assert.That(scenario.Name, Is.EqualTo("default"));
        var setting = scenario.Settings.Single();
        Assert.That(setting.Name, Is.EqualTo("default"));
        Assert.That(setting.Integration, Is.EqualTo(new IntegrationOptions { RelativeError = 1e-3, MaxEvaluations = 100_000_000, Seed = 1 }));
        Assert.That(
            setting.Theory,
            Is.EqualTo(new TheoryUncertainties { NuclearFormFactor = 0.01, NucleonFormFactor = 0.03, Qed = 0.03, Weak = 0.05, NuclearModel = 0.30 }));
        Assert.That(setting.NewPhysics, Is.Empty);
        Assert.That(setting.Beam, Is.Null);
        Assert.That(setting.Exposure, Is.Null);
    }

    [Test]
    public void ContributionsDefaultToAllThree()
    {
        var result = _folder.ReadText(CardFolder.ShortCard.Replace("contributions: [coherent]", "nucleon: Dipole\nnuclearModel: FermiGas", StringComparison.Ordinal));

        Assert.That(result.Problems, Is.Empty);
        Assert.That(result.Study!.Scenarios[0].Settings[0].Contributions, Is.EqualTo(Enum.GetValues<Contribution>()));
    }

    [Test]
    public void ModelsOfEqualParametersAreTheSameInstance()
    {
        var study = _folder.ReadText(CardFolder.GoodCard).Study!;

        var (first, second) = (study.Scenarios[0], study.Scenarios[1]);
        Assert.That(first.Settings[2].FormFactor, Is.SameAs(first.Settings[0].FormFactor));
        Assert.That(second.Settings[0].FormFactor, Is.SameAs(first.Settings[0].FormFactor));
        Assert.That(first.Settings[1].FormFactor, Is.Not.SameAs(first.Settings[0].FormFactor));
        Assert.That(second.Settings[0].Beam, Is.Not.SameAs(first.Settings[0].Beam));
        var argon = first.Settings[0].NuclearFormFactors.Keys.Single();
        Assert.That(second.Settings[2].NuclearFormFactors[argon], Is.SameAs(first.Settings[0].NuclearFormFactors[argon]));
    }

    [Test]
    public void OnlyNewPhysicsDependsOnTheConstants()
    {
        var card = CardFolder.ShortCard.Replace("contributions: [coherent]\n", "", StringComparison.Ordinal).Replace("{energies: [5 GeV]}", "{}", StringComparison.Ordinal);
        var study = _folder.ReadText(
            card + "\nnucleon: Dipole\nnuclearModel: FermiGas\nbeam: CCFR\nnewPhysics: [FlavourViolation]\nvariants: [{name: other, constants: {sin2ThetaW: 0.22}}]").Study!;

        var (first, second) = (study.Scenarios[0].Settings[0], study.Scenarios[0].Settings[1]);
        Assert.That(second.FormFactor, Is.SameAs(first.FormFactor));
        Assert.That(second.NuclearFormFactors.Values.Single(), Is.SameAs(first.NuclearFormFactors.Values.Single()));
        Assert.That(second.Nucleon, Is.SameAs(first.Nucleon));
        Assert.That(second.NuclearModel, Is.SameAs(first.NuclearModel));
        Assert.That(second.Beam, Is.SameAs(first.Beam));
        Assert.That(second.Target, Is.SameAs(first.Target));
        Assert.That(second.NewPhysics[0], Is.Not.SameAs(first.NewPhysics[0]));
        Assert.That(second.Constants.Sin2ThetaW, Is.EqualTo(0.22));
    }

    [Test]
    public void PluginUsesListEachPluginWithItsParametersOnce()
    {
        var study = _folder.ReadText(CardFolder.GoodCard).Study!;

        Assert.That(
            study.PluginUses.Select(static u => $"{u.Family} {u.Name} {u.Parameters}"),
            Is.EquivalentTo(new[]
            {
                "Target Element ElementParameters { Symbol = Ar }",
                "Flux NearDetector DetectorFluxParameters { Mode = Neutrino }",
                "Flux NearDetector DetectorFluxParameters { Mode = Antineutrino }",
                "NuclearFormFactor FourierBessel NoParameters { }",
                "NuclearFormFactor Exponential ScaleParameters { RadiusScaleFm = 1.3 }",
                "NucleonFormFactor Dipole NoParameters { }",
                "NuclearModel FermiGas FermiGasParameters { FermiMomentumGeV = 0.22 }",
                "NewPhysics LMuMinusLTau MediatorParameters { MassGeV = 0.05, Coupling = 0.001 }",
            }));
    }

    [Test]
    public void APluginThatNoContributionNeedsIsNotUsed()
    {
        var study = _folder.ReadText(CardFolder.ShortCard + "\nnucleon: Dipole\nbeam: CCFR").Study!;

        Assert.That(study.PluginUses.Select(static u => u.Family), Is.EqualTo(new[] { PluginFamily.Target, PluginFamily.NuclearFormFactor }));
    }

    [Test]
    public void VariantsMergeSectionsKeyByKeyAndReplacePluginsAsAWhole()
    {
        var study = _folder.ReadText(CardFolder.GoodCard.Replace(
            "  - {name: exponential, formFactor: Exponential}",
            "  - {name: exponential, nuclearModel: FermiGas, constants: {alpha: 0.01}, exposure: {mass: 2 t}}",
            StringComparison.Ordinal)).Study!;

        var variant = study.Scenarios[0].Settings[1];
        Assert.That(variant.Constants, Is.EqualTo(new PhysicalConstants { Sin2ThetaW = 0.23, Alpha = 0.01 }));
        Assert.That(variant.Exposure, Is.EqualTo(new Exposure { MassKg = 2000.0, ProtonsOnTarget = 1.1e21 }));
        Assert.That(study.PluginUses.Where(static u => u.Family == PluginFamily.NuclearModel).Select(static u => u.Parameters), Does.Contain(new FermiGasParameters { FermiMomentumGeV = 0.235 }));
    }

    [Test]
    public void AScenarioMaySupplyWhatTheCardLeavesOutAndHaveItsOwnPrecision()
    {
        const string Card = """
            schema: trident/1
            target: {plugin: Element, parameters: {symbol: Ar}}
            formFactor: FourierBessel
            contributions: [coherent]
            exposure: {protonsOnTarget: 1e20}
            scenarios:
              - {name: a, channels: [numu -> numu mu- mu+], beam: {plugin: NearDetector, parameters: {mode: low-energy}}, exposure: {mass: 5 kg}, integration: {seed: 3}}
            tasks: [rates: {}]
            """;

        var result = _folder.ReadText(Card);

        Assert.That(result.Problems, Is.Empty);
        var setting = result.Study!.Scenarios.Single().Settings.Single();
        Assert.That(setting.Exposure, Is.EqualTo(new Exposure { MassKg = 5.0, ProtonsOnTarget = 1e20 }));
        Assert.That(setting.Integration.Seed, Is.EqualTo(3));
    }

    [Test]
    public void AScenarioMayHaveItsOwnVariants()
    {
        var study = _folder.ReadText(CardFolder.GoodCard.Replace("{name: neutrino mode}", "{name: neutrino mode, variants: [{name: exponential, formFactor: Exponential}]}", StringComparison.Ordinal)).Study!;

        Assert.That(study.Scenarios[0].Settings.Select(static s => s.Name), Is.EqualTo(new[] { "default", "exponential" }));
        Assert.That(study.Scenarios[1].Settings, Has.Count.EqualTo(3));
    }

    [Test]
    public void EnergiesAreListedOrSpacedWithExactEnds()
    {
        var study = _folder.ReadText(CardFolder.GoodCard.Replace("points: 40, spacing: log", "points: 3, spacing: linear", StringComparison.Ordinal)).Study!;

        Assert.That(((CrossSectionTask)study.Tasks[0]).EnergiesGeV, Is.EqualTo(new[] { 1.0, 5.0, 20.0 }));
        Assert.That(((CrossSectionTask)study.Tasks[1]).EnergiesGeV, Is.EqualTo(new[] { 0.5, 50.25, 100.0 }));
        Assert.That(((CrossSectionTask)study.Tasks[2]).EnergiesGeV, Is.Null);
        Assert.That(study.Tasks[4], Is.EqualTo(new CompareTask("default", null)));
    }

    [Test]
    public void LogarithmicSpacingHasEqualRatios()
    {
        var energies = ((IPointRange)new EnergyRange { FromGeV = 0.5, ToGeV = 100.0, Points = 40 }).Values();

        Assert.That(energies[0], Is.EqualTo(0.5));
        Assert.That(energies[^1], Is.EqualTo(100.0));
        var ratio = Math.Pow(200.0, 1.0 / 39.0);

        // Two roundings of pow and one division: a few units in the last place of a number of order one.
        Assert.That(energies.Zip(energies.Skip(1), static (a, b) => b / a), Is.All.EqualTo(ratio).Within(1e-14));
    }

    [TestCase("Collider", "luminosity: 300 /fb")]
    [TestCase("Collider", "luminosity: 0.3 /ab")]
    [TestCase("Reactor", "time: 100 d")]
    public void BeamsThatCountSomethingElseTakeTheirOwnExposure(string beam, string exposure)
    {
        var result = _folder.ReadText($"{CardFolder.ShortCard.Replace("crossSection: {energies: [5 GeV]}", "rates: {}", StringComparison.Ordinal)}\nbeam: {beam}\nexposure: {{mass: 1 kt, {exposure}}}");

        Assert.That(result.Problems, Is.Empty);
        var read = result.Study!.Scenarios[0].Settings[0].Exposure!;
        Assert.That(read.MassKg, Is.EqualTo(1e6));
        Assert.That(read.LuminosityInverseFemtobarn ?? read.TimeSeconds, Is.EqualTo(beam is "Collider" ? 300.0 : 8.64e6));
    }

    [Test]
    public void NewPhysicsGivesAChannelItsCoupling()
    {
        var card = CardFolder.ShortCard.Replace("numu -> numu mu- mu+", "numu -> nutau mu- mu+", StringComparison.Ordinal);

        Assert.That(_folder.Problems(card), Has.Count.EqualTo(1));
        Assert.That(_folder.Problems(card + "\nnewPhysics: [FlavourViolation]"), Is.Empty);
    }
}
