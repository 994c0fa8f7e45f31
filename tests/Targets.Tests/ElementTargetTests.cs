using TridentFramework.Materials;
using TridentFramework.Particles;
using TridentFramework.Plugins;

namespace TridentFramework.Targets.Tests;

public sealed class ElementTargetTests
{
    [Test]
    public void NaturalArgonHasThreeIsotopes()
    {
        var target = Create("Ar");
        Assert.That(target.Name, Is.EqualTo("Ar"));
        Assert.That(target.Composition.Select(static c => c.Nuclide.ToString()), Is.EqualTo(new[] { "Ar36", "Ar38", "Ar40" }));
        Assert.That(target.Composition.Select(static c => c.AtomFraction), Is.EqualTo(new[] { 0.003336, 0.000629, 0.996035 }).Within(1e-15), "the published fractions sum to one");
    }

    [TestCase("Ar", 39.9478)]
    [TestCase("Fe", 55.8451)]
    public void NaturalElementsHaveTheirMeanMass(string symbol, double expectedU) =>
        Assert.That(Create(symbol).MeanAtomicMassU, Is.EqualTo(expectedU).Within(5e-5), "half a unit in the last decimal");

    [Test]
    public void OneIsotopeIsATargetOfItsOwn()
    {
        var target = Create("Ar", 40);
        Assert.That(target.Name, Is.EqualTo("Ar40"));
        Assert.That(target.Composition, Has.Exactly(1).Items);
        Assert.That(target.MeanAtomicMassU, Is.EqualTo(39.962383122));
    }

    [Test]
    public void AnIsotopeThatNatureLacksCanBeATarget() => Assert.That(Create("H", 3).Composition.Single().AtomFraction, Is.EqualTo(1.0));

    [Test]
    public void IsotopesThatNatureLacksAreNoPartOfTheElement() =>
        Assert.That(Create("H").Composition.Select(static c => c.Nuclide.A), Is.EqualTo(new[] { 1, 2 }));

    [Test]
    public void AnIsotopeWithoutMassIsRefusedWithThoseThereAre() => AssertRefused("Ar", 39, "isotope", "the mass table has no Ar39; of Ar it has Ar36, Ar38, Ar40");

    [Test]
    public void AnElementWithoutNaturalCompositionIsRefusedWithWhatThereIs()
    {
        var exception = Assert.Throws<PluginParameterException>(static () => Create("Sn"))!;
        Assert.That(exception.Parameter, Is.EqualTo("symbol"));
        Assert.That(exception.Message, Does.StartWith("the natural composition of Sn is not in the table; choose one isotope (Sn116, Sn124) or an element with known composition: H, He, Li,"));
        Assert.That(exception.Message, Does.Contain("Ar,").And.Contain("Fe,").And.Not.Contain("Sm,"));
    }

    [TestCase("Sr")]
    [TestCase("Mo")]
    [TestCase("Lu")]
    [TestCase("U")]
    public void AnIncompleteSetOfIsotopesIsNoNaturalComposition(string symbol) =>
        Assert.That(() => Create(symbol), Throws.TypeOf<PluginParameterException>().With.Message.StartsWith($"the natural composition of {symbol} is not in the table"));

    [TestCase("Fr", "Cr")]
    [TestCase("AR", "Ar")]
    [TestCase("Xx", "Xe")]
    public void AnUnknownSymbolIsRefusedWithTheNearest(string symbol, string near)
    {
        var exception = Assert.Throws<PluginParameterException>(() => Create(symbol))!;
        Assert.That(exception.Parameter, Is.EqualTo("symbol"));
        Assert.That(exception.Message, Does.StartWith($"'{symbol}' is not an element of the mass table; nearest: ").And.Contain("; all: H, He, Li,"));
        Assert.That(exception.Message.Split(';')[1], Does.Contain(near));
    }

    private static void AssertRefused(string symbol, int? isotope, string parameter, string message) =>
        Assert.That(() => Create(symbol, isotope), Throws.TypeOf<PluginParameterException>().With.Message.EqualTo(message).And.Property(nameof(PluginParameterException.Parameter)).EqualTo(parameter));

    private static ITarget Create(string symbol, int? isotope = null) =>
        new ElementTargetFactory().Create(new() { Symbol = symbol, Isotope = isotope }, new PluginContext(new PhysicalConstants(), "."));
}
