using TridentFramework.Particles;
using TridentFramework.Plugins;
using TridentFramework.Targets;

namespace PluginName.Tests;

public sealed class PluginNameTests
{
    private static ITarget Target(double enrichment) =>
        new PluginNameFactory().Create(new PluginNameParameters { Enrichment = enrichment }, new PluginContext(new PhysicalConstants(), "."));

    /// <summary>2 u apart to 2e-4, from the mass table.</summary>
    [TestCase(0.0, 73.92118)]
    [TestCase(0.5, 74.92129)]
    [TestCase(1.0, 75.92140)]
    public void TheMeanAtomicMassFollowsTheEnrichment(double enrichment, double expectedU) =>
        Assert.That(Target(enrichment).MeanAtomicMassU, Is.EqualTo(expectedU).Within(1e-5), "five decimals are given");

    [Test]
    public void FullyEnrichedGermaniumHasOneIsotope() =>
        Assert.That(Target(1.0).Composition.Where(static c => c.AtomFraction > 0.0).Select(static c => c.Nuclide.A), Is.EqualTo(new[] { 76 }));

    [Test]
    public void HeavierAtomsAreDenser() =>
        Assert.That(Target(1.0).DensityGramsPerCubicCentimetre, Is.GreaterThan(Target(0.0).DensityGramsPerCubicCentimetre!.Value));
}
