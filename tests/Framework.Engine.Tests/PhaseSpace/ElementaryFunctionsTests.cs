using System.Runtime.Intrinsics;
using TridentFramework.Engine.PhaseSpace;

namespace TridentFramework.Engine.Tests.PhaseSpace;

public sealed class ElementaryFunctionsTests
{
    // A few units in the last place, 2.2e-16 each.
    private const double Precision = 1e-15;

    [Test]
    public void ExpAgreesWithMathOverItsRange() => Compare(-699.0, 699.0, ElementaryFunctions256.Exp, Math.Exp);

    [Test]
    public void ExpAgreesWithMathNearZero() => Compare(-1.0, 1.0, ElementaryFunctions256.Exp, Math.Exp);

    [Test]
    public void LogAgreesWithMathFromTinyToHuge()
    {
        foreach (var x in Points(-300.0, 300.0).Select(static p => Math.Pow(10.0, p)))
            Assert.That(First(ElementaryFunctions256.Log(Vector256.Create(x))), Is.EqualTo(Math.Log(x)).Within(Precision * Math.Abs(Math.Log(x))), $"{x:R}");
    }

    [Test]
    public void LogKeepsItsDigitsNearOne()
    {
        // ln(1 + d) = d - d^2/2 + d^3/3 to rounding for d below 1e-6.
        foreach (var d in new[] { -1e-6, -1e-9, -1e-15, 0.0, 1e-15, 1e-9, 1e-6 })
        {
            var exact = (1.0 + d) - 1.0;
            Assert.That(First(ElementaryFunctions256.Log(Vector256.Create(1.0 + d))), Is.EqualTo(exact - (exact * exact / 2.0) + (exact * exact * exact / 3.0)).Within(Precision * Math.Abs(d)));
        }
    }

    [Test]
    public void LogOfWhatHasNoneIsNotANumber()
    {
        var logs = ElementaryFunctions256.Log(Vector256.Create(0.0, -1.0, double.NaN, double.PositiveInfinity));
        Assert.That(new[] { logs[0], logs[1], logs[2], logs[3] }, Is.EqualTo(new[] { double.NaN, double.NaN, double.NaN, double.PositiveInfinity }));
        Assert.That(First(ElementaryFunctions256.Exp(Vector256.Create(double.NaN))), Is.NaN);
    }

    [Test]
    public void SineAndCosineOfTurnsAgreeWithMath()
    {
        foreach (var t in Points(0.0, 1.0))
        {
            ElementaryFunctions256.SinCosOfTurns(Vector256.Create(t), out var sin, out var cos);
            Assert.That(First(sin), Is.EqualTo(double.SinPi(2.0 * t)).Within(Precision), $"sin {t:R}");
            Assert.That(First(cos), Is.EqualTo(double.CosPi(2.0 * t)).Within(Precision), $"cos {t:R}");
        }
    }

    [TestCase(1e-300)]
    [TestCase(1e-12)]
    [TestCase(1e-3)]
    [TestCase(1.0)]
    [TestCase(300.0)]
    public void LogOnePlusAndExpMinusOneAreInverseToFullPrecision(double x)
    {
        var expected = Vector256.Create(x);
        var there = ElementaryFunctions256.ExpMinusOne(expected);
        Assert.That(First(ElementaryFunctions256.LogOnePlus(there)), Is.EqualTo(x).Within(4.0 * Precision * Math.Max(x, x * x)));
    }

    private static void Compare(double low, double high, Func<Vector256<double>, Vector256<double>> vector, Func<double, double> scalar)
    {
        foreach (var x in Points(low, high))
            Assert.That(First(vector(Vector256.Create(x))), Is.EqualTo(scalar(x)).Within(Precision * Math.Abs(scalar(x))), $"{x:R}");
    }

    private static IEnumerable<double> Points(double low, double high) => Enumerable.Range(0, 20_001).Select(i => low + ((high - low) * i / 20_000.0));

    private static double First(Vector256<double> vector) => vector[0];
}
