using TridentFramework.FormFactors;
using TridentFramework.Particles;
using TridentFramework.Plugins;

namespace TridentFramework.Testing.Tests;

/// <summary>The kit must be able to fail: broken nucleon form factors, and which of its tests finds each.</summary>
public sealed class NucleonFormFactorContractTests
{
    private const string Generic = "TheFactoryIsAPublicSealedClass";

    [Test]
    public void ASoundModelFailsInNothing() => Assert.That(Failed<StandardDipole>().Keys, Is.EquivalentTo([Generic]));

    [Test]
    public void DiracFormFactorsInPlaceOfSachsFormFactorsAreFound()
    {
        var failed = Failed<DiracAndPauli>();
        Assert.That(failed.Keys, Is.EquivalentTo([Generic, "TheStaticLimitsAreChargeAndMagneticMoment"]));
        Assert.That(failed["TheStaticLimitsAreChargeAndMagneticMoment"], Does.Contain("of the proton GE(0) is 1 and GM(0) is 1.793").And.Contain("GM = F1 + F2"));
    }

    [Test]
    public void AFitThatGrowsOutsideItsRangeIsFound() => Assert.That(Failed<GrowingFit>()["FallsAtLargeMomentumTransfers"], Does.Contain("at Q2 = ").And.Contain("falls like Q2^-2"));

    [Test]
    public void APoleIsFound() => Assert.That(Failed<Overflow>()["IsFiniteEverywhere"], Does.Contain("GE is NaN"));

    private static IReadOnlyDictionary<string, string> Failed<TModel>()
        where TModel : INucleonFormFactorModel, new() => FailedChecks.Of(new ModelContract<TModel>());

    private sealed class ModelContract<TModel> : NucleonFormFactorContract<ModelFactory<TModel>, NoParameters>
        where TModel : INucleonFormFactorModel, new()
    {
        protected override NoParameters Parameters => new();
    }

    public sealed class ModelFactory<TModel> : PluginFactory<INucleonFormFactorModel, NoParameters>
        where TModel : INucleonFormFactorModel, new()
    {
        public override string Name => "Nucleons";

        public override string Summary => "Form factors for tests.";

        public override INucleonFormFactorModel Create(NoParameters parameters, PluginContext context) => new TModel();
    }

    private class StandardDipole : INucleonFormFactorModel
    {
        protected virtual double ProtonMoment => 2.793;

        public SachsFormFactors Evaluate(Nucleon nucleon, double qSquared) =>
            nucleon == Nucleon.Proton ? new(Dipole(qSquared), ProtonMoment * Dipole(qSquared)) : new(0.0, -1.913 * Dipole(qSquared));

        protected virtual double Dipole(double qSquared) => Math.Pow(1.0 + (qSquared / 0.71), -2.0);
    }

    private sealed class DiracAndPauli : StandardDipole
    {
        protected override double ProtonMoment => 1.793;
    }

    private sealed class GrowingFit : StandardDipole
    {
        protected override double Dipole(double qSquared) => base.Dipole(qSquared) + (1e-4 * qSquared);
    }

    private sealed class Overflow : StandardDipole
    {
        protected override double Dipole(double qSquared) => Math.Exp(qSquared) / Math.Exp(1.1 * qSquared);
    }
}
