using TridentFramework.Plugins;
using TridentFramework.Targets;

namespace TridentFramework.Testing.Tests;

/// <summary>The kit must be able to fail: broken targets, and which of its tests finds each.</summary>
public sealed class TargetContractTests
{
    private const string Generic = "TheFactoryIsAPublicSealedClass";

    private static readonly Nuclide Argon40 = new("Ar", 18, 40, 39.962383122, 37.2155407);
    private static readonly Nuclide Argon36 = new("Ar", 18, 36, 35.967545106, 33.4943558);

    [Test]
    public void ASoundTargetFailsInNothing() => Assert.That(Failed(new() { Components = [new(Argon40, 0.9), new(Argon36, 0.1)], Density = 1.4 }).Keys, Is.EquivalentTo([Generic]));

    [Test]
    public void FractionsThatDoNotSumToOneAreFound()
    {
        var failed = Failed(new() { Components = [new(Argon40, 0.9)] });
        Assert.That(failed.Keys, Is.EquivalentTo([Generic, "AtomFractionsAreSharesOfOne"]));
        Assert.That(failed["AtomFractionsAreSharesOfOne"], Does.Contain("the atom fractions sum to 0.9"));
    }

    [Test]
    public void ANegativeFractionIsFound() => Assert.That(
        Failed(new() { Components = [new(Argon40, 1.1), new(Argon36, -0.1)] })["AtomFractionsAreSharesOfOne"],
        Does.Contain("the atom fraction of Ar40 is 1.1"));

    [Test]
    public void ANuclideThatStandsTwiceIsFound() => Assert.That(
        Failed(new() { Components = [new(Argon40, 0.5), new(Argon40, 0.5)] })["NuclidesAreDistinct"],
        Does.Contain("Ar40 stands 2 times"));

    [Test]
    public void ANuclearMassWithElectronsIsFound() => Assert.That(
        Failed(new() { Components = [new(Argon40 with { NuclearMassGeV = 37.2247235 }, 1.0)] })["NuclidesHaveTheirMasses"],
        Does.Contain("the nuclear mass of Ar40 is 37.2247235 GeV").And.Contain("37.2155"));

    [Test]
    public void ExchangedNumbersAreFound() => Assert.That(
        Failed(new() { Components = [new(Argon40 with { Z = 40, A = 18 }, 1.0)] })["NuclidesHaveTheirMasses"],
        Does.Contain("Z = 40 and A = 18"));

    [Test]
    public void ADensityOfZeroIsFound() => Assert.That(
        Failed(new() { Components = [new(Argon40, 1.0)], Density = 0.0 })["ADensityIsPositive"],
        Does.Contain("the density is 0 g/cm^3").And.Contain("return null instead"));

    private static IReadOnlyDictionary<string, string> Failed(StubParameters parameters) => FailedChecks.Of(new StubContract<StubFactory<object>>(parameters));

    public sealed record StubParameters
    {
        public required TargetComponent[] Components { get; init; }

        public double? Density { get; init; }
    }

    /// <summary>Generic, so that NUnit does not take it for a fixture of this project.</summary>
    private sealed class StubContract<TFactory>(StubParameters parameters) : TargetContract<TFactory, StubParameters>
        where TFactory : PluginFactory<ITarget, StubParameters>, new()
    {
        protected override StubParameters Parameters => parameters;
    }

    public sealed class StubFactory<T> : PluginFactory<ITarget, StubParameters>
    {
        public override string Name => typeof(T).Name;

        public override string Summary => "A target for tests.";

        public override ITarget Create(StubParameters parameters, PluginContext context) => new Stub("stub", parameters.Components, parameters.Density);

        private sealed record Stub(string Name, IReadOnlyList<TargetComponent> Composition, double? DensityGramsPerCubicCentimetre) : ITarget;
    }
}
