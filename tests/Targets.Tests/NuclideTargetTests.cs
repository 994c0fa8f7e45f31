using TridentFramework.Materials;
using TridentFramework.Particles;
using TridentFramework.Plugins;

namespace TridentFramework.Targets.Tests;

public sealed class NuclideTargetTests
{
    [TestCase("Ar40")]
    [TestCase("40Ar")]
    [TestCase("Ar-40")]
    [TestCase("40-Ar")]
    [TestCase(" Ar40 ")]
    public void EverySpellingIsTheSameNuclide(string name)
    {
        var target = Create(name);
        Assert.That(target.Name, Is.EqualTo("Ar40"));
        Assert.That(target.Composition, Is.EqualTo(new[] { new TargetComponent(new Nuclide("Ar", 18, 40, 39.962383122, 37.2155407), 1.0) }));
        Assert.That(target.MeanAtomicMassU, Is.EqualTo(39.962383122));
        Assert.That(target.DensityGramsPerCubicCentimetre, Is.Null);
    }

    [TestCase("Argon")]
    [TestCase("40")]
    [TestCase("Ar40Ar")]
    [TestCase("")]
    [TestCase("Ar99999999999")]
    public void WhatIsNoNuclideNameIsRefused(string name) => AssertRefused(name, $"'{name}' is not a nuclide; write element symbol and mass number, such as Ar40, 40Ar or Ar-40");

    [Test]
    public void AnUnknownIsotopeIsRefusedWithThoseThereAre() => AssertRefused("Ar39", "the mass table has no Ar39; of Ar it has Ar36, Ar38, Ar40");

    [TestCase("ar40", "Ar")]
    [TestCase("FE56", "Fe")]
    [TestCase("Arr40", "Ar")]
    public void AnUnknownElementIsRefusedWithTheNearest(string name, string nearest) =>
        Assert.That(() => Create(name), Throws.TypeOf<PluginParameterException>().With.Message.Contains("is not an element of the mass table; nearest: " + nearest + ","));

    private static void AssertRefused(string name, string message) =>
        Assert.That(() => Create(name), Throws.TypeOf<PluginParameterException>().With.Message.EqualTo(message).And.Property(nameof(PluginParameterException.Parameter)).EqualTo("name"));

    private static ITarget Create(string name) => new NuclideTargetFactory().Create(new() { Name = name }, new PluginContext(new PhysicalConstants(), "."));
}
