using TridentFramework.Particles;

namespace TridentFramework.FormFactors.Tests;

/// <summary>What holds for every nuclear form factor.</summary>
[TestFixtureSource(typeof(NuclearFormFactorCase), nameof(NuclearFormFactorCase.All))]
public sealed class NuclearFormFactorTests(NuclearFormFactorCase subject)
{
    /// <summary>The accuracy that the models promise; tanh-sinh quadrature is good to 1e-14.</summary>
    private const double PromisedAccuracy = 1e-12;

    private const double HbarC = PhysicalConstants.HbarCGeVFm;

    [Test]
    public void IsExactlyOneAtZero() => Assert.That(subject.FormFactor.Evaluate(0.0), Is.EqualTo(1.0));

    [Test]
    public void AgreesWithIndependentQuadratureUpToTenGeVSquared()
    {
        // Not the largest of them: that of a sequence with NaN in it is a number.
        var differences = SampleQSquared().Select(q2 => Math.Abs(subject.FormFactor.Evaluate(q2) - subject.Reference.Evaluate(q2)));
        Assert.That(differences, Is.All.LessThan(PromisedAccuracy));
    }

    [TestCase(10.0)]
    [TestCase(10.5)]
    [TestCase(20.0)]
    [TestCase(60.0)]
    public void AgreesWithIndependentQuadratureAtTheEndOfTheTableAndBeyond(double qSquared) =>
        Assert.That(subject.FormFactor.Evaluate(qSquared), Is.EqualTo(subject.Reference.Evaluate(qSquared)).Within(PromisedAccuracy));

    [Test]
    public void FollowsTheMomentsOfTheDensityAtSmallArguments()
    {
        double[] moments = [subject.Reference.Moment(2) / 6.0, subject.Reference.Moment(4) / 120.0, subject.Reference.Moment(6) / 5040.0, subject.Reference.Moment(8) / 362880.0];
        for (var exponent = -20.0; exponent <= -4.0; exponent += 0.125)
        {
            var qSquared = Math.Pow(10.0, exponent);
            var y = qSquared / (HbarC * HbarC);
            var series = 1.0 - (y * (moments[0] - (y * (moments[1] - (y * (moments[2] - (y * moments[3])))))));
            Assert.That(subject.FormFactor.Evaluate(qSquared), Is.EqualTo(series).Within(PromisedAccuracy), $"Q2 = {qSquared} GeV^2");
        }
    }

    [Test]
    public void DecreasesSteadilyFromOne()
    {
        var previous = 1.0;
        for (var exponent = -20.0; exponent <= -4.0; exponent += 0.03125)
        {
            var value = subject.FormFactor.Evaluate(Math.Pow(10.0, exponent));
            Assert.That(value, Is.LessThanOrEqualTo(previous));
            previous = value;
        }
    }

    [Test]
    public void HasTheRmsRadiusOfItsDensityAsSlope()
    {
        // The fourth moment is taken off; the sixth is left and shifts the radius by (q r)^4/3000, below 5e-9 fm for uranium.
        const double QSquared = 1e-6;
        const double SixthMomentFm = 1e-8;
        var y = QSquared / (HbarC * HbarC);
        var slope = ((1.0 - subject.FormFactor.Evaluate(QSquared)) / y) + (y * subject.Reference.Moment(4) / 120.0);
        Assert.That(Math.Sqrt(6.0 * slope), Is.EqualTo(Math.Sqrt(subject.Reference.Moment(2))).Within(SixthMomentFm));
    }

    [Test]
    public void HasTheRmsRadiusThatFollowsFromItsParameters()
    {
        const double QSquared = 1e-6;
        var y = QSquared / (HbarC * HbarC);
        var radius = Math.Sqrt(6.0 * (1.0 - subject.FormFactor.Evaluate(QSquared)) / y);
        // Four decimals are given; the next order of the series shifts the radius by less than 2e-4 fm.
        Assert.That(radius, Is.EqualTo(subject.RmsRadiusFm).Within(3e-4));
    }

    [Test]
    public void ASpanThatIsTooShortIsRefused() =>
        Assert.That(() => subject.FormFactor.Evaluate(new double[3], new double[2]), Throws.InstanceOf<ArgumentOutOfRangeException>());

    /// <summary>Points that fill Q2 and log Q2 alike, with both ends.</summary>
    private static IEnumerable<double> SampleQSquared()
    {
        var random = new Random(17);
        for (var i = 0; i < 300; i++)
        {
            yield return Math.Pow(10.0, -8.0 + (9.0 * random.NextDouble()));
            var q = Math.Sqrt(10.0) * random.NextDouble();
            yield return q * q;
        }

        yield return 0.0;
        yield return 10.0;
    }
}
