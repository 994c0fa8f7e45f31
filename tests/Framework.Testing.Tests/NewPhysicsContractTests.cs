using TridentFramework.Kinematics;
using TridentFramework.NewPhysics;
using TridentFramework.Particles;
using TridentFramework.Plugins;

namespace TridentFramework.Testing.Tests;

/// <summary>The kit must be able to fail: broken models of new physics, and which of its tests finds each.</summary>
public sealed class NewPhysicsContractTests
{
    private const string Generic = "TheFactoryIsAPublicSealedClass";

    [Test]
    public void ASoundModelFailsInNothing() => Assert.That(Failed<Boson>().Keys, Is.EquivalentTo([Generic]));

    [Test]
    public void AModelThatDoesNotDecoupleIsFound()
    {
        var failed = Failed<CoupledForEver>();
        Assert.That(failed.Keys, Is.EquivalentTo([Generic, "ShiftsVanishWithoutCoupling"]));
        Assert.That(failed["ShiftsVanishWithoutCoupling"], Does.Contain("the shift of numu -> numu mu- mu+ at K2 = 1E-12 GeV^2 is gV ").And.Contain("goes to zero with the coupling"));
    }

    [Test]
    public void AModelWithoutEffectIsFound() => Assert.That(Failed<NoEffect>()["HasAnEffectInSomeChannel"], Does.Contain("couplings that are not zero"));

    [Test]
    public void AShiftWhereTheModelDoesNotContributeIsFound()
    {
        var failed = Failed<SilentBoson>();
        Assert.That(failed["NothingChangesWhereItDoesNotContribute"], Does.Contain("Contributes(numubar -> numubar mu- mu+) is false, and the shift"));
    }

    [Test]
    public void APoleIsFound() => Assert.That(Failed<PoleBoson>()["ShiftsAreFinite"], Does.Contain("gV ").And.Contain("has no pole"));

    [Test]
    public void AConcealedDependenceOnKSquaredIsFound()
    {
        var failed = Failed<ConcealedPropagator>();
        Assert.That(failed.Keys, Is.EquivalentTo([Generic, "DependenceOnKSquaredIsDeclared"]));
        Assert.That(failed["DependenceOnKSquaredIsDeclared"], Does.Contain("DependsOnKSquared is false, and the shift of numu -> numu mu- mu+ depends on K2"));
    }

    [Test]
    public void AClaimedDependenceOnKSquaredIsFound() => Assert.That(Failed<ContactInteraction>()["DependenceOnKSquaredIsDeclared"], Does.Contain("DependsOnKSquared is true, and no shift differs"));

    [Test]
    public void ASpanThatAssignsInsteadOfAddingIsFound()
    {
        var failed = Failed<AssigningBoson>();
        Assert.That(failed.Keys, Is.EquivalentTo([Generic, "ASpanGivesTheBitsOfSinglePoints"]));
        Assert.That(failed["ASpanGivesTheBitsOfSinglePoints"], Does.Contain("AddCouplingShift of numu -> numu mu- mu+: point 1 in a call for 1, K2 = ").And.Contain("add, do not assign"));
    }

    [Test]
    public void ATermThatIsNotFiniteIsFound() => Assert.That(Failed<TermWithAPole>()["TheAmplitudeTermIsFinite"], Does.Contain("the amplitude term of numu -> numu mu- mu+ is S1 Infinity"));

    [Test]
    public void ATermThatDoesNotDecoupleIsFound() => Assert.That(Failed<TermForEver>()["TheAmplitudeTermVanishesWithoutCoupling"], Does.Contain("with the parameters of Decoupled"));

    [Test]
    public void StructuresThatKnowTheCouplingAreFound() => Assert.That(
        Failed<TermWithCouplingInStructures>()["AFactorisedTermIsItsFactorTimesItsStructures"],
        Does.Contain("move every number of the model into Factor"));

    [Test]
    public void AnEvaluationThatIsNotFactorTimesStructuresIsFound() => Assert.That(
        Failed<TermOfItsOwn>()["AFactorisedTermIsItsFactorTimesItsStructures"],
        Does.Contain("Evaluate is the factor times the structures"));

    [Test]
    public void ParametersThatNoCardCanGiveAreFound() => Assert.That(
        FailedChecks.Of(new BosonContract<Boson>(coupling: 11.0))["ParametersOfTheTestAreWithinTheirRanges"],
        Does.Contain("BosonParameters.Coupling is 11, outside 0 to 10"));

    private static IReadOnlyDictionary<string, string> Failed<TBoson>()
        where TBoson : Boson, new() => FailedChecks.Of(new BosonContract<TBoson>(0.1));

    private sealed class BosonContract<TBoson>(double coupling) : NewPhysicsContract<BosonFactory<TBoson>, BosonParameters>
        where TBoson : Boson, new()
    {
        protected override BosonParameters Parameters => new() { Coupling = coupling };

        protected override BosonParameters Decoupled => new() { Coupling = 0.0 };
    }

