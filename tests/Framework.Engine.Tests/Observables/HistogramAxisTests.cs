using TridentFramework.Engine.Observables;

namespace TridentFramework.Engine.Tests.Observables;

public sealed class HistogramAxisTests
{
    private static readonly Observable Observable = ObservableCatalogue.Find("pairMass")!;

    [TestCase(0.9, 0)]
    [TestCase(double.NegativeInfinity, 0)]
    [TestCase(1.0, 1)]
    [TestCase(1.5, 1)]
    [TestCase(2.0, 2)]
    [TestCase(3.999, 2)]
    [TestCase(4.0, 3)]
    [TestCase(double.PositiveInfinity, 3)]
    [TestCase(double.NaN, -1)]
    public void ABinHoldsItsLowerEdgeAndNotItsUpperOne(double value, int bin) => Assert.That(new HistogramAxis(Observable, [1.0, 2.0, 4.0]).BinOf(value), Is.EqualTo(bin));

    [Test]
    public void BinsWithoutEndAreCounted() => Assert.That(new HistogramAxis(Observable, [1.0, 2.0, 4.0]).Bins, Is.EqualTo(4));

    [TestCase(1.0)]
    [TestCase(1.0, 1.0)]
    [TestCase(2.0, 1.0)]
    [TestCase(1.0, double.NaN)]
    [TestCase(1.0, double.PositiveInfinity)]
    public void EdgesAreFiniteAndIncrease(params double[] edges) => Assert.That(() => new HistogramAxis(Observable, edges), Throws.ArgumentException.With.Message.Contains("pairMass"));
}
