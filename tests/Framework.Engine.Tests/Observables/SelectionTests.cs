using TridentFramework.Engine.Generation;
using TridentFramework.Engine.Observables;

namespace TridentFramework.Engine.Tests.Observables;

public sealed class SelectionTests
{
    private static readonly Observable QSquared = ObservableCatalogue.Find("qSquared")!;
    private static readonly Observable KSquared = ObservableCatalogue.Find("kSquared")!;

    [Test]
    public void AnEventPassesIfItPassesAllCuts()
    {
        var momenta = new LaboratoryMomenta(4);
        new[] { 0.1, 0.3, 0.1, 0.3 }.CopyTo(momenta.QSquared, 0);
        new[] { 5.0, 5.0, 7.0, 7.0 }.CopyTo(momenta.KSquared, 0);
        Assert.That(Mask(momenta, new Cut(QSquared, 0.2, 1.0), new Cut(KSquared, 0.0, 6.0)), Is.EqualTo(new[] { 0.0, 1.0, 0.0, 0.0 }));
    }

    [Test]
    public void TheLowerEndBelongsToACutAndTheUpperOneDoesNot()
    {
        var momenta = new LaboratoryMomenta(3);
        new[] { 0.2, 0.3, Math.BitDecrement(0.3) }.CopyTo(momenta.QSquared, 0);
        Assert.That(Mask(momenta, new Cut(QSquared, 0.2, 0.3)), Is.EqualTo(new[] { 1.0, 0.0, 1.0 }));
    }

    [Test]
    public void ACutMayHaveOneEndOnly()
    {
        var momenta = new LaboratoryMomenta(2);
        new[] { 0.2, 0.3 }.CopyTo(momenta.QSquared, 0);
        Assert.That(Mask(momenta, new Cut(QSquared, 0.25, double.PositiveInfinity)), Is.EqualTo(new[] { 0.0, 1.0 }));
        Assert.That(Mask(momenta, new Cut(QSquared, double.NegativeInfinity, 0.25)), Is.EqualTo(new[] { 1.0, 0.0 }));
    }

    [Test]
    public void WhatIsNotANumberDoesNotPass()
    {
        var momenta = new LaboratoryMomenta(1);
        momenta.QSquared[0] = double.NaN;
        Assert.That(Mask(momenta, new Cut(QSquared, double.NegativeInfinity, double.PositiveInfinity)), Is.EqualTo(new[] { 0.0 }));
    }

    [Test]
    public void SelectionsWithEqualCutsAreEqual()
    {
        var selection = new Selection([new Cut(QSquared, 0.1, 0.2), new Cut(KSquared, 0.1, 0.2)]);
        Assert.That(selection, Is.EqualTo(new Selection([new Cut(QSquared, 0.1, 0.2), new Cut(KSquared, 0.1, 0.2)])));
        Assert.That(selection.GetHashCode(), Is.EqualTo(new Selection([new Cut(QSquared, 0.1, 0.2), new Cut(KSquared, 0.1, 0.2)]).GetHashCode()));
        Assert.That(selection, Is.Not.EqualTo(new Selection([new Cut(QSquared, 0.1, 0.2)])));
        Assert.That(selection, Is.Not.EqualTo(new Selection([new Cut(QSquared, 0.1, 0.2), new Cut(KSquared, 0.1, 0.3)])));
        Assert.That(selection, Is.Not.EqualTo(new Selection([new Cut(QSquared, 0.1, 0.2), new Cut(QSquared, 0.1, 0.2)])));
    }

    [Test]
    public void ASelectionNeedsACut() => Assert.That(() => new Selection([]), Throws.ArgumentException.With.Message.Contains("at least one cut"));

    [TestCase(0.2, 0.2)]
    [TestCase(0.3, 0.2)]
    [TestCase(double.NaN, 0.2)]
    public void ACutThatLetsNothingThroughIsRefused(double minimum, double maximum) =>
        Assert.That(() => new Selection([new Cut(QSquared, minimum, maximum)]), Throws.ArgumentException.With.Message.Contains("qSquared").And.Message.Contains("lets nothing through"));

    private static double[] Mask(LaboratoryMomenta momenta, params Cut[] cuts)
    {
        var mask = new double[momenta.Capacity];
        Array.Fill(mask, -1.0);
        new Selection(cuts).Apply(momenta, mask);
        return mask;
    }
}
