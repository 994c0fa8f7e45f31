using TridentFramework.Particles;

namespace TridentFramework.FormFactors.Tests;

/// <summary>What holds for every set of the library.</summary>
[TestFixtureSource(typeof(PublishedSet), nameof(PublishedSet.All))]
public sealed class PublishedSetTests(PublishedSet set)
{
    private const double HbarC = PhysicalConstants.HbarCGeVFm;

    private readonly INuclearFormFactor _formFactor = set.FormFactor();

    [Test]
    public void IsExactlyOneAtZero() => Assert.That(_formFactor.Evaluate(0.0), Is.EqualTo(1.0));

    [Test]
    public void NeverExceedsOne() => Assert.That(Grid().Select(q2 => Math.Abs(_formFactor.Evaluate(q2))), Is.All.LessThanOrEqualTo(1.0));

    [Test]
    public void AgreesWithIndependentQuadrature()
    {
        // The accuracy that the models promise; tanh-sinh quadrature is good to 1e-14.
        const double PromisedAccuracy = 1e-12;
        Assert.That(Grid().Select(q2 => Math.Abs(_formFactor.Evaluate(q2) - set.Reference.Evaluate(q2))), Is.All.LessThan(PromisedAccuracy));
    }

    [Test]
    public void HasTheRmsRadiusOfItsDensityAsSlope()
    {
        // Rounding of 1 - F and the next order of the series are both below 1e-7 of the radius here, the fourth moment being taken off.
        const double QSquared = 1e-6;
        const double Relative = 1e-7;
        var y = QSquared / (HbarC * HbarC);
        var slope = ((1.0 - _formFactor.Evaluate(QSquared)) / y) + (y * set.Reference.Moment(4) / 120.0);
        Assert.That(Math.Sqrt(6.0 * slope), Is.EqualTo(Math.Sqrt(set.Reference.Moment(2))).Within(Relative * 6.0));
    }

    /// <summary>F falls monotonically from one where e+e- tridents live, down to q R = 1e-9.</summary>
    [Test]
    public void DecreasesSteadilyFromOne()
    {
        var values = Enumerable.Range(0, 256).Select(i => _formFactor.Evaluate(Math.Pow(10.0, -20.0 + (i / 16.0)))).ToList();
        Assert.That(values, Is.Ordered.Descending);
        Assert.That(values[^1], Is.LessThan(1.0));
    }

    [Test]
    public void ASpanGivesTheBitsOfSinglePoints()
    {
        var qSquared = Grid().ToArray();
        foreach (var start in new[] { 0, 1, 3, 6 })
        {
            var batch = new double[qSquared.Length - start];
            _formFactor.Evaluate(qSquared.AsSpan(start), batch);
            Assert.That(batch, Is.EqualTo(qSquared[start..].Select(q2 => _formFactor.Evaluate(q2))), $"from point {start}");
        }
    }

    /// <summary>Q2 from 1e-12 to 30 GeV^2, logarithmic: across the end of the table at 25 GeV^2.</summary>
    private static IEnumerable<double> Grid() => Enumerable.Range(0, 61).Select(static i => Math.Pow(10.0, -12.0 + (i * (12.0 + Math.Log10(30.0)) / 60.0)));
}
