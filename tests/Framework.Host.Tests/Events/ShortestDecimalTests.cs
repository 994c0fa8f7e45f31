using System.Globalization;
using TridentFramework.Host.Events;

namespace TridentFramework.Host.Tests.Events;

/// <summary>Texts of doubles against those of the runtime, which have the fewest digits that come back too.</summary>
public sealed class ShortestDecimalTests
{
    [Test]
    public void RandomBitsHaveTheDigitsOfTheRuntime()
    {
        var random = new Random(1);
        for (var i = 0; i < 1_000_000; i++)
            AssertSame(BitConverter.Int64BitsToDouble(random.NextInt64(long.MinValue, long.MaxValue)));
    }

    [Test]
    public void NumbersOfEventsHaveTheDigitsOfTheRuntime()
    {
        var random = new Random(2);
        for (var i = 0; i < 1_000_000; i++)
            AssertSame((random.NextDouble() - 0.5) * Math.Pow(10.0, random.Next(-12, 22)));
    }

    [Test]
    public void ShortNumbersHaveTheDigitsOfTheRuntime()
    {
        var random = new Random(3);
        for (var i = 0; i < 500_000; i++)
            AssertSame(random.Next(100_000) / Math.Pow(10.0, random.Next(0, 22)));
    }

    [Test]
    public void PowersAndTheirNeighboursHaveTheDigitsOfTheRuntime()
    {
        for (var power = -1074; power <= 1023; power++)
            AssertSameWithNeighbours(Math.ScaleB(1.0, power));
        for (var power = -323; power <= 308; power++)
            AssertSameWithNeighbours(double.Parse(string.Create(CultureInfo.InvariantCulture, $"1E{power}"), CultureInfo.InvariantCulture));
    }

    [TestCase(0.0, "0")]
    [TestCase(-0.0, "-0")]
    [TestCase(5.0, "5")]
    [TestCase(-0.0001, "-0.0001")]
    [TestCase(0.00001, "1E-05")]
    [TestCase(123456789012345.0, "123456789012345")]
    [TestCase(1e15, "1E+15")]
    [TestCase(3293227758924089.0, "3.293227758924089E+15")]
    [TestCase(4.1045368012983762E-289, "4.1045368012983762E-289", Description = "2^-958; with a digit less the bits are others")]
    [TestCase(double.MaxValue, "1.7976931348623157E+308")]
    [TestCase(-double.Epsilon, "-5E-324")]
    public void TheTextIsThis(double value, string text) => Assert.That(ShortestDecimal.Text(value), Is.EqualTo(text));

    private static void AssertSameWithNeighbours(double value)
    {
        AssertSame(value);
        AssertSame(Math.BitIncrement(value));
        AssertSame(Math.BitDecrement(value));
    }

    private static void AssertSame(double value)
    {
        if (!double.IsFinite(value))
            return;
        var text = ShortestDecimal.Text(value);
        if (BitConverter.DoubleToInt64Bits(double.Parse(text, CultureInfo.InvariantCulture)) != BitConverter.DoubleToInt64Bits(value))
            Assert.Fail($"{text} has other bits than {value:E17}");

        // The runtime itself misses the lower end of the interval of some powers of two.
        var runtime = value.ToString(CultureInfo.InvariantCulture);
        if (text != runtime && double.Parse(runtime, CultureInfo.InvariantCulture).Equals(value) && Digits(text) != Digits(runtime))
            Assert.Fail($"{text} has other digits than {runtime}");
    }

    // Digits without sign, point, exponent and zeros at the ends; with the bits they are the whole number.
    private static string Digits(string text) => text.Split('E')[0].Replace(".", "", StringComparison.Ordinal).Trim('-', '0');
}