    public sealed record BosonParameters
    {
        [System.ComponentModel.DataAnnotations.Range(0.0, 10.0)]
        public required double Coupling { get; init; }
    }

    public sealed class BosonFactory<TBoson> : PluginFactory<INewPhysicsModel, BosonParameters>
        where TBoson : Boson, new()
    {
        public override string Name => "Boson";

        public override string Summary => "A boson for tests.";

        public override INewPhysicsModel Create(BosonParameters parameters, PluginContext context) => new TBoson { Coupling = parameters.Coupling };
    }

    /// <summary>gV += g^2/(1 GeV^2 + K2) for muons of both kinds, sound.</summary>
    public class Boson : INewPhysicsModel
    {
        public double Coupling { get; init; }

        public virtual bool DependsOnKSquared => true;

        public virtual IAmplitudeTerm? AmplitudeTerm => null;

        public virtual bool Contributes(TridentChannel channel) => IsMuonic(channel);

        public LeptonCouplings CouplingShift(TridentChannel channel, double kSquared) => IsMuonic(channel) ? new LeptonCouplings(Shift(kSquared), 0.0) : default;

        public virtual void AddCouplingShift(TridentChannel channel, ReadOnlySpan<double> kSquared, Span<double> vector, Span<double> axial)
        {
            for (var i = 0; i < kSquared.Length; i++)
                vector[i] += CouplingShift(channel, kSquared[i]).GV;
        }

        protected virtual double Shift(double kSquared) => Coupling * Coupling / (1.0 + kSquared);

        protected static bool IsMuonic(TridentChannel channel) =>
            channel is { Minus: Flavour.Muon, Plus: Flavour.Muon } && channel.Incoming == channel.Outgoing && channel.Incoming.Flavour() == Flavour.Muon;
    }

    private sealed class CoupledForEver : Boson
    {
        protected override double Shift(double kSquared) => 1e-3 / (1.0 + kSquared);
    }

    private sealed class NoEffect : Boson
    {
        protected override double Shift(double kSquared) => 0.0;
    }

    private sealed class SilentBoson : Boson
    {
        public override bool Contributes(TridentChannel channel) => IsMuonic(channel) && !channel.IsAntineutrino;
    }

    /// <summary>The sign of K2 is wrong, and one of the points is the pole.</summary>
    private sealed class PoleBoson : Boson
    {
        protected override double Shift(double kSquared) => Coupling * Coupling / Math.Sqrt(1.0 - kSquared);
    }

    private sealed class ConcealedPropagator : Boson
    {
        public override bool DependsOnKSquared => false;
    }

    private sealed class ContactInteraction : Boson
    {
        protected override double Shift(double kSquared) => Coupling;
    }

    private sealed class AssigningBoson : Boson
    {
        public override void AddCouplingShift(TridentChannel channel, ReadOnlySpan<double> kSquared, Span<double> vector, Span<double> axial)
        {
            for (var i = 0; i < kSquared.Length && IsMuonic(channel); i++)
                vector[i] = Shift(kSquared[i]);
        }
    }

    private class TermBoson : Boson, IAmplitudeTerm
    {
        public override IAmplitudeTerm? AmplitudeTerm => this;

        public AmplitudeStructures Evaluate(TridentChannel channel, in TridentKinematics kinematics) => IsMuonic(channel) ? new AmplitudeStructures(Value(kinematics), 0.0) : default;

        protected virtual double Value(in TridentKinematics kinematics) => Coupling * kinematics.L2;
    }

    private sealed class TermWithAPole : TermBoson
    {
        protected override double Value(in TridentKinematics kinematics) => Coupling / (kinematics.K.X * kinematics.K.Y);
    }

    private sealed class TermForEver : TermBoson
    {
        protected override double Value(in TridentKinematics kinematics) => 0.1;
    }

    private class FactorisedBoson : Boson, IFactorisedAmplitudeTerm
    {
        public override IAmplitudeTerm? AmplitudeTerm => this;

        public double Factor(TridentChannel channel, double kSquared) => IsMuonic(channel) ? Shift(kSquared) : 0.0;

        public virtual AmplitudeStructures Structures(TridentChannel channel, in TridentKinematics kinematics) => new(kinematics.L2, 1.0);
    }

    private sealed class TermWithCouplingInStructures : FactorisedBoson
    {
        public override AmplitudeStructures Structures(TridentChannel channel, in TridentKinematics kinematics) => new(kinematics.L2, Coupling);
    }

    private sealed class TermOfItsOwn : FactorisedBoson, IAmplitudeTerm
    {
        AmplitudeStructures IAmplitudeTerm.Evaluate(TridentChannel channel, in TridentKinematics kinematics) => IsMuonic(channel) ? new(Coupling, Coupling) : default;
    }
}
