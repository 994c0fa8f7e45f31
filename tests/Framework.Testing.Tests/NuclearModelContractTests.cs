using TridentFramework.Particles;
using TridentFramework.Plugins;
using TridentFramework.Targets;

namespace TridentFramework.Testing.Tests;

/// <summary>The kit must be able to fail: broken nuclear models, and which of its tests finds each.</summary>
public sealed class NuclearModelContractTests
{
    private const string Generic = "TheFactoryIsAPublicSealedClass";

    [Test]
    public void ASoundModelFailsInNothing() => Assert.That(Failed<Saturating>().Keys, Is.EquivalentTo([Generic]));

    [Test]
    public void AFactorAboveOneIsFound()
    {
        var failed = Failed<Unlimited>();
        Assert.That(failed.Keys, Is.EquivalentTo([Generic, "TheFactorIsBetweenZeroAndOne"]));
        Assert.That(failed["TheFactorIsBetweenZeroAndOne"], Does.Contain("Theta of a proton in H1 at |q| = "));
    }

    [Test]
    public void MomentaInTheWrongUnitAreFound() => Assert.That(Failed<InMegaElectronVolts>()["TheFactorGoesToOneAtLargeMomentumTransfers"], Does.Contain("check the unit of |q|"));

    private static IReadOnlyDictionary<string, string> Failed<TModel>()
        where TModel : INuclearModel, new() => FailedChecks.Of(new ModelContract<TModel>());

    private sealed class ModelContract<TModel> : NuclearModelContract<ModelFactory<TModel>, NoParameters>
        where TModel : INuclearModel, new()
    {
        protected override NoParameters Parameters => new();
    }

    public sealed class ModelFactory<TModel> : PluginFactory<INuclearModel, NoParameters>
        where TModel : INuclearModel, new()
    {
        public override string Name => "Blocking";

        public override string Summary => "Blocking for tests.";

        public override INuclearModel Create(NoParameters parameters, PluginContext context) => new TModel();
    }

    private class Saturating : INuclearModel
    {
        public double SuppressionFactor(Nuclide nuclide, Nucleon nucleon, double momentumTransferGeV) => Theta(momentumTransferGeV);

        protected virtual double Theta(double momentumTransferGeV) => -Math.Exp(-momentumTransferGeV) + 1.0;
    }

    private sealed class Unlimited : Saturating
    {
        protected override double Theta(double momentumTransferGeV) => momentumTransferGeV / 0.47;
    }

    private sealed class InMegaElectronVolts : Saturating
    {
        protected override double Theta(double momentumTransferGeV) => Math.Min(1.0, momentumTransferGeV / 470.0);
    }
}
