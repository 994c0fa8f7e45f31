using System.Text.Json.Nodes;
using TridentFramework.Host.RunCards;
using TridentFramework.Kinematics;
using TridentFramework.NewPhysics;
using TridentFramework.Particles;
using TridentFramework.Plugins;

namespace TridentFramework.Host.Tests.RunCards;

/// <summary>Equivalent photons as cards write them.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class EquivalentPhotonCardTests : IDisposable
{
    private const string Cut = "\ncuts: [{observable: openingAngle, max: 1 deg}]";

    private readonly CardFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Test]
    public void EnergiesAreOfNeutrinosAndInvariantMassesOfNeutrinoAndPhoton()
    {
        var onTarget = (EquivalentPhotonsTask)Task("equivalentPhotons: {energies: [1 GeV, 5 GeV]}");
        var onPhoton = (EquivalentPhotonsTask)Task("equivalentPhotons: {invariantMass: {from: 300 MeV, to: 30 GeV, points: 3}}");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(onTarget.EnergiesGeV, Is.EqualTo(new[] { 1.0, 5.0 }));
            Assert.That(onTarget.InvariantMassesGeV, Is.Null);
            Assert.That(onPhoton.InvariantMassesGeV, Is.EqualTo(new[] { 0.3, 3.0, 30.0 }).Within(4).Ulps, "a power of a ratio");
            Assert.That(onPhoton.NeedsBeam, Is.False);
        }
    }

    [Test]
    public void TheMethodOfACrossSectionIsExactUnlessTheCardSaysOtherwise()
    {
        Assert.That(((CrossSectionTask)Task("crossSection: {energies: [5 GeV]}")).Method, Is.EqualTo(CrossSectionMethod.Exact));
        Assert.That(((CrossSectionTask)Task("crossSection: {energies: [5 GeV], method: equivalentPhotons}")).Method, Is.EqualTo(CrossSectionMethod.EquivalentPhotons));
    }

    [TestCase("equivalentPhotons: {energies: [5 GeV], invariantMass: [1 GeV]}", "tasks[0].equivalentPhotons.invariantMass: is of neutrino and photon, energies are of neutrinos on the target; write two equivalentPhotons tasks, one for each")]
    [TestCase("equivalentPhotons: {}", "tasks[0].equivalentPhotons: averages over a beam, but the card has none")]
    [TestCase("equivalentPhotons: {invariantMass: [1]}", "tasks[0].equivalentPhotons.invariantMass[0]: '1' has no unit")]
    [TestCase("equivalentPhotons: {invariantMass: [1e6 GeV]}", "tasks[0].equivalentPhotons.invariantMass[0]: '1e6 GeV' is out of range")]
    [TestCase("equivalentPhotons: {invariantMass: [1 GeV], figures: [{name: curve}]}", "needs a curve: give the task at least two points, such as 'invariantMass: {from: 0.3 GeV, to: 100 GeV, points: 40}'")]
    [TestCase("equivalentPhotons: {energies: [1 GeV, 2 GeV], figures: [{name: equivalentPhotons}]}", "equivalentPhotons.csv is a table of the run; choose another name")]
    [TestCase("crossSection: {energies: [5 GeV], method: equivalentPhoton}", "tasks[0].crossSection.method: 'equivalentPhoton' is not one of exact, equivalentPhotons; did you mean 'equivalentPhotons'?")]
    public void WhatIsWrongIsSaid(string task, string problem) => Assert.That(_folder.Problems(Card(task)), Has.Count.EqualTo(1).And.One.Contains(problem));

    [TestCase("equivalentPhotons: {energies: [5 GeV]}", "tasks[0].equivalentPhotons")]
    [TestCase("equivalentPhotons: {invariantMass: [5 GeV]}", "tasks[0].equivalentPhotons")]
    [TestCase("crossSection: {energies: [5 GeV], method: equivalentPhotons}", "tasks[0].crossSection")]
    public void CutsAreRefusedWhereTheyStand(string task, string path)
    {
        var problem = _folder.Problems(Card(task) + Cut).Single();
        Assert.That(problem, Does.Contain($"cuts[0]: {path} has no events to cut: equivalent photons give whole cross sections only; leave cuts out, or that task"));
    }

    [Test]
    public void TheExactMethodKeepsItsCuts() => Assert.That(_folder.Problems(Card("crossSection: {energies: [5 GeV], method: exact}") + Cut), Is.Empty);

    [TestCase("equivalentPhotons: {energies: [5 GeV]}", 1)]
    [TestCase("crossSection: {energies: [5 GeV]}", 0)]
    public void AmplitudesOfTheirOwnAreRefusedWhereTheCardNamesThem(string task, int problems)
    {
        _folder.Write("card.yaml", Card(task) + "\nnewPhysics: [ScalarDouble]");
        var result = RunCardReader.Read(_folder.PathOf("card.yaml"), [], new WithScalar());
        Assert.That(_folder.Shorten(result), Has.Count.EqualTo(problems).And.All.Contains("newPhysics[0]: ScalarDouble adds an amplitude of its own, which tasks[0].equivalentPhotons does not have"));
    }

    [TestCase("equivalentPhotons: {energies: {from: 1 GeV, to: 10 GeV, points: 3}}")]
    [TestCase("equivalentPhotons: {invariantMass: [1 GeV, 5 GeV]}")]
    [TestCase("crossSection: {energies: [5 GeV], method: equivalentPhotons}")]
    public void TheResolvedCardIsACardThatResolvesToItself(string task)
    {
        var study = _folder.ReadText(Card(task)).Study!;
        _folder.Write("resolved.json", study.ResolvedCard.ToJsonString());
        var again = _folder.Read("resolved.json");
        Assert.That(again.Problems, Is.Empty);
        Assert.That(JsonNode.DeepEquals(again.Study!.ResolvedCard, study.ResolvedCard), again.Study.ResolvedCard.ToJsonString());
    }

    [Test]
    public void TheSchemaDescribesTheTaskAndTheMethod()
    {
        var definitions = RunCardSchema.Create(new PluginDoubles())["$defs"]!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That((string)definitions["equivalentPhotons"]!["properties"]!["invariantMass"]!["description"]!, Does.Contain("sqrt(s)"));
            Assert.That((string)definitions["crossSection"]!["properties"]!["method"]!["default"]!, Is.EqualTo("exact"));
        }
    }

    private static string Card(string task) => CardFolder.ShortCard.Replace("crossSection: {energies: [5 GeV]}", task, StringComparison.Ordinal);

    private StudyTask Task(string task)
    {
        var (study, problems) = _folder.ReadText(Card(task));
        Assert.That(problems, Is.Empty);
        return study!.Tasks.Single();
    }

    /// <summary>The doubles, and a model with an amplitude of its own.</summary>
    private sealed class WithScalar : IPluginSource
    {
        private readonly PluginDoubles _doubles = new();

        public IReadOnlyList<string> Names(PluginFamily family) => _doubles.Names(family);

        public PluginLookup Find(PluginFamily family, string name) => name == "ScalarDouble" ? PluginLookup.Found(new ScalarFactory()) : _doubles.Find(family, name);
    }

    private sealed class ScalarFactory : PluginFactory<INewPhysicsModel, NoParameters>
    {
        public override string Name => "ScalarDouble";

        public override string Summary => "No shift of couplings.";

        public override INewPhysicsModel Create(NoParameters parameters, PluginContext context) => new ScalarDouble();
    }

    private sealed class ScalarDouble : INewPhysicsModel, IAmplitudeTerm
    {
        public bool DependsOnKSquared => false;

        public IAmplitudeTerm AmplitudeTerm => this;

        public bool Contributes(TridentChannel channel) => true;

        public LeptonCouplings CouplingShift(TridentChannel channel, double kSquared) => default;

        public AmplitudeStructures Evaluate(TridentChannel channel, in TridentKinematics kinematics) => default;
    }
}
