using System.Reflection;
using TridentFramework.FermiGas;
using TridentFramework.Particles;
using TridentFramework.Plugins;

namespace TridentFramework.Targets.Tests;

public sealed class FermiGasTests
{
    private const double FermiMomentumGeV = 0.235;

    private static readonly Nuclide Argon40 = new("Ar", 18, 40, 39.962383122, 37.2155407);

    private static readonly INuclearModel Model = Create(new());

    [Test]
    public void BlocksEverythingWithoutMomentumTransfer() => Assert.That(At(0.0), Is.EqualTo(0.0));

    [Test]
    public void BlocksNothingBeyondTwiceTheFermiMomentum([Values(1.0, 1.001, 2.0, 1e6, double.PositiveInfinity)] double twice) =>
        Assert.That(At(2.0 * FermiMomentumGeV * twice), Is.EqualTo(1.0));

    [Test]
    public void IsContinuousWithItsSlopeAtTwiceTheFermiMomentum()
    {
        // 1 - Theta = 3 d^2/8 to leading order in d = 2 - |q|/pF, so it is 4e-13 at d = 1e-6.
        const double Distance = 1e-6;
        var below = At(FermiMomentumGeV * (2.0 - Distance));
        Assert.That(1.0 - below, Is.EqualTo(0.375 * Distance * Distance).Within(1e-15), "rounding of a number near one");
    }

    [TestCase(0.1, 0.75 * (0.1 / 0.235), 1.0 / 16.0)]
    [TestCase(0.235, 0.75, 1.0 / 16.0)]
    [TestCase(0.4, 0.75 * (0.4 / 0.235), 1.0 / 16.0)]
    public void FollowsEquationEight(double momentumGeV, double linear, double cubic)
    {
        var x = momentumGeV / FermiMomentumGeV;
        Assert.That(At(momentumGeV), Is.EqualTo(linear - (cubic * x * x * x)).Within(1e-15), "rounding");
    }

    [Test]
    public void IsTheShareOfTheFermiSphereThatLeavesIt([Values(0.05, 0.1, 0.2, 0.3, 0.45)] double momentumGeV)
    {
        // Nucleons with |p| < pF and |p + q| > pF, by slices perpendicular to q: midpoint rule, error of order (2/n)^2.
        const int Slices = 200_000;
        var q = momentumGeV / FermiMomentumGeV;
        var leaving = 0.0;
        for (var i = 0; i < Slices; i++)
        {
            var z = -1.0 + ((2.0 * (i + 0.5)) / Slices);
            var disc = 1.0 - (z * z);
            var staying = Math.Min(disc, Math.Max(0.0, 1.0 - ((z + q) * (z + q))));
            leaving += (disc - staying) * 2.0 / Slices;
        }

        Assert.That(At(momentumGeV), Is.EqualTo(leaving / (4.0 / 3.0)).Within(1e-9));
    }

    [Test]
    public void AFreeNucleonIsNotBlocked([Values(0.0, 0.1, 0.5)] double momentumGeV)
    {
        var factors = new double[1];
        var hydrogen = new Nuclide("H", 1, 1, 1.00782503190, 0.9382720894);
        Model.SuppressionFactor(hydrogen, Nucleon.Proton, [momentumGeV], factors);
        Assert.That((Model.SuppressionFactor(hydrogen, Nucleon.Proton, momentumGeV), factors[0]), Is.EqualTo((1.0, 1.0)));
        Assert.That(Model.SuppressionFactor(new Nuclide("H", 1, 2, 2.01410177784, 1.8756129), Nucleon.Proton, 0.1), Is.LessThan(1.0), "a deuteron is bound");
    }

    [Test]
    public void GrowsWithMomentumTransfer()
    {
        var values = Enumerable.Range(0, 600).Select(static i => At(1e-3 * i)).ToList();
        Assert.That(values, Is.Ordered);
        Assert.That(values, Is.All.InRange(0.0, 1.0));
    }

    [Test]
    public void IsTheSameForProtonsAndNeutrons() =>
        Assert.That(Model.SuppressionFactor(Argon40, Nucleon.Neutron, 0.1), Is.EqualTo(Model.SuppressionFactor(Argon40, Nucleon.Proton, 0.1)));

    [Test]
    public void DependsOnTheFermiMomentumThroughTheRatioOnly() =>
        Assert.That(Create(new() { FermiMomentumGeV = 0.47 }).SuppressionFactor(Argon40, Nucleon.Proton, 0.2), Is.EqualTo(At(0.1)).Within(1e-16), "rounding");

    [Test]
    public void TheFermiMomentumMustBePositive()
    {
        var range = typeof(FermiGasParameters).GetProperty(nameof(FermiGasParameters.FermiMomentumGeV))!
            .GetCustomAttribute<System.ComponentModel.DataAnnotations.RangeAttribute>()!;
        Assert.That(range.IsValid(0.0), Is.False);
        Assert.That(range.IsValid(new FermiGasParameters().FermiMomentumGeV), Is.True);
    }

    [Test]
    public void TheFactoryIsANuclearModelWithReferences()
    {
        var factory = new FermiGasFactory();
        Assert.That(factory.Name, Is.EqualTo("FermiGas"));
        Assert.That(factory.Family, Is.EqualTo(PluginFamily.NuclearModel));
        Assert.That(factory.References.Select(static c => c.ToBibTeX()), Is.Not.Empty.And.All.Contains("doi = {10."));
    }

    private static double At(double momentumGeV) => Model.SuppressionFactor(Argon40, Nucleon.Proton, momentumGeV);

    private static INuclearModel Create(FermiGasParameters parameters) => new FermiGasFactory().Create(parameters, new PluginContext(new PhysicalConstants(), "."));
}
