using TridentFramework.Engine.Estimation;

namespace TridentFramework.Engine.Tests;

public sealed class EstimateTests
{
    // Sums and differences of small numbers: nothing beyond the rounding of a few operations.
    private const double Rounding = 1e-14;

    private static readonly Estimate Some = new([1.0, 2.0, 3.0, 4.0]);
    private static readonly Estimate Orthogonal = new([8.0, 12.0, 12.0, 8.0]);

    [Test]
    public void ValueIsTheMeanAndErrorTheSpreadOfTheMean()
    {
        Assert.That(Some.Value, Is.EqualTo(2.5));
        Assert.That(Some.Error, Is.EqualTo(Math.Sqrt(5.0 / 3.0 / 4.0)).Within(Rounding));
        Assert.That(Some.RelativeError, Is.EqualTo(Some.Error / 2.5).Within(Rounding));
    }

    [Test]
    public void UncorrelatedEstimatesAddInQuadrature()
    {
        var sum = Estimate.Sum([(2.0, Some), (-3.0, Orthogonal)]);
        Assert.That(sum.Value, Is.EqualTo(5.0 - 30.0).Within(Rounding));
        Assert.That(sum.Error, Is.EqualTo(Math.Sqrt(Math.Pow(2.0 * Some.Error, 2) + Math.Pow(3.0 * Orthogonal.Error, 2))).Within(Rounding));
    }

    [Test]
    public void CorrelatedEstimatesAddLinearly() =>
        Assert.That(Estimate.Sum([(1.0, Some), (1.0, Some.Times(2.0))]).Error, Is.EqualTo(3.0 * Some.Error).Within(Rounding));

    [Test]
    public void ARatioOfProportionalEstimatesHasNoError()
    {
        var (ratio, error) = Estimate.Ratio(Some.Times(3.0), Some);
        Assert.That(ratio, Is.EqualTo(3.0).Within(Rounding));
        Assert.That(error, Is.LessThan(Rounding));
    }

    [Test]
    public void ARatioOfUncorrelatedEstimatesAddsRelativeErrorsInQuadrature()
    {
        var (ratio, error) = Estimate.Ratio(Some, Orthogonal);
        Assert.That(ratio, Is.EqualTo(0.25).Within(Rounding));
        Assert.That(error / ratio, Is.EqualTo(Math.Sqrt(Math.Pow(Some.RelativeError, 2) + Math.Pow(Orthogonal.RelativeError, 2))).Within(Rounding));
    }

    [Test]
    public void ZeroIsExact()
    {
        var zero = Estimate.Zero(32);
        Assert.That((zero.Value, zero.Error, zero.RelativeError), Is.EqualTo((0.0, 0.0, 0.0)));
        Assert.That(() => Estimate.Ratio(Some, Estimate.Zero(4)), Throws.TypeOf<DivideByZeroException>());
    }

    [Test]
    public void OneRandomisationIsNoEstimate() => Assert.That(() => new Estimate([1.0]), Throws.TypeOf<ArgumentOutOfRangeException>());

    [Test]
    public void TheSumOfTheReplicatesIsCompensated() =>
        Assert.That(new Estimate([1e16, 1.0, -1e16, 1.0]).Value, Is.EqualTo(0.5));
}
