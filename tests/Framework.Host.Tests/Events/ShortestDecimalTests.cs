using System.Globalization;
using System.Text;
using TridentFramework.Host.Events;

namespace TridentFramework.Host.Tests.Events;

/// <summary>Texts of doubles against those of the runtime, which have the fewest digits that come back too.</summary>
public sealed class ShortestDecimalTests
{
    [Test]
    public void RandomBitsHaveTheTextOfTheRuntime()
    {
        var random = new Random(1);
        for (var i = 0; i < 1_000_000; i++)
            AssertSame(BitConverter.Int64BitsToDouble(random.NextInt64(long.MinValue, long.MaxValue)));
    }

    [Test]
    public void NumbersOfEventsHaveTheTextOfTheRuntime()
    {
        var random = new Random(2);
        for (var i = 0; i < 1_000_000; i++)
            AssertSame((random.NextDouble() - 0.5) * Math.Pow(10.0, random.Next(-12, 12)));
    }

    [Test]
    public void ShortNumbersHaveTheTextOfTheRuntime()
    {
        var random = new Random(3);
        for (var i = 0; i < 500_000; i++)
            AssertSame(random.Next(100_000) / Math.Pow(10.0, random.Next(0, 22)));
    }

    [Test]
    public void PowersAndTheirNeighboursHaveTheTextOfTheRuntime()
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
    [TestCase(double.MaxValue, "1.7976931348623157E+308")]
    [TestCase(-double.Epsilon, "-5E-324")]
    public void TheTextIsThis(double value, string text) => Assert.That(Text(value), Is.EqualTo(text));

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
        var text = Text(value);
        if (text != value.ToString(CultureInfo.InvariantCulture))
            Assert.That(text, Is.EqualTo(value.ToString(CultureInfo.InvariantCulture)));
    }

    private static string Text(double value)
    {
        Span<byte> text = stackalloc byte[ShortestDecimal.LongestText];
        return Encoding.UTF8.GetString(text[..ShortestDecimal.Write(value, text)]);
    }
}
