using TridentFramework.FormFactors;
using TridentFramework.Plugins;
using TridentFramework.Targets;

namespace TridentFramework.Testing.Tests;

/// <summary>The kit must be able to fail: broken form factors, and which of its tests finds each.</summary>
public sealed class NuclearFormFactorContractTests
{
    /// <summary>The factory is generic here, which no plugin may be.</summary>
    private const string Generic = "TheFactoryIsAPublicSealedClass";

    [Test]
    public void ASoundChargeFailsInNothing() => Assert.That(FailedChecks.Of(new ChargeContract<GaussianCharge>()).Keys, Is.EquivalentTo([Generic]));

    [Test]
    public void AChargeThatIsNotOneIsFound()
    {
        var failed = FailedChecks.Of(new ChargeContract<UnnormalisedCharge>());
        Assert.That(failed.Keys, Is.EquivalentTo([Generic, "IsOneAtZero", "IsSmoothDownToTinyMomentumTransfers"]));
        Assert.That(failed["IsOneAtZero"], Does.Contain("F(0) of C12 is 0.99").And.Contain("The contract: F(0) = 1").And.Contain("What to do: divide by the integral"));
    }

    [Test]
    public void CancellationAtSmallMomentumTransfersIsFound()
    {
        var failed = FailedChecks.Of(new ChargeContract<CancellingCharge>());
        Assert.That(failed, Does.ContainKey("IsSmoothDownToTinyMomentumTransfers"));
        Assert.That(failed["IsSmoothDownToTinyMomentumTransfers"], Does.Contain("C12 at Q2 = ").And.Contain("expand around zero"));
    }

    [Test]
    public void AFormFactorAboveOneIsFound()
    {
        var failed = FailedChecks.Of(new ChargeContract<DivergingCharge>());
        Assert.That(failed.Keys, Is.EquivalentTo([Generic, "IsFiniteAndAtMostOneEverywhere"]));
        Assert.That(failed["IsFiniteAndAtMostOneEverywhere"], Does.Contain("|F| <= 1"));
    }

    [Test]
    public void ASpanThatRoundsOtherwiseIsFound()
    {
        var failed = FailedChecks.Of(new ChargeContract<BatchWithOtherRounding>());
        Assert.That(failed.Keys, Is.EquivalentTo([Generic, "ASpanGivesTheBitsOfSinglePoints"]));
        Assert.That(failed["ASpanGivesTheBitsOfSinglePoints"], Does.Contain("F of C12: point 1 in a call for 4, Q2 = "));
    }

    [Test]
    public void ASpanThatIsNotFilledIsFound() => Assert.That(
        FailedChecks.Of(new ChargeContract<BatchWithoutItsTail>())["ASpanGivesTheBitsOfSinglePoints"],
        Does.Contain("point 1 in a call for 1").And.Contain("got NaN"));

    [Test]
    public void ANumberForNotANumberIsFound() => Assert.That(
        FailedChecks.Of(new ChargeContract<NumberForNotANumber>())["NotANumberComesOutAsNotANumber"],
        Does.Contain("F of C12 at Q2 = NaN is 0"));

    [Test]
    public void AValueThatDependsOnTheThreadIsFound()
    {
        var failed = FailedChecks.Of(new ChargeContract<ThreadDependentCharge>());
        Assert.That(failed.Keys, Is.EquivalentTo([Generic, "AnswersAreTheSameBitsFromEightThreads"]));
        Assert.That(failed["AnswersAreTheSameBitsFromEightThreads"], Does.Contain("one of eight threads").And.Contain("F of C12"));
    }

    [Test]
    public void AValueThatDependsOnTheCallBeforeIsFound()
    {
        var failed = FailedChecks.Of(new ChargeContract<RememberingCharge>());
        Assert.That(failed, Does.ContainKey("AnswersAreTheSameBitsWhenAskedAgain"));
        Assert.That(failed["AnswersAreTheSameBitsWhenAskedAgain"], Does.Contain("keep no state between calls"));
    }

    [Test]
    public void ARefusalWithoutTheNuclideIsFound()
    {
        var failed = FailedChecks.Of(new ShyContract<NotSupportedException>());
        Assert.That(failed["ANuclideWithoutDataIsRefusedByName"], Does.Contain("asked for C12, the model threw NotSupportedException"));
        Assert.That(failed["SomeNuclideIsSupported"], Does.Contain("none of C12, O16").And.Contain("override Nuclides"));
    }

    private sealed class ShyContract<TException> : NuclearFormFactorContract<ShyContract<TException>.Factory, NoParameters>
        where TException : Exception, new()
    {
        protected override NoParameters Parameters => new();

        public sealed class Factory : PluginFactory<INuclearFormFactorModel, NoParameters>, INuclearFormFactorModel
        {
            public override string Name => "Shy";

            public override string Summary => "A model without nuclides.";

            public override INuclearFormFactorModel Create(NoParameters parameters, PluginContext context) => this;

            public INuclearFormFactor ForNuclide(Nuclide nuclide) => throw new TException();
        }
    }
}
